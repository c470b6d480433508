import type { Intensity } from '../../model/settings';
import type { Rung } from '../../views/types';

/** How a mark is drawn. The line's form carries the meaning; the colour only goes from ink to mist along with it. */
export interface Line {
  style: 'solid' | 'dashed' | 'dotted' | 'double';
  /** CSS pixels */
  thickness: number;
}

export const LINES: Readonly<Record<Rung, Line>> = {
  proven: { style: 'solid', thickness: 3 },
  corroborated: { style: 'solid', thickness: 2 },
  suspected: { style: 'dashed', thickness: 2 },
  unsubstantiated: { style: 'dotted', thickness: 2 },
  denial: { style: 'double', thickness: 1 },
  not_judged: { style: 'solid', thickness: 1 },
};

/** The page's own brightness behind the text, which decides the inks. */
export type Shade = 'light' | 'middle' | 'dark';

/** Each ink has a contrast of at least 3 : 1 against every background of its shade. */
export const INKS: Readonly<Record<Shade, Readonly<Record<Rung, string>>>> = {
  light: { proven: '#0b2d4d', corroborated: '#164a75', suspected: '#2c628f', unsubstantiated: '#436b92', denial: '#2c628f', not_judged: '#68717c' },
  middle: { proven: '#020b14', corroborated: '#04121f', suspected: '#061828', unsubstantiated: '#0a1d2f', denial: '#061828', not_judged: '#17191c' },
  dark: { proven: '#ffffff', corroborated: '#eef5fc', suspected: '#dfecf8', unsubstantiated: '#d2e1f0', denial: '#dfecf8', not_judged: '#d3d6da' },
};

/** Where marks are to be quiet all lines take the palest ink; their forms still tell the rungs apart. */
export const inkOf = (shade: Shade, rung: Rung, intensity: Intensity): string => INKS[shade][intensity === 'quiet' ? 'not_judged' : rung];

/** Where marks are to be strong each line is a pixel thicker. */
export const lineOf = (rung: Rung, intensity: Intensity): Line => ({ ...LINES[rung], thickness: LINES[rung].thickness + (intensity === 'strong' ? 1 : 0) });

/**
 * Where the reader's system rules the colours, the browser gives what is highlighted the colours of a selection, and a line is seen only where it stands on that ground: in many fonts
 * three pixels below the letters. Thick is two there, solid one, and what is not judged has the ground alone. `offset` is in em.
 */
export const LINES_ON_GROUND: Readonly<Record<Rung, (Line & { offset: number }) | null>> = {
  proven: { style: 'solid', thickness: 2, offset: 0 },
  corroborated: { style: 'solid', thickness: 1, offset: 0.08 },
  suspected: { style: 'dashed', thickness: 2, offset: 0 },
  unsubstantiated: { style: 'dotted', thickness: 2, offset: 0 },
  denial: { style: 'double', thickness: 1, offset: 0 },
  not_judged: null,
};

/** Behind the claim under the pointer and the open one; so pale that the page's own text loses next to nothing of its contrast. */
export const TINTS: Readonly<Record<Shade, string>> = { light: 'rgb(44 98 143 / 0.12)', middle: 'rgb(255 255 255 / 0.16)', dark: 'rgb(180 214 245 / 0.18)' };
/** Behind every claim where marks are to be strong. */
export const STRONG_TINTS: Readonly<Record<Shade, string>> = { light: 'rgb(44 98 143 / 0.07)', middle: 'rgb(255 255 255 / 0.09)', dark: 'rgb(180 214 245 / 0.1)' };

const MIDDLE_FROM = 0.18;
const LIGHT_FROM = 0.6;

export type Rgb = readonly [red: number, green: number, blue: number];

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number): number => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two luminances, 1 to 21 (WCAG 2.2). */
export const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** The shade of a background. */
export function shadeOf(background: number): Shade {
  if (background >= LIGHT_FROM) return 'light';
  return background >= MIDDLE_FROM ? 'middle' : 'dark';
}

/** Reads "rgb(1, 2, 3)" and "rgba(1, 2, 3, 0.5)"; null for anything else and for what lets most of the background through. */
export function opaqueColour(computed: string): Rgb | null {
  if (!computed.startsWith('rgb') || !computed.endsWith(')')) return null;
  const parts = computed.slice(computed.indexOf('(') + 1, -1).replaceAll(',', ' ').replaceAll('/', ' ').split(' ').filter((part) => part !== '').map(Number);
  const [red, green, blue, alpha = 1] = parts;
  // What is no number is none of these.
  if (red === undefined || green === undefined || blue === undefined || parts.length > 4 || !(red + green + blue + alpha >= 0) || alpha < 0.5) return null;
  return [red, green, blue];
}
