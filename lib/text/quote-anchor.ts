import type { Quote, Span } from '../model/span';

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
