import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT, quoteOf } from '../../../lib/text/quote-anchor';

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('quoteOf', () => {
  it('keeps the words with their context', () => {
    const text = 'First line. Orvania was behind it, he said. The end.';
    expect(quoteOf(text, { start: 12, end: 33 })).toEqual({ exact: 'Orvania was behind it', start: 12, end: 33, prefix: 'First line. ', suffix: ', he said. The end.' });
  });
  it('any span of any text: its words, at most so much context, and no character cut in two in it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' ', '😀', 'ə', '𝒳'), { minLength: 1, maxLength: 120 }), fc.nat(), fc.nat(), (letters, a, b) => {
        const text = letters.join('');
        const offset = (n: number): number => letters.slice(0, n % (letters.length + 1)).join('').length;
        const [start = 0, end = 0] = [offset(a), offset(b)].sort((x, y) => x - y);
        const { exact, prefix, suffix } = quoteOf(text, { start, end });
        expect(exact).toBe(text.slice(start, end));
        expect(text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix)).toBe(true);
        expect(prefix.length <= CONTEXT && suffix.length <= CONTEXT).toBe(true);
        expect(LONE.test(prefix) || LONE.test(suffix)).toBe(false);
      }),
    );
  });
});
