import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameIndex, speakerAgrees } from '../../../tools/gold/names';
import { goldWorld, readArticle, readLabels } from '../../../tools/gold/read';
import { scoreGold, type PredictedClaim, type Scores } from '../../../tools/gold/score';
import { goldArticleSchema } from '../../../tools/gold/label';
import { scoreTable } from '../../../tools/gold/table';
import { answers } from './made';

const gold = readLabels(['gold.jsonl']);
const texts = new Map(gold.map(({ id }) => [id, readArticle(id).text]));
const index = nameIndex(goldWorld().actors);
const score = (predictions: ReadonlyMap<string, readonly PredictedClaim[]>): Scores => scoreGold(gold, texts, predictions, index);
const labelled = gold.reduce((sum, { claims }) => sum + claims.length, 0);

describe('the scorer on answers made of the labels', () => {
  it('gives a perfect reader everything', () => {
    const scores = score(answers(gold, texts));
    expect(scores.claim).toEqual({ precision: 100, recall: 100, f1: 100 });
    expect(scores.strict.f1).toBe(100);
    expect(scores.sentence.f1).toBe(100);
    expect(Object.values(scores.fields)).toEqual(Object.values(scores.fields).map(() => 100));
    expect(scores.quiet.right).toBe(scores.quiet.of);
    expect(Object.values(scores.traps).filter(({ of, right }) => of !== right)).toEqual([]);
    expect(scores.notes).toEqual([]);
  });

  it('gives silence no recall and full quiet', () => {
    const scores = score(new Map());
    expect(scores.claim.recall).toBe(0);
    expect(scores.quiet.right).toBe(scores.quiet.of);
    expect(scores.notes.filter(({ kind }) => kind === 'missed')).toHaveLength(labelled);
  });

  it.each<[name: string, change: (claim: PredictedClaim, text: string) => PredictedClaim | null, claim: number, strict: number]>([
    ['quotes of other sentences find nothing', (claim) => ({ ...claim, quotes: claim.quotes.map(() => ({ start: 0, end: 0 })) }), 0, 0],
    ['a quote of the whole article carries nothing', (claim, text) => ({ ...claim, quotes: [{ start: 0, end: text.length }] }), 0, 0],
    ['another actor finds nothing', (claim) => ({ ...claim, actor: { name: 'Nowhereland', id: null, also: [] } }), 0, 0],
    ['a wrong speaker costs strict alone', (claim) => ({ ...claim, speaker: { name: 'Zebulon Quix', anonymous: false } }), 100, 0],
    ['the other polarity costs strict alone', (claim) => ({ ...claim, polarity: claim.polarity === 'asserts' ? 'denies' : 'asserts' }), 100, 0],
    ['a wrong class costs neither', (claim) => ({ ...claim, cls: 'motive_only' }), 100, 100],
  ])('%s', (_name, change, claim, strict) => {
    const scores = score(answers(gold, texts, change));
    expect([Math.round(scores.claim.f1), Math.round(scores.strict.f1)]).toEqual([claim, strict]);
  });

  it('loses as much recall as claims are left out, and no precision', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), (nth) => {
        const seen = { count: 0, left: 0 };
        const some = answers(gold, texts, (claim) => (seen.count++ % nth === 0 ? (seen.left++, null) : claim));
        const { claim } = score(some);
        expect(claim.precision).toBe(100);
        expect(claim.recall).toBeCloseTo((100 * (labelled - seen.left)) / labelled);
      }),
      { numRuns: 8 },
    );
  });

  it('does not mind the order of the answers', () => {
    const straight = answers(gold, texts);
    const turned = new Map([...straight].map(([id, claims]) => [id, [...claims].reverse()]));
    expect(score(turned).strict).toEqual(score(straight).strict);
  });
});

