import type { Quote } from '../model/span';
import { wellFormed } from '../text/well-formed';

/** A sentence longer than this is named by its first and last words: browsers compare a long passage letter by letter, and one changed word loses it. */
const LONG = 120;
/** Words of a long sentence's beginning and end where the article's text is not at hand to count by. */
const WORDS = 6;
/** Words of context where a sentence stands more than once. */
const CONTEXT_WORDS = 3;

const words = (text: string): string[] => text.trim().split(/\s+/).filter((word) => word !== '');
const folded = (text: string): string => wellFormed(text).toLowerCase().replace(/\s+/g, ' ').trim();

/** As a text directive has it: everything percent-encoded that ends or divides one, the hyphen too, which marks context. */
const encoded = (text: string): string => encodeURIComponent(wellFormed(text).replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');

function count(text: string, words: string): number {
  if (words === '') return 0;
  let [n, at] = [0, text.indexOf(words)];
  for (; at >= 0 && n < 2; n += 1) at = text.indexOf(words, at + 1);
  return n;
}

/** The fewest words of one end of a sentence, from three on, that stand once in the text; all where none do. */
function fewest(all: readonly string[], text: string, fromEnd: boolean): string {
  for (let n = 3; n < all.length; n += 1) {
    const some = (fromEnd ? all.slice(-n) : all.slice(0, n)).join(' ');
    if (count(text, folded(some)) === 1) return some;
  }
  return all.join(' ');
}

/** Beginning and end of a sentence, or the whole where it is short. */
function named(exact: string, text: string | null): string {
  const all = words(exact);
  if (exact.length <= LONG || all.length < 2 * WORDS) return encoded(exact);
  const [start, end] = text === null ? [all.slice(0, WORDS).join(' '), all.slice(-WORDS).join(' ')] : [fewest(all, text, false), fewest(all, text, true)];
  return words(start).length + words(end).length >= all.length ? encoded(exact) : `${encoded(start)},${encoded(end)}`;
}

/** Whole words only: the kept context begins and ends anywhere. */
const before = (prefix: string): string => words(prefix.replace(/^\S+(?=\s)/, '')).slice(-CONTEXT_WORDS).join(' ');
const after = (suffix: string): string => words(suffix.replace(/(\s)\S+$/, '$1')).slice(0, CONTEXT_WORDS).join(' ');

/**
 * An address that opens at a sentence in browsers that know text fragments (WICG Scroll to Text Fragment), without the extension: Chromium 80, Safari 16.1, Firefox 131 and newer.
 * Others open the page at its top.
 * @param repeats the same sentence stands in the article more than once: then the words around it are named too
 * @param text the article's text, where it is at hand: then as few words are named as it takes
 */
export function sentenceAddress(url: string, quote: Quote, repeats: boolean, text: string | null = null): string {
  if (words(quote.exact).length === 0) return url;
  const whole = text === null ? null : folded(text);
  const isRepeated = repeats || (whole !== null && count(whole, folded(quote.exact)) > 1);
  const [prefix, suffix] = isRepeated ? [before(quote.prefix), after(quote.suffix)] : ['', ''];
  const directive = `${prefix === '' ? '' : `${encoded(prefix)}-,`}${named(quote.exact, isRepeated ? null : whole)}${suffix === '' ? '' : `,-${encoded(suffix)}`}`;
  const bare = url.replace(/:~:.{0,4000}$/s, '');
  return `${bare}${bare.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** The sentences that stand more than once among some quotes, for `sentenceAddress` where there is no text to count in. */
export function repeatedSentences(quotes: readonly Quote[]): ReadonlySet<string> {
  const places = new Map<string, Set<number>>();
  for (const { exact, start } of quotes) places.set(folded(exact), (places.get(folded(exact)) ?? new Set()).add(start));
  return new Set([...places].flatMap(([exact, starts]) => (starts.size > 1 ? [exact] : [])));
}

/** Is it one of the sentences that stand more than once? */
export const isRepeated = (quote: Quote, repeated: ReadonlySet<string>): boolean => repeated.has(folded(quote.exact));
