import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, quoteOf } from '../../../lib/text/quote-anchor';

const text = 'First line. Orvania was behind it, he said. Another line. Orvania was behind it, he said. The end.';
const second = text.lastIndexOf('Orvania');
const quote = quoteOf(text, { start: second, end: second + 32 });

describe('findQuote', () => {
  it('finds a quote in its place', () => expect(findQuote(text, quote).state).toBe('exact'));
  it('finds it moved, by its context', () => {
    const longer = `A new introduction. ${text}`;
    expect(findQuote(longer, quote)).toEqual({ state: 'moved', span: { start: second + 20, end: second + 52 } });
  });
  it('finds it with other quotation marks and spaces', () => {
    const old = quoteOf('He said “no one knows” twice.', { start: 0, end: 29 });
    expect(findQuote('— He said "no one\u00a0knows" twice.', old).state).toBe('moved');
  });
  it('says when it is lost', () => expect(findQuote('Something else entirely.', quote).state).toBe('lost'));
  it('any span of any text is found where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [Math.min(a, b) % any.length, (Math.max(a, b) % any.length) + 1].sort((x, y) => x - y);
        const made = quoteOf(any, { start: start ?? 0, end: end ?? 1 });
        expect(findQuote(any, made).state).toBe(made.exact === '' ? 'lost' : 'exact');
      }),
    );
  });
});
