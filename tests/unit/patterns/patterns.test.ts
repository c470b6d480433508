import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { compile, familiesOf, namesOf } from '../../../lib/claims/compiled';
import { replyWords } from '../../../lib/claims/reply-words';
import { packs } from '../../../lib/languages/packs';
import { readied, type Lexicon } from '../../../lib/text/phrases';
import { wordsOf } from '../../../lib/text/words';
import { shippedWorld } from '../../../lib/adapters/node/world';
import { recordFigure } from '../../figures';
import { shippedPatterns } from './literals';

/**
 * Patterns that recheck cannot judge, each with who looked at it and what shows that its time is linear (a growth test or a bound). None so far: an
 * entry here is an exception that must be argued for, and a pattern that is judged vulnerable can have none.
 */
const UNKNOWN: readonly { source: string; signed: string; proof: string }[] = [];

const { literals, made } = shippedPatterns();
const distinct = [...new Map(literals.map((p) => [`${p.source}/${p.flags}`, p])).values()];
const judged = distinct.map((pattern) => ({ ...pattern, status: checkSync(pattern.source, pattern.flags, { timeout: 20_000 }).status }));
const of = (status: string): string[] => judged.filter((p) => p.status === status).map((p) => `${p.place} /${p.source}/${p.flags}`);

describe(`regular expressions (R1): ${literals.length} literals, ${distinct.length} different`, () => {
  it(`recheck: ${of('safe').length} safe, ${of('unknown').length} unknown, ${of('vulnerable').length} vulnerable`, () => {
    recordFigure({ case: 'R1', what: 'different regular expressions judged safe', value: of('safe').length, of: distinct.length, asked: 'all', held: of('safe').length + UNKNOWN.length >= distinct.length });
    expect(distinct.length).toBeGreaterThan(80);
    expect(of('vulnerable')).toEqual([]);
    expect(judged.filter((p) => p.status === 'unknown' && !UNKNOWN.some((u) => u.source === p.source)).map((p) => `${p.place} /${p.source}/`)).toEqual([]);
  });

  it('recheck sees the fault of a pattern that safe-regex2 lets pass', () => {
    expect(checkSync('^\\s+|\\s+$', 'g', { timeout: 20_000 }).status).toBe('vulnerable');
  });

  it('none is made of a string', () => expect(made).toEqual([]));
});

interface Place {
  words: ReadonlySet<string>;
  any: boolean;
  beginnings: readonly string[];
  optional: boolean;
}

/**
 * How many ways a phrase may be read at one place of a text. An optional word doubles them only where another place takes the same word: else
 * leaving it out where it stands fails at the next place that must be there.
 */
function waysOf(places: readonly Place[]): number {
  const share = (a: Place, b: Place): boolean => a.any || b.any || a.beginnings.length > 0 || b.beginnings.length > 0 || [...a.words].some((w) => b.words.has(w));
  return 2 ** places.filter((p, i) => p.optional && places.some((other, j) => j > i && share(p, other))).length;
}
const MOST_WAYS = 64;

describe('phrases of the language packs (R1)', () => {
  for (const pack of packs) {
    const isLexicon = (value: unknown): value is Lexicon<unknown> => typeof value === 'object' && value !== null && 'byWord' in value && 'byBeginning' in value;
    const lexicons = [...Object.values(compile(pack)), ...Object.values(replyWords(pack)), namesOf(shippedWorld().actors, pack).lexicon].filter(isLexicon);
    const names = namesOf(shippedWorld().actors, pack).lexicon;
    for (const { forms } of familiesOf(shippedWorld().actors, pack)) for (const [form] of forms()) names.families?.meet(wordsOf(form, 0, form.length, pack.tag)[0]?.lower ?? '');
    const phrases = lexicons.flatMap((l) => [...l.byWord.values(), ...l.byBeginning.values()].map((branch) => readied(branch, l.cutter)).flatMap((b) => [...b.open, ...b.gated]));
    const most = Math.max(...phrases.map((p) => waysOf(p.places)));
    it(`${pack.tag}: ${phrases.length} entries under their first words, each read in at most ${most} ways`, () => {
      expect(phrases.length).toBeGreaterThan(1_000);
      recordFigure({ case: 'R1', what: `${pack.tag}: ways in which the worst phrase may be read`, detail: `of ${String(phrases.length)}`, value: most, asked: `at most ${String(MOST_WAYS)}`, held: most <= MOST_WAYS });
      expect(most).toBeLessThanOrEqual(MOST_WAYS);
    });
  }
});
