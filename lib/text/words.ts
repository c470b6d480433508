import { lowerCase } from './fold';

/** One word, number or mark of a text. Offsets are UTF-16. */
export interface Word {
  start: number;
  end: number;
  /** folded and lower-cased; a mark is its folded self */
  lower: string;
  shape: 'lower' | 'capital' | 'upper' | 'number' | 'mark';
  /** true where only a hyphen stands between the word before and this one ("Russia-linked": linked) */
  joined: boolean;
  /** the case ending that a hyphen, an apostrophe or a closing quotation mark parts from it ("ABŞ-ın": ın); it is no word of its own */
  ending?: string;
  /** bits of the lexicons that a phrase beginning here may belong to; all bits where nobody has looked */
  starts: number;
}

const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’.&@][\p{L}\p{N}\p{M}_]+)*|\S/gu;
const POSSESSIVE = /^(.+)['’](?:s|S)$/u;
/** Only the first apostrophe of a short word is looked at. */
const APOSTROPHE = /^([^'’]{1,40})['’]([^'’]{1,6})$/u;
const INITIALS = /^\p{L}(?:\.\p{L})+$/u;
/** What follows a middle initial: its stop and a name ("Charles E. Taylor"). */
const INITIAL_END = /^\. \p{Lu}\p{Ll}/u;
const HYPHEN = /^[-‐‑]$/;
/** All bits of `Word.starts`. */
const ANY = -1;
const NONE: ReadonlySet<string> = new Set();
/** Words longer than this are noise (an address, a blob): they are kept but never looked into. */
const LONGEST_WORD = 60;

function shapeOf(word: string): Word['shape'] {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 32);
  if (/\p{N}/u.test(first)) return 'number';
  if (!/\p{L}/u.test(first)) return 'mark';
  if (first.toLowerCase() === first) return 'lower';
  return word.length > 1 && word.toUpperCase() === word ? 'upper' : 'capital';
}

/**
 * The words and marks of `text` between two offsets, in order. A possessive ending is a word of its own ("Russia" + "'s"); "U.S." keeps its
 * last stop, and so does an initial in the middle of a name; a hyphen between two words is left out and marked by `joined`, so "cyber-attack" reads like "cyber attack".
 * @param detached case endings that may stand apart from their word, in lower case
 */
export function wordsOf(text: string, start: number, end: number, locale: string, detached: ReadonlySet<string> = NONE): Word[] {
  const words: Word[] = [];
  const part = text.slice(start, end);
  let hyphenAt = -1;
  for (const match of part.matchAll(WORD)) {
    const from = start + match.index;
    let raw = match[0];
    if (HYPHEN.test(raw) && isInside(part, match.index)) {
      hyphenAt = from + 1;
      continue;
    }
    if (raw.length <= LONGEST_WORD && INITIALS.test(raw) && part[match.index + raw.length] === '.') raw += '.';
    if (raw.length === 1 && isMiddleInitial(words, raw, part, match.index)) raw += '.';
    if (raw === '.' && words.at(-1)?.end === from + 1) continue;
    const joined = hyphenAt === from;
    const owner = detached.has(raw) ? ownerOf(words, from, joined) : undefined;
    if (owner) {
      owner.ending = raw;
      continue;
    }
    const hung = detached.size > 0 ? APOSTROPHE.exec(raw) : null;
    if (hung?.[1] !== undefined && hung[2] !== undefined && detached.has(hung[2])) {
      words.push({ start: from, end: from + hung[1].length, lower: lowerCase(hung[1], locale), shape: shapeOf(hung[1]), joined, ending: hung[2], starts: ANY });
      continue;
    }
    const possessive = raw.length <= LONGEST_WORD ? POSSESSIVE.exec(raw) : null;
    const head = possessive?.[1] ?? raw;
    words.push({ start: from, end: from + head.length, lower: lowerCase(head, locale), shape: shapeOf(head), joined, starts: ANY });
    if (possessive) words.push({ start: from + head.length, end: from + raw.length, lower: "'s", shape: 'mark', joined: false, starts: ANY });
  }
  return words;
}

/** The word that an ending behind a hyphen or a closing quotation mark belongs to. */
function ownerOf(words: readonly Word[], from: number, joined: boolean): Word | undefined {
  const last = words.at(-1);
  if (joined) return last && (isCapital(last) || last.shape === 'number' || last.lower.includes('.')) ? last : undefined;
  const before = words.at(-2);
  return last && last.lower === '"' && last.end === from && before && before.shape !== 'mark' && before.end === last.start ? before : undefined;
}

/** "E" in "Charles E. Taylor": a letter between two names. */
function isMiddleInitial(words: readonly Word[], letter: string, part: string, at: number): boolean {
  const before = words.at(-1);
  return before?.shape === 'capital' && shapeOf(letter) === 'capital' && INITIAL_END.test(part.slice(at + 1, at + 5));
}

function isInside(part: string, at: number): boolean {
  const before = part[at - 1] ?? ' ';
  const after = part[at + 1] ?? ' ';
  return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

/** True for a word that begins with a capital letter. */
export function isCapital(word: Word | undefined): boolean {
  return word?.shape === 'capital' || word?.shape === 'upper';
}

/** True for a punctuation mark or symbol. */
export function isMark(word: Word | undefined, mark?: string): boolean {
  return word?.shape === 'mark' && word.lower !== "'s" && (mark === undefined || word.lower === mark);
}
