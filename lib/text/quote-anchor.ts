import type { Quote, Span } from '../model/span';
import { fold } from './fold';

/** Characters of context kept on either side of a quote. */
export const CONTEXT = 32;
const LOW = /^[\udc00-\udfff]/;

/** The quote of a span: its words with up to 32 characters of context. Never cuts a surrogate pair in the context. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  const prefix = text.slice(Math.max(0, start - CONTEXT), start);
  const suffix = text.slice(end, end + CONTEXT);
  return {
    exact: text.slice(start, end),
    start,
    end,
    prefix: LOW.test(prefix) ? prefix.slice(1) : prefix,
    suffix: /[\ud800-\udbff]$/.test(suffix) ? suffix.slice(0, -1) : suffix,
  };
}

/** Where a quote stands now: at its old place, elsewhere, or nowhere. */
export type Anchoring = { state: 'exact' | 'moved'; span: Span } | { state: 'lost'; span: null };

function shared(a: string, b: string, fromEnd: boolean): number {
  let n = 0;
  while (n < a.length && n < b.length && (fromEnd ? a[a.length - 1 - n] === b[b.length - 1 - n] : a[n] === b[n])) n += 1;
  return n;
}

/** At most so many places of a repeated sentence are weighed, so that a page of copies stays linear. */
const MOST_PLACES = 200;

function bestPlace(text: string, exact: string, quote: Quote): Span | null {
  let best: Span | null = null;
  let bestScore = -1;
  let at = text.indexOf(exact);
  for (let n = 0; at >= 0 && n < MOST_PLACES; n += 1) {
    const end = at + exact.length;
    const context = shared(fold(text.slice(Math.max(0, at - CONTEXT), at)), fold(quote.prefix), true) + shared(fold(text.slice(end, end + CONTEXT)), fold(quote.suffix), false);
    const score = context - Math.min(1, Math.abs(at - quote.start) / 1e6);
    if (score > bestScore) [best, bestScore] = [{ start: at, end }, score];
    at = text.indexOf(exact, at + 1);
  }
  return best;
}

/**
 * Finds a quote again in a text that may have changed around it: at its old offsets, else where its words stand with the most of its context,
 * else by the words alone with quotation marks, dashes and spaces folded. Offsets are UTF-16.
 */
export function findQuote(text: string, quote: Quote): Anchoring {
  if (quote.exact.length === 0) return { state: 'lost', span: null };
  if (text.slice(quote.start, quote.end) === quote.exact) return { state: 'exact', span: { start: quote.start, end: quote.end } };
  const span = bestPlace(text, quote.exact, quote) ?? bestPlace(fold(text), fold(quote.exact), quote);
  return span ? { state: 'moved', span } : { state: 'lost', span: null };
}
