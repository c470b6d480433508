import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber, monthLength, weekday } from '../../../lib/text/calendar';
import { fnv1a32, fnv1a64 } from '../../../lib/text/hash';
import { similarity, sketch } from '../../../lib/text/shingles';

/** FNV-1a 64 by its definition, with BigInt, over the same bytes. */
function reference(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i += 1) {
    for (const byte of [text.charCodeAt(i) & 0xff, text.charCodeAt(i) >>> 8]) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}

describe('fnv1a64', () => {
  for (const text of ['', 'a', 'attribution', 'Кто это сказал?', 'x'.repeat(1_000)]) {
    it(`agrees with its definition on ${String(text.length)} characters`, () => expect(fnv1a64(text)).toBe(reference(text)));
  }
  it('the 32-bit form has the published value for the empty text', () => expect(fnv1a32('')).toBe(0x811c9dc5));
});

const base = Array.from({ length: 300 }, (_, i) => `word${String((i * 7919) % 1000)}`);

describe('sketch', () => {
  it('a copy is the same', () => expect(similarity(sketch(base.join(' ')), sketch(base.join('  ')))).toBe(1));
  it('another text shares nothing', () => expect(similarity(sketch(base.join(' ')), sketch(base.map((w) => `${w}x`).join(' ')))).toBeLessThan(0.1));
  it('half a text shares about half', () => {
    const half = [...base.slice(0, 150), ...base.slice(150).map((w) => `${w}y`)];
    const value = similarity(sketch(base.join(' ')), sketch(half.join(' ')));
    expect(value).toBeGreaterThan(0.15);
    expect(value).toBeLessThan(0.55);
  });
  it('a text of four words has none', () => expect(sketch('one two three four')).toEqual([]));
});

describe('calendar', () => {
  it('goes there and back over four centuries', () => {
    for (let days = -150_000; days < 50_000; days += 97) {
      const { year, month, day } = dateOf(days);
      expect(dayNumber(year, month, day)).toBe(days);
    }
  });
  it('knows leap years', () => expect([monthLength(2024, 2), monthLength(1900, 2), monthLength(2000, 2)]).toEqual([29, 28, 29]));
  it('knows weekdays: 2 May 2025 was a Friday', () => expect(weekday(dayNumber(2025, 5, 2))).toBe(4));
});
