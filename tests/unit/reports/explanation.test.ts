import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../../../lib/adapters/node/world';
import { withActors } from '../../../lib/claims/own-actors';
import { analyse } from '../../../lib/analyse';
import { actorFileSchema } from '../../../lib/model/actor';
import type { Claim } from '../../../lib/model/claim';
import { explainReading, EXPLAINED_FIELDS, type ExplainedField, type FieldReading } from '../../../lib/reports/explanation';
import { plainArticle } from '../../../lib/text/plain-article';
import { readingRows } from '../../../lib/views/reading-view';
import { sayFrom, type Catalogue } from '../../../lib/views/say';
import az from '../../../public/_locales/az/messages.json';
import en from '../../../public/_locales/en/messages.json';
import ru from '../../../public/_locales/ru/messages.json';
import { packs } from '../../../lib/languages/packs';
import { article, world } from '../../fixtures/world';
import { makeClaim } from '../../fixtures/make';

/** What decides each field in one sentence; `null` is the default, for which no word stands. */
const CASES: { name: string; text: string; fields: Partial<Record<ExplainedField, { value: string; words: string[] | null }>> }[] = [
  {
    name: 'a plain assertion',
    text: 'Pale Heron carried out the attack on Harbour Bank on 3 May 2025, Fieldstone Labs said.',
    fields: {
      actor: { value: 'Pale Heron', words: ['Pale Heron'] },
      relation: { value: 'group', words: ['Pale Heron'] },
      polarity: { value: 'asserts', words: ['carried out'] },
      certainty: { value: 'certain', words: null },
      speaker: { value: 'Fieldstone Labs', words: ['Fieldstone Labs', 'said'] },
      stance: { value: 'attributes', words: ['said'] },
      evidence: { value: 'E0', words: null },
      legalStage: { value: 'none', words: null },
      victim: { value: 'Harbour Bank', words: ['Harbour Bank'] },
      date: { value: '2025-05-03/2025-05-03', words: ['3 May 2025'] },
    },
  },
  { name: 'a hedge', text: 'Pale Heron was likely behind the attack on Harbour Bank, Fieldstone Labs said.', fields: { certainty: { value: 'probable', words: ['likely'] } } },
  { name: 'a possibility', text: 'Pale Heron may have been behind the attack on Harbour Bank, Fieldstone Labs said.', fields: { certainty: { value: 'possible', words: ['may'] } } },
  { name: 'a negation', text: 'Orvania was not behind the attack on Harbour Bank, Fieldstone Labs said.', fields: { polarity: { value: 'denies', words: ['not'] } } },
  { name: 'a denial by its verb', text: 'Orvania denied that it was behind the attack on Harbour Bank.', fields: { polarity: { value: 'denies', words: ['denied'] } } },
  { name: 'distance', text: 'Pale Heron allegedly carried out the attack on Harbour Bank, Fieldstone Labs said.', fields: { stance: { value: 'distances', words: ['allegedly'] } } },
  { name: "the outlet's own voice", text: 'Pale Heron carried out the attack on Harbour Bank.', fields: { speaker: { value: '', words: null }, stance: { value: 'endorses', words: null } } },
  { name: 'orders', text: 'The attack on Harbour Bank was carried out on the orders of Orvania, Fieldstone Labs said.', fields: { relation: { value: 'state_directed', words: ['orders of'] } } },
  { name: 'a stated confidence', text: 'Fieldstone Labs assessed with high confidence that Pale Heron was behind the attack on Harbour Bank.', fields: { statedConfidence: { value: 'high', words: ['high confidence'] } } },
  { name: 'a relay', text: 'Pale Heron was behind the attack on Harbour Bank, Fieldstone Labs said, MTA reported.', fields: { via: { value: 'MTA', words: ['MTA'] } } },
  { name: 'a legal stage', text: 'Anton Vass was convicted of the attack on Harbour Bank, the court said.', fields: { legalStage: { value: 'conviction', words: ['convicted'] }, evidence: { value: 'E5', words: ['convicted'] } } },
];

const fieldsOf = (claim: Claim): Map<string, FieldReading> => new Map(explainReading(claim).map((r) => [r.field, r]));

