import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { astralIn, codePoints, wellFormed } from '../../../lib/text/well-formed';

const anyText = fc.array(fc.oneof(fc.constantFrom('a', 'ə', '🇦🇿', '\ud83d', '\ude00', ' '), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 }).map((parts) => parts.join(''));

describe('offsets in code points', () => {
  it('counts the flag of Azerbaijan as two code points, not four units', () => {
    const text = '🇦🇿 Bakı: hücum';
    expect(text.indexOf('hücum')).toBe(11);
    expect(codePoints(11, astralIn(text) ?? [])).toBe(9);
  });

  it('is what iterating the text counts, at every boundary', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const astral = astralIn(text) ?? [];
        let offset = 0;
        [...text].forEach((character, n) => {
          expect(codePoints(offset, astral)).toBe(n);
          offset += character.length;
        });
      }),
    );
  });
});

describe('well-formed text', () => {
  it('can be encoded, and is unchanged where it was well-formed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = wellFormed(text);
        expect(() => encodeURIComponent(made)).not.toThrow();
        expect(made).toBe(Buffer.from(text, 'utf8').toString('utf8'));
      }),
    );
  });
});
