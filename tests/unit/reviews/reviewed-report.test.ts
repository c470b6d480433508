import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, AnnotationWords } from '../../../lib/model/annotation';
import type { Claim } from '../../../lib/model/claim';
import { agreementOf } from '../../../lib/reviews/agreement';
import { addedClaimId } from '../../../lib/reviews/corrected-claim';
import { drawnUp } from '../../../lib/reviews/drawn-up';
import { savedAnnotation } from '../../../lib/reviews/kept-words';
import { labelledArticle } from '../../../lib/reviews/labels';
import { reviewedReport } from '../../../lib/reviews/reviewed-report';
import { claim, MOMENT, report } from '../../extension/samples';

const ID = '5f0f6c0a-3a54-4f4e-8d6e-0d1e2f3a4b5c';
const SECOND = '5f0f6c0a-3a54-4f4e-8d6e-0d1e2f3a4b5d';
const words = (over: Partial<AnnotationWords> = {}): AnnotationWords => ({ review: 'accepted', fields: {}, note: '', tags: [], links: [], assessment: null, ...over });
const other = claim({ id: 'claim-2', quotes: [{ exact: 'Group Ten denied it.', start: 60, end: 80, prefix: '', suffix: '' }], actor: { name: 'Group Ten', id: null, also: [] } });
const page = report({ claims: [claim(), other], links: [{ claim: 'claim-1', text: 'said', href: 'https://a.example/', beside: 'cue' }], remarks: [{ kind: 'not_commented', claims: ['claim-1'], party: null, words: 'x' }] });
const said = (on: Claim, over: Partial<AnnotationWords>, id = ID, now = MOMENT): Annotation => savedAnnotation(null, { id, words: words(over), claim: on, quotes: null, report: page, author: null, now });
const compared = (...annotations: Annotation[]) => reviewedReport(page, annotations.map((annotation) => ({ annotation, standing: null })));

describe('a report as it is compared', () => {
  it('is the machine’s own where nobody said anything', () => expect(compared().report).toBe(page));

  it('has corrected claims under the machine’s id, without the cues of what was corrected', () => {
    const read = claim({ cues: [{ exact: 'was behind', start: 11, end: 21, field: 'relation' }, { exact: 'said', start: 46, end: 50, field: 'certainty', value: 'certain' }] });
    const [one] = reviewedReport(report({ claims: [read] }), [{ annotation: said(read, { fields: { certainty: 'possible', via: ['Wire', 'Paper'] } }), standing: null }]).report.claims;
    expect(one).toMatchObject({ id: 'claim-1', certainty: 'possible', via: ['Wire', 'Paper'], review: { state: 'corrected', fields: ['certainty', 'via'] } });
    expect(one?.cues.map(({ field }) => field)).toEqual(['relation']);
    expect(one?.chain.map(({ agent }) => agent)).toEqual(['Wire', 'Paper', 'Ms Example']);
  });

  it('says of a denial in class and polarity the same', () => {
    expect(compared(said(claim(), { fields: { polarity: 'denies' } })).report.claims[0]).toMatchObject({ cls: 'denial', polarity: 'denies' });
    expect(compared(said(claim(), { fields: { cls: 'denial' } })).report.claims[0]).toMatchObject({ cls: 'denial', polarity: 'denies' });
  });

  it('leaves out what was rejected, with all that hangs on it', () => {
    const { report: left } = compared(said(claim(), { review: 'rejected' }));
    expect(left.claims.map(({ id }) => id)).toEqual(['claim-2']);
    expect([left.links, left.remarks]).toEqual([[], []]);
  });

  it('is untouched by a note, and lets the newest of two on one claim count', () => {
    expect(compared(said(claim(), { review: 'open', note: 'Ask.' })).report.claims).toEqual(page.claims);
    const [first, second] = [said(claim(), { review: 'rejected' }, ID, '2031-03-01T00:00:00.000Z'), said(claim(), { fields: { certainty: 'possible' } }, SECOND, '2031-03-02T00:00:00.000Z')];
    for (const order of [[first, second], [second, first]]) {
      const { items, report: now } = compared(...order);
      expect(now.claims.map(({ certainty, id }) => [id, certainty])).toEqual([['claim-1', 'possible'], ['claim-2', 'certain']]);
      expect(items.filter(({ kept }) => kept !== null).length).toBe(2);
    }
  });

  it('has each claim once whatever was said, and every annotation is told', () => {
    const review = fc.constantFrom('open' as const, 'accepted' as const, 'corrected' as const, 'rejected' as const);
    const kept = fc.record({ review, on: fc.constantFrom(page.claims[0]!, page.claims[1]!), id: fc.uuid({ version: 4 }), certainty: fc.constantFrom(undefined, 'possible' as const), at: fc.integer({ min: 10, max: 59 }) });
    fc.assert(
      fc.property(fc.uniqueArray(kept, { selector: ({ id }) => id, maxLength: 6 }), (all) => {
        const annotations = all.map(({ at, certainty, id, on, review: made }) => said(on, { review: made, fields: certainty === undefined ? {} : { certainty } }, id, `2031-03-04T10:00:${String(at)}.000Z`));
        const { items, report: now } = compared(...annotations);
        expect(new Set(now.claims.map(({ id }) => id)).size).toBe(now.claims.length);
        expect(items.flatMap(({ kept: one }) => one?.annotation.id ?? []).sort()).toEqual(annotations.map(({ id }) => id).sort());
        expect(new Set(items.flatMap(({ machine }) => machine?.id ?? []))).toEqual(new Set(['claim-1', 'claim-2']));
      }),
    );
  });
});