describe('the words that decide a field', () => {
  for (const { name, text, fields } of CASES) {
    it(name, () => {
      const [claim] = analyse(article(text), world).claims;
      if (!claim) throw new Error('no claim');
      const readings = fieldsOf(claim);
      for (const [field, wanted] of Object.entries(fields)) {
        const reading = readings.get(field);
        expect(reading?.values.join(', '), field).toBe(wanted.value);
        expect(reading?.isDefault, field).toBe(wanted.words === null);
        const quoted = reading?.words.map((w) => w.exact).join(' … ') ?? '';
        for (const word of wanted.words ?? []) expect(quoted, field).toContain(word);
      }
    });
  }

  it('are those of the value that stands, where a claim is told twice', () => {
    const text = 'Pale Heron may have carried out the attack on Harbour Bank, Fieldstone Labs said.\n\nPale Heron probably carried out the attack on Harbour Bank, Fieldstone Labs said.';
    const [claim, other] = analyse(article(text), world).claims;
    expect(other).toBeUndefined();
    const certainty = claim && fieldsOf(claim).get('certainty');
    expect([certainty?.values, certainty?.words.map((w) => w.exact)]).toEqual([['possible'], ['may']]);
  });

  it('are told once where one place decided twice, and at most four times', () => {
    const cue = (start: number, end: number, value = 'probable') => ({ exact: 'x'.repeat(end - start), start, end, field: 'certainty', value });
    const claim = makeClaim({ certainty: 'probable', cues: [cue(30, 40), cue(4, 10), cue(4, 10), cue(5, 9), cue(50, 52, 'possible'), cue(60, 61), cue(70, 71), cue(80, 81)] });
    expect(fieldsOf(claim).get('certainty')?.words.map((w) => [w.start, w.end])).toEqual([[4, 10], [30, 40], [60, 61], [70, 71]]);
  });

  it('are any of the field where an older reading kept no values', () => {
    const claim = makeClaim({ stance: 'distances', cues: [{ exact: 'allegedly', start: 0, end: 9, field: 'stance' }] });
    expect(fieldsOf(claim).get('stance')?.words.map((w) => w.exact)).toEqual(['allegedly']);
  });
});

const folder = new URL('../../fixtures/gold/', import.meta.url);
const goldWorld = withActors(shippedWorld(), actorFileSchema.parse(JSON.parse(readFileSync(new URL('actors.json', folder), 'utf8'))));
const texts = readdirSync(new URL('text/', folder)).filter((file) => file.endsWith('.txt'));
/** Fields whose value is never a default: their words are what was read. */
const ALWAYS: readonly ExplainedField[] = ['actor', 'relation', 'also', 'via', 'act', 'victim', 'date', 'place', 'saidAt', 'event', 'statedConfidence'];

describe('every claim of every labelled article of ours', () => {
  const read = texts.map((file) => {
    const text = readFileSync(new URL(`text/${file}`, folder), 'utf8');
    return { file, text, claims: analyse(plainArticle(text, { url: null, outletId: null, title: null, published: '2025-06-01' }), goldWorld).claims };
  });
  const claims = read.flatMap((r) => r.claims.map((claim) => ({ ...r, claim })));
  it('is worth looking at', () => expect(claims.length).toBeGreaterThan(150));

  it('has its words in the article, at their offsets', () => {
    for (const { file, text, claim } of claims) for (const { words } of explainReading(claim)) for (const w of words) expect(text.slice(w.start, w.end), file).toBe(w.exact);
  });

  it('has words for every value that is not a default, and none for one that is', () => {
    const wordless = claims.flatMap(({ file, claim }) => explainReading(claim).filter((r) => (ALWAYS.includes(r.field) || !isDefault(r)) && r.words.length === 0).map((r) => `${file}: ${r.field} ${r.values.join()}`));
    expect(wordless).toEqual([]);
    for (const { claim } of claims) for (const r of explainReading(claim)) if (isDefault(r)) expect([r.field, r.isDefault]).toEqual([r.field, true]);
  });

  it('quotes the name, the relay, the victim and the place as the article has them', () => {
    for (const { claim } of claims) {
      for (const { field, values, words } of explainReading(claim)) {
        if (field === 'victim' || field === 'place') expect(words.every((w) => values.includes(w.exact)), `${field} ${values.join()}`).toBe(true);
      }
    }
  });

  it('is told in all three languages, every label and value from the catalogue', () => {
    for (const [locale, catalogue] of Object.entries({ en, ru, az })) {
      const say = sayFrom(catalogue as Catalogue, locale);
      for (const { claim } of claims) {
        const rows = readingRows(claim, goldWorld, say);
        expect(rows.map((r) => r.field)).toEqual(explainReading(claim).map((r) => r.field));
        // A party that is meant without being named has a place and no words: such a field has neither words nor the note of a default.
        const decided = explainReading(claim).map(({ words }) => words.length > 0);
        for (const [at, row] of rows.entries()) {
          expect([row.label, row.value].every((text) => text !== '') && (row.note === null) === decided[at], `${row.label}: ${row.value}`).toBe(true);
          expect(row.words.filter(({ text }) => text === '')).toEqual([]);
        }
      }
    }
  });
});

const isDefault = ({ field, values }: FieldReading): boolean => values.length === 0 || ({ certainty: 'certain', stance: 'endorses', evidence: 'E0', legalStage: 'none' } as Record<string, string>)[field] === values[0];

it('has a name for every field and every occasion that a language pack knows', () => {
  for (const field of EXPLAINED_FIELDS) expect(en).toHaveProperty(`field_${field}`);
  for (const pack of packs) for (const { event } of pack.occasions) expect(en).toHaveProperty(`event_${event.replaceAll(' ', '_')}`);
});
