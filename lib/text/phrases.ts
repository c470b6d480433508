import { isCapital, wordsOf, type Word } from './words';

/** One place of a phrase: the words that may stand there (null: any word), word beginnings, and whether it may be missing. */
interface Place {
  words: ReadonlySet<string>;
  beginnings: readonly string[];
  any: boolean;
  optional: boolean;
}
interface Phrase<T> {
  /** its number in the lexicon: of phrases as long, the first listed is found first */
  order: number;
  places: readonly Place[];
  value: T;
  /** for each place whether its word must have a capital; null: none must */
  cased: readonly boolean[] | null;
}
/** A found phrase: word indexes `from` (inclusive) to `to` (exclusive). */
export interface Found<T> {
  from: number;
  to: number;
  value: T;
}

/**
 * A set of phrases that is looked up in a list of words in one pass. The notation of a phrase, word by word:
 * `word` · `begin*` any word that begins so · `{a|b|c}` one of these, an empty alternative makes it optional · `<class>` one of the words of a
 * named class · a `?` after a word, a brace or a class: may be missing · `_` any one word.
 */
export interface Lexicon<T> {
  /** its own bit in `Word.starts`, or 0 where words carry none for it */
  bit: number;
  byWord: ReadonlyMap<string, Branch<T>>;
  /** phrases whose first word is given by its beginning, under the beginning's first two letters */
  byBeginning: ReadonlyMap<string, Branch<T>>;
}

/** The phrases that begin with one word. A word such as "the" begins dozens, of which the word behind it nearly always rules out all at once. */
interface Branch<T> {
  /** phrases of which any word, or none, may stand second */
  open: Phrase<T>[];
  /** phrases of which only the words of `seconds` may stand second */
  gated: Phrase<T>[];
  seconds: Set<string>;
}

/** The words of which one must stand behind the first of a phrase; null where any may, or the phrase may end there. */
function secondsOf(places: readonly Place[]): ReadonlySet<string>[] | null {
  const out: ReadonlySet<string>[] = [];
  for (let i = 1; i < places.length; i += 1) {
    const place = places[i];
    if (!place || place.any || place.beginnings.length > 0) return null;
    out.push(place.words);
    if (!place.optional) return out;
  }
  return null;
}

function addTo<T>(map: Map<string, Branch<T>>, key: string, phrase: Phrase<T>): void {
  const branch = map.get(key) ?? { open: [], gated: [], seconds: new Set() };
  map.set(key, branch);
  const seconds = secondsOf(phrase.places);
  if (seconds) for (const words of seconds) for (const word of words) branch.seconds.add(word);
  (seconds ? branch.gated : branch.open).push(phrase);
}

export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** Phrases found by a beginning come behind all that are found by a whole word. */
const LAST = 1_000_000;

const NO_WORDS: ReadonlySet<string> = new Set();

function placeOf(token: string, classes: WordClasses): Place {
  const optional = token.endsWith('?');
  const bare = optional ? token.slice(0, -1) : token;
  if (bare === '_') return { words: NO_WORDS, beginnings: [], any: true, optional };
  const choices = bare.startsWith('<') ? (classes[bare.slice(1, -1)] ?? []) : bare.startsWith('{') ? bare.slice(1, -1).split('|') : [bare];
  return {
    words: new Set(choices.filter((c) => c !== '' && !c.endsWith('*'))),
    beginnings: choices.filter((c) => c.endsWith('*')).map((c) => c.slice(0, -1)),
    any: false,
    optional: optional || choices.includes(''),
  };
}