const text = 'Hack at the mill\n\nKarvelia did it, Ada Vane said. The Sixth Bureau gave the orders. Birds sang.\n\nUnknown people came by night.\n';
const label = {
  actor: 'organ:KV/SixthBureau', actors_all: ['Sixth Bureau', 'Karvelia'], speaker: 'Ada Vane', polarity: 'asserts', certainty: 'certain', relation: 'organ',
  evidence_tier: 'E0', legal_stage: 'none', cls: 'attribution', sentence_starts: ['Karvelia did it', 'The Sixth Bureau gave'], construction: ['frame-act'],
};
const article = goldArticleSchema.parse({
  id: 'mill', incident: 'mill', claims: [label], optional_claims: [{ ...label, actor: 'person:bird', actors_all: ['birds'], sentence_starts: ['Birds sang.'] }],
  traps: [{ kind: 'unknown-attacker', sentence_start: 'Unknown people' }],
});
const said = (exact: string, actor: PredictedClaim['actor'], speaker: string | null = 'Vane'): PredictedClaim => ({
  cls: 'attribution', actor, relation: 'organ', polarity: 'asserts', certainty: 'certain', evidence: { tier: 'E0', kinds: [] }, legalStage: 'none',
  quotes: [{ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length }], speaker: speaker === null ? null : { name: speaker, anonymous: false },
});
const bureau = { name: 'Bureau Six', id: null, also: [] };
const state = { name: 'Karvelia', id: 'state:KV', also: [] };
const mill = (...claims: PredictedClaim[]): Scores => scoreGold([article], new Map([['mill', text]]), new Map([['mill', claims]]), index);

describe('the scorer on one article', () => {
  it('takes an alias and a surname', () => expect(mill(said('The Sixth Bureau gave the orders.', bureau)).strict.f1).toBe(100));
  it('takes the wider party for the claim, not for the actor', () => {
    const scores = mill(said('Karvelia did it, Ada Vane said.', state));
    expect([scores.claim.f1, scores.fields.actor]).toEqual([100, 0]);
  });
  it('counts the wider party beside the claim as nothing', () =>
    expect(mill(said('The Sixth Bureau gave the orders.', bureau), said('Karvelia did it, Ada Vane said.', state)).claim).toEqual({ precision: 100, recall: 100, f1: 100 }));
  it('counts a second answer for one claim as a repeat', () => {
    const scores = mill(said('The Sixth Bureau gave the orders.', bureau), said('The Sixth Bureau gave the orders.', bureau));
    expect([scores.claim.precision, scores.notes.map(({ kind }) => kind)]).toEqual([50, ['repeated']]);
  });
  it('counts an optional claim as neither', () => {
    const birds = { name: 'birds', id: null, also: [] };
    expect(mill(said('The Sixth Bureau gave the orders.', bureau), said('Birds sang.', birds)).claim.precision).toBe(100);
  });
  it('sees the trap that a false alarm fell into', () => {
    const scores = mill(said('Unknown people came by night.', { name: 'people', id: null, also: [] }));
    expect([scores.claim.precision, scores.traps['unknown-attacker'], scores.notes.map(({ kind }) => kind)]).toEqual([0, { of: 1, right: 0 }, ['missed', 'false alarm']]);
  });
  it('refuses labels without a text', () => expect(() => scoreGold([article], new Map(), new Map(), index)).toThrow(/mill/));
  it('prints its figures', () => {
    const table = scoreTable(mill(said('The Sixth Bureau gave the orders.', bureau)));
    expect(table).toContain('| strict | 100.0 | 100.0 | 100.0 |');
    expect(table).toContain('| frame-act | 1 | 100.0 | 100.0 |');
  });
});

describe('speakers', () => {
  it.each<[wanted: (string | null)[], given: { name: string; anonymous: boolean } | null, right: boolean]>([
    [['Gela Mirotadze', 'commission chairman'], { name: 'Mirotadze', anonymous: false }, true],
    [['Gela Mirotadze', 'commission chairman'], { name: 'the head of the commission', anonymous: false }, true],
    [['Gela Mirotadze'], { name: 'Tamila Orveli', anonymous: false }, false],
    [['Gela Mirotadze'], null, false],
    [[null], null, true],
    [['Elise Rahn', null], null, true],
    [[null], { name: 'Elise Rahn', anonymous: false }, false],
    [['anonymous: two officials'], { name: 'Western officials', anonymous: true }, true],
    [['anonymous: two officials'], { name: 'Brightwell Labs', anonymous: false }, false],
    [["Karvelia's embassy in Hallin"], { name: 'the Karvelian embassy', anonymous: false }, true],
  ])('%j given as %j', (wanted, given, right) => expect(speakerAgrees(wanted, given, index)).toBe(right));
});
