import type { Say } from './say';

/** Marks for a quotation within a quotation, by the language that quotes (English and Azerbaijani “ ‘ ’ ”, Russian « „ “ »). */
const INNER: Record<string, readonly [string, string]> = { en: ['‘', '’'], az: ['‘', '’'], ru: ['„', '“'] };

/** Double quotation marks of any language. */
const MARKS = new Set(['"', '“', '”', '„', '‟', '«', '»', '″']);
const OPENING = new Set(['«', '„', '‟']);
const CLOSING = new Set(['”', '»']);
/** What stands before a mark that opens. */
const BEFORE_OPENING = /[\s([{—–-]/u;

interface Mark {
  at: number;
  opens: boolean;
  /** place of its partner in the list; null where that is missing */
  partner: number | null;
}

/** A text's double quotation marks, each with the one that answers it. Offsets are UTF-16. */
function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (!MARKS.has(sign)) continue;
    const before = text[at - 1] ?? ' ';
    const atWordStart = BEFORE_OPENING.test(before) || (MARKS.has(before) && marks.at(-1)?.opens === true);
    const opens = OPENING.has(sign) || (!CLOSING.has(sign) && atWordStart && at < text.length - 1);
    const partner = opens ? null : (open.pop() ?? null);
    const mark = partner === null ? undefined : marks[partner];
    if (mark) mark.partner = marks.length;
    if (opens) open.push(marks.length);
    marks.push({ at, opens, partner });
  }
  return marks;
}

/**
 * Somebody's words as they stand within quotation marks of the reader's language: marks of their own become inner ones; a pair around the whole, and one at an end that lost its partner where the words
 * were cut, are those that are put there anyway.
 */
export function asQuoted(text: string, locale: string): string {
  const [opening, closing] = INNER[locale.slice(0, 2)] ?? ['‘', '’'];
  const words = text.trim();
  const marks = marksIn(words);
  if (marks.length === 0) return text;
  const [first, last] = [marks[0], marks.at(-1)];
  const isWhole = first?.at === 0 && first.partner === marks.length - 1 && last?.at === words.length - 1;
  const dropped = new Set<number>();
  if (first?.at === 0 && first.opens && (isWhole || first.partner === null)) dropped.add(first.at);
  if (last !== undefined && last.at === words.length - 1 && !last.opens && (isWhole || last.partner === null)) dropped.add(last.at);
  const inner = new Map(marks.map(({ at, opens }) => [at, dropped.has(at) ? '' : opens ? opening : closing]));
  return words.replace(/["“”„‟«»″]/g, (sign, at: number) => inner.get(at) ?? sign);
}

/** Says a sentence of the catalogue; what it puts in quotation marks has its own marks turned into inner ones. */
export function sayQuoting(say: Say, key: string, ...values: string[]): string {
  const places = say(key, ...values.map((_, at) => String.fromCharCode(0xe000 + at)));
  const isQuoted = (at: number): boolean => /[“«]/u.test(places[places.indexOf(String.fromCharCode(0xe000 + at)) - 1] ?? '');
  return say(key, ...values.map((value, at) => (isQuoted(at) ? asQuoted(value, say.locale) : value)));
}
