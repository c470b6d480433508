import { ANY_CASE, CASE, casesOf } from '../../languages/declension';
import type { CaseGrammar } from '../../languages/pack';
import { phrasesAt } from '../../text/phrases';
import { isCapital, type Word } from '../../text/words';
import type { Reading, Sentence } from '../reading';

/** Names that end in a vowel change it with their case. */
const VOWEL = /[аеиоуыэюяaeəiıoöuü]$/;
/** Words shorter than this end in too many ways to be guessed. */
const SHORTEST = 3;
/** Words before the last of a name. */
const LONGEST_NAME = 3;
/** Endings that many names end with. */
const SHORT_ENDING = 2;
/** Endings of adjectives longer than this make them of places. */
const LONG_ADJECTIVE = 3;
/** The shortest stem of a name by which its other forms are known. */
const STEM = 4;

const capitals = new WeakMap<Reading, ReadonlySet<string>>();

/** Words that bear a capital inside a sentence of the article. */
function capitalsOf(reading: Reading): ReadonlySet<string> {
  const known = capitals.get(reading);
  if (known) return known;
  const made = new Set(reading.sentences.flatMap((s) => s.words.flatMap((w, at) => (at > 0 && isCapital(w) ? [w.lower] : []))));
  capitals.set(reading, made);
  return made;
}

/** "Дзенкаку": a name that ends like a case and stands in no other form, nor ends like a surname of the language in that case. */
function isIndeclinable(reading: Reading, lower: string): boolean {
  if ((reading.lang.pack.cases?.restore ?? []).some(([, ending]) => ending.length > SHORT_ENDING && lower.endsWith(ending))) return false;
  const stem = lower.slice(0, -1);
  return stem.length >= STEM && ![...capitalsOf(reading)].some((w) => w !== lower && w.startsWith(stem) && w.length <= lower.length + 1);
}

const guessed = new WeakMap<CaseGrammar, readonly (readonly [string, number])[]>();

function endingsOf(grammar: CaseGrammar): readonly (readonly [string, number])[] {
  const known = guessed.get(grammar);
  if (known) return known;
  const made = grammar.endings.map(([ending, letters]) => [ending, casesOf(letters)] as const).sort((a, b) => b[0].length - a[0].length);
  guessed.set(grammar, made);
  return made;
}

const looked = new WeakMap<Sentence, number[]>();

/** The bits of the cases that a word may stand in: by the pack's own words, by a name of the table, by its ending; all bits where nothing tells. */
export function wordCases(reading: Reading, sentence: Sentence, at: number): number {
  const known = looked.get(sentence) ?? [];
  looked.set(sentence, known);
  const cases = known[at] ?? casesAt(reading, sentence, at);
  known[at] = cases;
  return cases;
}

function casesAt(reading: Reading, sentence: Sentence, at: number): number {
  const word = sentence.words[at];
  if (!word || word.shape === 'mark' || (word.shape === 'number' && word.ending === undefined)) return ANY_CASE;
  const hung = word.ending === undefined ? undefined : reading.lang.pack.cases?.headFinal?.detached.find(([ending]) => ending === word.ending);
  if (hung) return casesOf(hung[1]);
  const own = reading.lang.forms.get(word.lower);
  if (own !== undefined) return own.cases;
  // The last word of a name bears the case of all, where heads stand last.
  for (let from = Math.max(0, at - LONGEST_NAME); from < at && reading.lang.pack.cases?.headFinal; from += 1) {
    const whole = phrasesAt(sentence.words, from, reading.names).filter((f) => f.to === at + 1);
    if (whole.length > 0) return whole.reduce((bits, f) => bits | f.value.cases, 0);
  }
  const named = phrasesAt(sentence.words, at, reading.names).filter((f) => f.to === at + 1);
  if (named.length > 0) return named.reduce((bits, f) => bits | f.value.cases, 0);
  return guess(reading, word, isCapital(word) && (at > 0 || (!reading.lang.pack.cases?.headFinal && capitalsOf(reading).has(word.lower))));
}

function guess(reading: Reading, word: Word, isName: boolean): number {
  const grammar = reading.lang.pack.cases;
  const bare = grammar?.headFinal ? CASE.n : ANY_CASE;
  if (!grammar || word.lower.length < SHORTEST || word.shape === 'upper') return bare;
  const found = endingsOf(grammar).find(([ending]) => word.lower.length > ending.length + 1 && word.lower.endsWith(ending));
  if (!found) return bare;
  // A name may end as if it stood in another case ("Ильхам"): the ending of its nominative is not known.
  // … and a short ending may be a part of the name ("Zaxarova").
  return isName && (grammar.headFinal ? found[0].length <= SHORT_ENDING : !VOWEL.test(word.lower) || isIndeclinable(reading, word.lower)) ? found[1] | CASE.n : found[1];
}

/** "Oslodakı": a place that tells where what stands behind it is. */
export function isPlaceAttribute(reading: Reading, word: Word | undefined): boolean {
  const grammar = reading.lang.pack.cases;
  return grammar?.headFinal !== undefined && word !== undefined && isCapital(word) && grammar.adjectiveEndings.some((e) => e.length > LONG_ADJECTIVE && word.lower.length > e.length + 1 && word.lower.endsWith(e));
}

/** A word that looks like a verb by its ending, and is no noun that ends so. */
export function isVerbLike(reading: Reading, word: Word | undefined): boolean {
  const grammar = reading.lang.pack.cases;
  if (!grammar || !word || word.shape !== 'lower' || reading.lang.forms.has(word.lower)) return false;
  const { lower } = word;
  return grammar.verbEndings.some((ending) => lower.length > ending.length + 1 && lower.endsWith(ending)) && !grammar.notVerbs.some((begin) => lower.startsWith(begin));
}

/** Whether bits hold a case. */
export const has = (bits: number, letters: string): boolean => (bits & casesOf(letters)) !== 0;

/** The bits may be a subject's. */
export const isNominative = (bits: number): boolean => (bits & CASE.n) !== 0;

export { isCapital };
