import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, fold } from '../../../lib/text/fold';

describe('text as it is compared', () => {
  it('is the same by the short way, for ASCII, as by the long one', () => {
    const long = (text: string): string => fold(text.normalize('NFKC')).toLowerCase().replace(/\s+/g, ' ').trim();
    const units = fc.constantFrom(' ', ' ', '\t', '\n', 'A', 'i', 'I', '`', "'", '-', '~', '\u007f', 'é', 'İ', 'ﬁ', '—');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: units }), fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'grapheme' })), (text) => void expect(comparable(text)).toBe(long(text))), { numRuns: 2_000 });
  });
});
