const FOLDED = new Map<string, string>([
  ...['‘', '’', '‛', '`', '´', 'ʼ', '′'].map((c): [string, string] => [c, "'"]),
  ...['“', '”', '„', '‟', '«', '»', '″'].map((c): [string, string] => [c, '"']),
  ...['‐', '‑', '‒', '–', '—', '―', '−'].map((c): [string, string] => [c, '-']),
  ...['\u00a0', '\u2007', '\u2009', '\u200a', '\u202f', '\u3000', '\t'].map((c): [string, string] => [c, ' ']),
]);
const TO_FOLD = /[‘’‛`´ʼ′“”„‟«»″‐‑‒–—―−\u00a0\u2007\u2009\u200a\u202f\u3000\t]/g;

/** Text that every language lower-cases alike and that holds nothing to fold: ASCII without I (Turkic ı) and the backtick. */
const PLAIN = /^[!-HJ-_a-~]{0,60}$/;

/** Quotation marks, dashes and spaces in one form each. One code unit becomes one code unit, so offsets stay what they were. */
export function fold(text: string): string {
  return text.replace(TO_FOLD, (c) => FOLDED.get(c) ?? c);
}

/** Letters that papers print for others: ё as е; for the Azerbaijani ə its look-alike of the Cyrillic alphabet, and ä, as old pages have it. */
const PRINTED: Readonly<Record<string, string>> = { '\u0307': '', ё: 'е', ä: 'ə', '\u04d9': 'ə' };
const TO_PRINT = /[\u0307ёä\u04d9]/g;

/** The comparable form of a word or a short text: folded, lower-cased by the language's rules, without the dot that lower-casing İ leaves, its letters as most papers print them. */
export function lowerCase(text: string, locale: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return fold(text).toLocaleLowerCase(locale).replace(TO_PRINT, (c) => PRINTED[c] ?? c);
}

/** Printed ASCII without the backtick: nothing of it is folded or composed. */
const ASCII = /^[ -_a-~]*$/;

/** Text as it is compared across pages: Unicode NFKC, folded, runs of white space as one space, lower case. */
export function comparable(text: string): string {
  // Most names and addresses: the same result, a fifth of the time.
  if (ASCII.test(text)) return (text.includes('  ') ? text.replace(/ +/g, ' ') : text).trim().toLowerCase();
  return fold(text.normalize('NFKC')).toLowerCase().replace(/\s+/g, ' ').trim();
}
