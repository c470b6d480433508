import { comparable } from '../text/fold';

/** So many names are remembered with their words: a comparison has some dozens, and asks for each once for every other. */
const NAMES_AT_MOST = 1_000;
const split = new Map<string, readonly string[]>();

function wordsOf(name: string): readonly string[] {
  const known = split.get(name);
  if (known) return known;
  if (split.size >= NAMES_AT_MOST) split.clear();
  const words = (comparable(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 'the');
  split.set(name, words);
  return words;
}

/** The same words in any order of given and family name. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');
}

/** A noun that describes the name after it ("security company ESET"): in small letters, and too long for a preposition ("Service of Ukraine"). */
const DESCRIBES = /^\p{Ll}[\p{L}-]{3,}$/u;

/** True where one name is the other with a description before it: "Slovak security company ESET" and "ESET". */
function isDescribed(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const [words, tail] = [long.trim().split(/\s/), short.trim().split(/\s/)];
  const at = words.length - tail.length;
  return at > 0 && tail.every((word, i) => words[at + i] === word) && DESCRIBES.test(words[at - 1] ?? '');
}

/**
 * True where two names can be one speaker: the same words, an initial for a given name ("R. Namazov"), one bare surname of at least
 * three letters, or a description before the name. "The" and case do not matter.
 */
export function canBeSameSpeaker(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (sameWords(x, y) || isDescribed(a, b)) return true;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const [last, family] = [short.at(-1) ?? '', long.at(-1) ?? ''];
  if (last !== family || last.length < 3) return false;
  if (short.length === 1) return long.length <= 3;
  const [given, full] = [short[0] ?? '', long[0] ?? ''];
  return short.length === 2 && long.length <= 3 && (given.length === 1 || full.length === 1) && (given.startsWith(full) || full.startsWith(given));
}

/** True where any name of one list can be any name of the other. */
export function anySameSpeaker(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => canBeSameSpeaker(x, y)));
}

/**
 * Groups speakers' names that stand for one speaker. A bare surname that fits two different full names fits neither: nobody is guessed.
 * The result maps each name to the fullest name of its group; the order of the names changes nothing.
 */
export function sameSpeakers(names: readonly string[]): Map<string, string> {
  const ordered = [...new Set(names)].sort((a, b) => wordsOf(b).length - wordsOf(a).length || b.length - a.length || (a < b ? -1 : 1));
  const found = new Map<string, string>();
  const heads: string[] = [];
  for (const name of ordered) {
    const fitting = heads.filter((head) => canBeSameSpeaker(name, head));
    const head = fitting.length === 1 ? fitting[0] : undefined;
    if (head === undefined) heads.push(name);
    found.set(name, head ?? name);
  }
  return found;
}
