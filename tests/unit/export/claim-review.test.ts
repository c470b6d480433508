import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimReviews } from '../../../lib/export/claim-review';
import { claimEntries } from '../../../lib/export/material';
import { makeClaim, makeReport } from '../../fixtures/make';
import { schemaOrgFaults } from '../../fixtures/vocabularies/schema-org';
import { annotation, claim, comparison, report } from './fixture';
import { materialOf, someMaterial } from './states';

interface Review {
  '@type': string;
  '@id': string;
  claimReviewed: string;
  datePublished: string;
  author?: { '@type': string; name: string };
  citation?: { url: string }[];
  reviewRating: { alternateName: string; ratingValue?: number; worstRating?: number; bestRating?: number };
  itemReviewed: { '@id': string; author?: unknown; appearance?: { url: string; datePublished?: string }[]; [key: string]: unknown };
  [key: string]: unknown;
}
interface File {
  '@graph': Review[];
}
const parsed = (text: string): File => JSON.parse(text);

/** What readers of ClaimReview require beyond its types; each a sentence. */
function faults({ '@graph': reviews }: File): string[] {
  const wrong: string[] = [];
  const say = (isRight: boolean, sentence: string): void => void (isRight || wrong.push(sentence));
  say(new Set(reviews.map((one) => one['@id'])).size === reviews.length, 'each review has an id of its own');
  for (const one of reviews) {
    const { bestRating = 0, ratingValue, worstRating = 0 } = one.reviewRating;
    say(one['@type'] === 'ClaimReview' && typeof one.claimReviewed === 'string' && one.claimReviewed !== '', 'a review says what is reviewed');
    say(typeof one.reviewRating.alternateName === 'string' && one.reviewRating.alternateName !== '', 'a rating has a word');
    say(ratingValue === undefined || (ratingValue >= worstRating && ratingValue <= bestRating), 'a rating lies between its worst and its best');
    say(/^\d{4}-\d{2}-\d{2}$/.test(one.datePublished), 'a review has a day');
    say(!('firstAppearance' in one.itemReviewed), 'which appearance was the first is not known');
    say([...(one.itemReviewed.appearance ?? []), ...(one.citation ?? [])].every(({ url }) => /^https?:\/\//.test(url)), 'addresses are of the web');
  }
  return wrong;
}

const whole = (): string => claimReviews({ ...materialOf([report], [annotation]), comparison });

/** Plants a fault in the fixture's file. */
function planted(plant: (review: Review) => void): string {
  const file = parsed(whole());
  const [one] = file['@graph'];
  if (one === undefined) throw new Error('nothing was exported');
  plant(one);
  return JSON.stringify(file);
}

const AGAINST_TYPES: [string, string][] = [
  ['a property that schema.org does not have', planted((one) => void (one['verdictOfWhence'] = 'x'))],
  ['a property of another type', planted((one) => void (one.reviewRating = { ...one.reviewRating, ...{ appearance: [] } }))],
  ['a type that there is not', planted((one) => void (one['@type'] = 'ClaimRewiev'))],
  ['a rating that is a number', planted((one) => void Object.assign(one, { reviewRating: 3 }))],
  ['an appearance that is a number', planted((one) => void Object.assign(one.itemReviewed, { appearance: [7] }))],
  ['a claimant without a type', planted((one) => void (one.itemReviewed.author = { name: 'Ada Brenn' }))],
];

describe('the files by schema.org’s own definitions', { timeout: 120_000 }, () => {
  // The compiler is started once, for all of them.
  const states = fc.sample(someMaterial, { numRuns: 40, seed: 5 }).map(claimReviews);
  const found = { states: [] as string[][], planted: [] as string[][], whole: [] as string[] };
  beforeAll(() => {
    const all = schemaOrgFaults([...states, ...AGAINST_TYPES.map(([, text]) => text), whole()]);
    found.states = all.slice(0, states.length);
    found.planted = all.slice(states.length, -1);
    found.whole = all.at(-1) ?? ['nothing was read'];
  }, 120_000);

  it('are ClaimReviews, for generated states', () => {
    expect(found.states.flat()).toEqual([]);
    expect(states.filter((text) => parsed(text)['@graph'].length > 0).length).toBeGreaterThan(10);
    expect(found.whole).toEqual([]);
  });

  it.each(AGAINST_TYPES.map(([name], n) => [name, n] as const))('are refused with %s', (_name, n) => {
    expect(found.planted[n]?.join(' ')).toMatch(/.{10}/);
  });
});

describe('reviews of claims', () => {
  it('have what their readers require, and one for each own assessment, for every state', () => {
    fc.assert(
      fc.property(someMaterial, (material) => {
        const text = claimReviews(material);
        const file = parsed(text);
        expect(faults(file)).toEqual([]);
        const assessed = claimEntries(material).filter(({ annotation: one, claim: its, place }) => one?.assessment != null && place.proposition !== null && its.polarity !== 'denies');
        expect(file['@graph'].filter((one) => assessed.some(({ annotation: own }) => one['@id'] === `urn:uuid:${own?.id}`))).toHaveLength(assessed.length);
        expect(claimReviews({ ...material, items: [...material.items].reverse(), kept: [...material.kept].reverse() })).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  const wrong: [string, (one: Review) => void][] = [
    ['no word for the rating', (one) => void Object.assign(one.reviewRating, { alternateName: '' })],
    ['a rating above its best', (one) => void (one.reviewRating.ratingValue = 9)],
    ['nothing reviewed', (one) => void (one.claimReviewed = '')],
    ['a time for a day', (one) => void (one.datePublished = 'yesterday')],
    ['a first appearance', (one) => void (one.itemReviewed['firstAppearance'] = 'https://coast.example/a')],
    ['an address that is a script', (one) => void one.itemReviewed.appearance?.push({ url: 'javascript:alert(1)' })],
  ];
  it.each(wrong)('are refused with %s', (_name, plant) => {
    expect(faults(parsed(whole()))).toEqual([]);
    expect(faults(parsed(planted(plant)))).not.toEqual([]);
  });

  it('name the claimant, everywhere that the claim was met, and the person’s own word beside the program’s', () => {
    const [made, own] = parsed(whole())['@graph'];
    expect(made).toMatchObject({
      claimReviewed: expect.stringContaining('Ashen Fox'),
      reviewRating: { ratingValue: 2, worstRating: 1, bestRating: 4 },
      itemReviewed: { author: { '@type': 'Person', name: 'Ada Brenn', jobTitle: 'interior minister' }, datePublished: '2025-03-05', appearance: [{ url: 'https://coast.example/a', datePublished: '2025-03-05' }] },
    });
    expect(own).toMatchObject({ '@id': `urn:uuid:${annotation.id}`, author: { '@type': 'Person', name: 'R. Checker' }, datePublished: '2025-03-07', reviewRating: { ratingValue: 1, ratingExplanation: 'Nothing was published.' }, citation: [{ url: 'https://norlan.example/recording' }] });
    expect(own?.itemReviewed['@id']).toBe(made?.itemReviewed['@id']);
  });

  it('rate nothing that is no place on the ladder', () => {
    const [incident] = comparison.incidents;
    const [proposition] = incident?.propositions ?? [];
    if (incident === undefined || proposition === undefined) throw new Error('the fixture has no verdict');
    const disputed = { ...comparison, incidents: [{ ...incident, propositions: [{ ...proposition, verdict: { ...proposition.verdict, status: 'disputed' as const } }] }] };
    const [made] = parsed(claimReviews({ ...materialOf([report], []), comparison: disputed }))['@graph'];
    expect(made?.reviewRating).not.toHaveProperty('ratingValue');
    expect(made?.reviewRating.alternateName).toMatch(/.{3}/);
  });

  it('are made of no denial', () => {
    const one = makeReport({ ...report, claims: [makeClaim({ ...claim, cls: 'denial', polarity: 'denies' })] });
    expect(parsed(claimReviews(materialOf([one], [])))['@graph']).toEqual([]);
  });
});