const NOTATION = /[<{*_?]/;
const BRACE = /\{[^{}]{1,4000}\}/g;

/** Alternatives of more than one word cannot stand at one place: such a brace is written out, one phrase for each. It holds at most 4,000 characters. */
export function alternativesOf(phrase: string): string[] {
  for (const match of phrase.matchAll(BRACE)) {
    if (!/[ '.-]/.test(match[0])) continue;
    const [before, after] = [phrase.slice(0, match.index), phrase.slice(match.index + match[0].length)];
    return match[0].slice(1, -1).split('|').flatMap((choice) => alternativesOf(`${before}${choice}${after}`.replace(/ {2}/g, ' ').trim()));
  }
  return [phrase];
}

/** A phrase cut into tokens. A plain phrase is cut like text, so "Caliber.Az" or "cyber-attack" are cut as they are in an article. */
function tokensOf(phrase: string, plain: readonly Word[], locale: string): string[] {
  if (!NOTATION.test(phrase)) return plain.map((w) => w.lower);
  return phrase.split(/[ -]/).filter((t) => t !== '').flatMap((t) => (NOTATION.test(t) ? [t] : wordsOf(t, 0, t.length, locale).map((w) => w.lower)));
}

/**
 * @param cased match names by their own capitals: a word that has one in the table must have one in the text
 * @param detached case endings that may stand apart from their word, as they are cut from an article's words
 * @param bit a power of two by which `markStarts` tells words that may begin a phrase of this lexicon; 0 for none
 */
export function lexiconOf<T>(entries: Iterable<readonly [string, T]>, locale: string, classes: WordClasses = {}, cased = false, bit = 0, detached?: ReadonlySet<string>): Lexicon<T> {
  const byWord = new Map<string, Branch<T>>();
  const byBeginning = new Map<string, Branch<T>>();
  let order = 0;
  const known = new Map<string, Place>();
  const place = (token: string): Place => {
    const made = known.get(token) ?? placeOf(token, classes);
    known.set(token, made);
    return made;
  };
  for (const [text, value] of [...entries].flatMap(([phrase, v]) => (cased ? [[phrase, v] as const] : alternativesOf(phrase).map((p) => [p, v] as const)))) {
    const words = wordsOf(text, 0, text.length, locale, detached);
    const places = tokensOf(text, words, locale).map(place);
    const caps = cased ? words.map((w) => w.shape === 'capital' || w.shape === 'upper') : null;
    for (let skip = 0; skip < places.length; skip += 1) {
      const first = places[skip];
      if (!first) break;
      order += 1;
      const phrase: Phrase<T> = { order, places: places.slice(skip), value, cased: caps?.slice(skip) ?? null };
      for (const word of first.words) addTo(byWord, word, phrase);
      for (const beginning of first.beginnings) addTo(byBeginning, beginning.slice(0, 2), { ...phrase, order: order + LAST });
      if (!first.optional) break;
    }
  }
  return { bit, byWord, byBeginning };
}

/** First words of phrases, and first two letters of word beginnings, with the bits of the lexicons that have them. */
export interface Starts {
  words: ReadonlyMap<string, number>;
  beginnings: ReadonlyMap<string, number>;
}

/** Which lexicons a word may begin a phrase of, for all lexicons that have a bit. */
export function startsOf(lexicons: readonly Lexicon<unknown>[]): Starts {
  const words = new Map<string, number>();
  const beginnings = new Map<string, number>();
  for (const { bit, byWord, byBeginning } of lexicons) {
    for (const key of byWord.keys()) words.set(key, (words.get(key) ?? 0) | bit);
    for (const key of byBeginning.keys()) beginnings.set(key, (beginnings.get(key) ?? 0) | bit);
  }
  return { words, beginnings };
}

/** Several indexes as one. */
export function joinStarts(indexes: readonly Starts[]): Starts {
  const join = (maps: readonly ReadonlyMap<string, number>[]): Map<string, number> => {
    const out = new Map<string, number>();
    for (const map of maps) for (const [key, bits] of map) out.set(key, (out.get(key) ?? 0) | bits);
    return out;
  };
  return { words: join(indexes.map((i) => i.words)), beginnings: join(indexes.map((i) => i.beginnings)) };
}

/** Marks every word with the lexicons that it may begin a phrase of, so that looking up what is not there costs nothing. Returns all bits. */
export function markStarts(words: readonly Word[], index: Starts): number {
  let all = 0;
  for (const word of words) {
    word.starts = (index.words.get(word.lower) ?? 0) | (index.beginnings.get(word.lower.slice(0, 2)) ?? 0);
    all |= word.starts;
  }
  return all;
}

function fits(place: Place, word: Word | undefined): boolean {
  if (!word) return false;
  if (place.words.has(word.lower)) return true;
  if (place.any) return word.shape !== 'mark' || word.lower === "'s";
  return place.beginnings.length > 0 && place.beginnings.some((b) => word.lower.startsWith(b));
}

/** The end of the phrase when it stands at word `at`, or -1; the longest reading wins. */
function lengthAt<T>(words: readonly Word[], at: number, phrase: Phrase<T>, place = 0): number {
  const current = phrase.places[place];
  if (!current) return at;
  if (fits(current, words[at]) && (phrase.cased?.[place] !== true || isCapital(words[at]))) {
    const end = lengthAt(words, at + 1, phrase, place + 1);
    if (end >= 0) return end;
  }
  return current.optional ? lengthAt(words, at, phrase, place + 1) : -1;
}

function takeFrom<T>(branch: Branch<T> | undefined, words: readonly Word[], at: number, out: { to: number; phrase: Phrase<T> }[]): void {
  if (!branch) return;
  const next = words[at + 1];
  const lists = branch.gated.length > 0 && next !== undefined && branch.seconds.has(next.lower) ? [branch.open, branch.gated] : [branch.open];
  for (const list of lists) {
    for (const phrase of list) {
      const to = lengthAt(words, at, phrase);
      if (to > at) out.push({ to, phrase });
    }
  }
}

/** All phrases of the lexicon that begin at word `at`, longest first. */
export function phrasesAt<T>(words: readonly Word[], at: number, lexicon: Lexicon<T>): Found<T>[] {
  const word = words[at];
  if (!word || (lexicon.bit !== 0 && (word.starts & lexicon.bit) === 0)) return [];
  const hits: { to: number; phrase: Phrase<T> }[] = [];
  takeFrom(lexicon.byWord.get(word.lower), words, at, hits);
  if (lexicon.byBeginning.size > 0) takeFrom(lexicon.byBeginning.get(word.lower.slice(0, 2)), words, at, hits);
  if (hits.length > 1) hits.sort((a, b) => b.to - a.to || a.phrase.order - b.phrase.order);
  return hits.map(({ to, phrase }) => ({ from: at, to, value: phrase.value }));
}

/** The phrases in a list of words from left to right, the longest at each place, none overlapping. */
export function findPhrases<T>(words: readonly Word[], lexicon: Lexicon<T>): Found<T>[] {
  const out: Found<T>[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word && lexicon.bit !== 0 && (word.starts & lexicon.bit) === 0) {
      at += 1;
      continue;
    }
    const best = phrasesAt(words, at, lexicon)[0];
    if (best) out.push(best);
    at = best ? best.to : at + 1;
  }
  return out;
}