describe('a claim that the machine missed', () => {
  const quote = { exact: 'Officials point at Group Nine.', start: 200, end: 230, prefix: 'x', suffix: 'y' };
  const drawn = drawnUp(ID, quote, { fields: { actor: { name: 'Group Nine', id: 'group:Group Nine', also: [] } } }, null, page);

  it('has a stable id, the person’s words, and the article’s own incident', () => {
    expect(drawn).toMatchObject({ id: addedClaimId(ID), quotes: [quote], actor: { name: 'Group Nine' }, facets: { victims: ['Sample Works'], act: 'cyberattack' }, incident: { label: 'Attack on Sample Works' } });
    expect(drawn.review).toBeUndefined();
  });

  it('takes what is read in the sentence by itself, at its place', () => {
    const read = claim({ certainty: 'probable', cues: [{ exact: 'point', start: 10, end: 15, field: 'relation' }] });
    expect(drawnUp(ID, quote, { fields: {} }, read, page)).toMatchObject({ certainty: 'probable', cues: [{ start: 210, end: 215 }] });
  });

  it('is added for as long as it stands, rejected or not, and takes the place of the machine’s own that says the same', () => {
    const annotation = savedAnnotation(null, { id: ID, words: words({ review: 'added', fields: { certainty: 'possible' } }), claim: drawn, quotes: [quote], report: page, author: null, now: MOMENT });
    expect(annotation).toMatchObject({ review: 'added', fields: {} });
    expect(compared(annotation).report.claims.map(({ id }) => id)).toEqual(['claim-1', 'claim-2', addedClaimId(ID)]);
    const later = report({ claims: [claim(), claim({ id: 'found-later', quotes: [quote] })] });
    expect(reviewedReport(later, [{ annotation, standing: null }]).report.claims.map(({ id }) => id)).toEqual(['claim-1', addedClaimId(ID)]);
  });
});

describe('corrections as data', () => {
  it('counts what was agreed on and what was not, and nothing where nothing was judged', () => {
    expect(agreementOf([])).toMatchObject({ precision: null, recall: null });
    expect(agreementOf([said(claim(), {}), said(other, { fields: { speaker: null } }, SECOND), said(other, { review: 'open', note: 'x' }, SECOND)])).toMatchObject({ accepted: 1, corrected: 1, rejected: 0, added: 0, precision: 1, recall: 1 });
  });

  it('gives a label for what is there to be found; what nobody judged counts neither way', () => {
    const line = labelledArticle('page', compared(said(claim(), { fields: { certainty: 'possible', speaker: { name: 'officials', institution: null, role: 'anonymous_official', side: 'third', anonymous: true } } })));
    expect(line).toMatchObject({ id: 'page', claims: [{ actor: 'Group Nine', certainty: 'possible', speaker: 'anonymous: officials', evidence_tier: 'E1', legal_stage: 'none', sentence_starts: ['Group Nine was behind the attack, Ms Example'] }], optional_claims: [{ actor: 'Group Ten' }] });
    expect(labelledArticle('page', compared(said(claim(), { review: 'rejected' }))).claims).toEqual([]);
  });
});
