import { lowerCase } from './fold';
import { alternativesOf, cutterOf, type Cut, type Cutter, type Place, type WordClasses } from './phrase-notation';
import { isCapital, type Word } from './words';

interface Phrase<T> extends Cut {
  /** its number in the lexicon: of phrases as long, the first listed is found first */
  order: number;
  value: T;
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
 *
 * A text meets few of a language's phrases: a phrase is cut when a text has its first word, not before.
 */
export interface Lexicon<T> {
  /** its own bit in `Word.starts`, or 0 where words carry none for it */
  bit: number;
  byWord: ReadonlyMap<string, Branch<T>>;
  /** phrases whose first word is given by its beginning, under the beginning's first two letters */
  byBeginning: ReadonlyMap<string, Branch<T>>;
  cutter: Cutter;
  families?: Families;
}

/** The phrases that begin with one word. */
interface Branch<T> {
  waiting: Waiting<T>[];
  /** what the waiting ones become; a word such as "the" begins dozens, of which the word behind it nearly always rules out all at once */
  ready: Ready<T> | null;
}
interface Waiting<T> {
  order: number;
  /** the phrase as it is written, or as it was cut */
  phrase: string | Cut;
  value: T;
}
interface Ready<T> {
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

/** The phrases of a branch, cut. */
export function readied<T>(branch: Branch<T>, cutter: Cutter): Ready<T> {
  const ready: Ready<T> = branch.ready ?? { open: [], gated: [], seconds: new Set() };
  for (const { order, phrase, value } of branch.waiting) {
    const { cased, places } = typeof phrase === 'string' ? cutter.cut(phrase) : phrase;
    const seconds = secondsOf(places);
    if (seconds) for (const words of seconds) for (const word of words) ready.seconds.add(word);
    (seconds ? ready.gated : ready.open).push({ order, places, value, cased });
  }
  branch.waiting = [];
  branch.ready = ready;
  return ready;
}

/** Phrases found by a beginning come behind all that are found by a whole word. */
const LAST = 1_000_000;

/** Puts a phrase under the words that it may begin with. */
function put<T>(byWord: Map<string, Branch<T>>, byBeginning: Map<string, Branch<T>>, cutter: Cutter, order: number, phrase: string, value: T): void {
  const under = (map: Map<string, Branch<T>>, key: string, waiting: Waiting<T>): void => {
    const branch = map.get(key);
    if (branch) branch.waiting.push(waiting);
    else map.set(key, { waiting: [waiting], ready: null });
  };
  const plain = cutter.firstWord(phrase);
  if (plain !== null) return under(byWord, plain, { order, phrase, value });
  const { cased, places } = cutter.cut(phrase);
  for (let skip = 0; skip < places.length; skip += 1) {
    const first = places[skip];
    if (!first) break;
    const rest: Cut = { places: places.slice(skip), cased: cased?.slice(skip) ?? null };
    for (const word of first.words) under(byWord, word, { order, phrase: rest, value });
    for (const beginning of first.beginnings) under(byBeginning, beginning.slice(0, 2), { order: order + LAST, phrase: rest, value });
    if (!first.optional) break;
  }
}

/**
 * @param cased match names by their own capitals: a word that has one in the table must have one in the text
 * @param bit a power of two by which `markStarts` tells words that may begin a phrase of this lexicon; 0 for none
 */
export function lexiconOf<T>(entries: Iterable<readonly [string, T]>, locale: string, classes: WordClasses = {}, cased = false, bit = 0): Lexicon<T> {
  const byWord = new Map<string, Branch<T>>();
  const byBeginning = new Map<string, Branch<T>>();
  const cutter = cutterOf(locale, classes, cased);
  let order = 0;
  for (const [written, value] of entries) for (const phrase of cased ? [written] : alternativesOf(written)) put(byWord, byBeginning, cutter, (order += 1), phrase, value);
  return { bit, byWord, byBeginning, cutter };
}

/** The forms of one name: the letters that each of them begins with, and how to make them. */
export interface Family<T> {
  stem: string;
  forms: () => Iterable<readonly [form: string, value: T]>;
}
interface Families {
  /** makes the families of which the word may begin a form */
  meet(word: string): void;
  /** the first two letters of all stems */
  beginnings: ReadonlySet<string>;
}

const STEM = /^[\p{L}\p{N}]{2,}/u;
/** More forms than any name has. */
const FORMS_AT_MOST = 1_000;

/**
 * A lexicon of names, matched by their own capitals, each in all the forms that its language has for it. A table of names has tens of thousands of forms, of which an article
 * meets dozens: a name's forms are made when a text has a word that begins like it.
 * @param detached case endings that may stand apart from their word, as they are cut from an article's words
 */
export function lexiconOfNames<T>(families: readonly Family<T>[], locale: string, bit: number, detached: ReadonlySet<string>): Lexicon<T> {
  const byWord = new Map<string, Branch<T>>();
  const byBeginning = new Map<string, Branch<T>>();
  const cutter = cutterOf(locale, {}, true, detached);
  const waiting = new Map<string, number[]>();
  const met = new Set<string>();
  const make = (at: number): void => {
    let order = at * FORMS_AT_MOST;
    for (const [form, value] of families[at]?.forms() ?? []) put(byWord, byBeginning, cutter, (order += 1), form, value);
  };
  let longest = 0;
  for (const [at, { stem }] of families.entries()) {
    const letters = STEM.exec(stem)?.[0];
    const key = letters === undefined ? '' : lowerCase(letters, locale);
    if (key.length < 2) {
      make(at);
      continue;
    }
    longest = Math.max(longest, key.length);
    waiting.set(key, [...(waiting.get(key) ?? []), at]);
  }
  const meet = (word: string): void => {
    if (met.has(word)) return;
    met.add(word);
    for (let length = 2; length <= Math.min(longest, word.length); length += 1) {
      const key = word.slice(0, length);
      for (const at of waiting.get(key) ?? []) make(at);
      waiting.delete(key);
    }
  };
  return { bit, byWord, byBeginning, cutter, families: { meet, beginnings: new Set([...waiting.keys()].map((key) => key.slice(0, 2))) } };
}

/** True where the word, in lower case, begins a phrase of the lexicon. */
export function beginsPhrase(lexicon: Lexicon<unknown>, word: string): boolean {
  lexicon.families?.meet(word);
  return lexicon.byWord.has(word);
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
  for (const { bit, byWord, byBeginning, families } of lexicons) {
    for (const key of byWord.keys()) words.set(key, (words.get(key) ?? 0) | bit);
    for (const keys of [byBeginning.keys(), families?.beginnings ?? []]) for (const key of keys) beginnings.set(key, (beginnings.get(key) ?? 0) | bit);
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

function takeFrom<T>(branch: Branch<T> | undefined, cutter: Cutter, words: readonly Word[], at: number, out: { to: number; phrase: Phrase<T> }[]): void {
  if (!branch) return;
  const { gated, open, seconds } = branch.ready && branch.waiting.length === 0 ? branch.ready : readied(branch, cutter);
  const next = words[at + 1];
  const lists = gated.length > 0 && next !== undefined && seconds.has(next.lower) ? [open, gated] : [open];
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
  lexicon.families?.meet(word.lower);
  takeFrom(lexicon.byWord.get(word.lower), lexicon.cutter, words, at, hits);
  if (lexicon.byBeginning.size > 0) takeFrom(lexicon.byBeginning.get(word.lower.slice(0, 2)), lexicon.cutter, words, at, hits);
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
