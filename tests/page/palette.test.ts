import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, inkOf, INKS, lineOf, LINES_ON_GROUND, luminance, opaqueColour, shadeOf, STRONG_TINTS, TINTS, type Rgb } from '../../lib/adapters/page/palette';
import { INTENSITIES } from '../../lib/model/settings';
import { rungSchema } from '../../lib/views/types';

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

  it.each(INTENSITIES)('differ in line, not in colour alone, where they are %s', (intensity) => {
    const lines = rungSchema.options.map((rung) => lineOf(rung, intensity));
    expect(new Set(lines.map(({ style, thickness }) => `${style} ${thickness}`)).size).toBe(rungSchema.options.length);
    expect(new Set(rungSchema.options.map((rung) => inkOf('light', rung, intensity))).size > 1).toBe(intensity !== 'quiet');
  });

  it('keep their contrast over the palest ground of their own', () => {
    const over = (tint: string, ground: number): number => {
      const [red = 0, green = 0, blue = 0, share = 0] = (tint.match(/[\d.]+/g) ?? []).map(Number);
      return luminance([red, green, blue].map((channel) => channel * share + ground * (1 - share)) as unknown as Rgb);
    };
    for (const [shade, ground] of [['light', 255], ['dark', 0]] as const) {
      for (const tint of [TINTS[shade], STRONG_TINTS[shade]]) for (const ink of Object.values(INKS[shade])) expect(contrast(luminance(rgbOf(ink)), over(tint, ground))).toBeGreaterThanOrEqual(3);
    }
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

it('marks differ in line on the ground that a system with its own colours gives them, and stay within three pixels', () => {
  const lines = rungSchema.options.map((rung) => LINES_ON_GROUND[rung]);
  expect(new Set(lines.map((line) => (line === null ? 'none' : `${line.style} ${line.thickness}`))).size).toBe(rungSchema.options.length);
  for (const line of lines) expect(line === null ? 0 : line.thickness * (line.style === 'double' ? 3 : 1) + line.offset * 16).toBeLessThanOrEqual(3);
});
