import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, INKS, LINES, luminance, opaqueColour, shadeOf, type Rgb } from '../../lib/adapters/page/palette';

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

describe('marks', () => {
  it('have a contrast of 3 : 1 or better on every background', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const background = luminance([red, green, blue]);
        for (const ink of Object.values(INKS[shadeOf(background)])) expect(contrast(luminance(rgbOf(ink)), background)).toBeGreaterThanOrEqual(3);
      }),
      { examples: [[255, 255, 255], [128, 128, 128], [0, 0, 0]], numRuns: 2_000 },
    );
  });

  it('differ in line, not in colour alone', () => {
    expect(new Set(Object.values(LINES).map(({ style, thickness }) => `${style} ${thickness}`)).size).toBe(Object.keys(LINES).length);
  });
});

const COLOURS: [string, Rgb | null][] = [
  ['rgb(255, 0, 10)', [255, 0, 10]],
  ['rgba(1, 2, 3, 0.9)', [1, 2, 3]],
  ['rgba(1, 2, 3, 0.2)', null],
  ['rgba(0, 0, 0, 0)', null],
  ['rgb(1 2 3 / 0.75)', [1, 2, 3]],
  ['oklch(0.5 0.1 20)', null],
  ['transparent', null],
  ['', null],
];

it.each(COLOURS)('the computed colour "%s"', (text, colour) => {
  expect(opaqueColour(text)).toEqual(colour);
});
