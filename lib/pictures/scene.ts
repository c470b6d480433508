/**
 * A picture as data: marks with places in CSS pixels, drawn by the panel as SVG, by the exports as an SVG file and on a canvas. Tones name the tokens of
 * components/tokens.css.
 */
export const TONES = ['ground', 'panel', 'line', 'line-strong', 'ink', 'soft', 'mist', 'accent', 'accent-ground', 'notch', 'notch-ground'] as const;
export type Tone = (typeof TONES)[number];

/** Sizes of text in pixels: names and words, what stands below them. */
export const TEXT = { normal: 13, small: 12 } as const;
/** Height of a line of text of a size. */
export const lineHeight = (size: number): number => Math.round(size * 1.4);

export interface TextStyle {
  size: number;
  strong: boolean;
}

/** The width of a text in pixels. */
export type Measure = (text: string, style: TextStyle) => number;

export interface TextMark extends TextStyle {
  kind: 'text';
  x: number;
  /** the baseline */
  y: number;
  text: string;
  tone: Tone;
  anchor: 'start' | 'middle' | 'end';
}

interface Drawn {
  stroke: Tone | null;
  fill: Tone | null;
  /** of the stroke */
  width: number;
  dash: readonly number[];
}

export interface PathMark extends Drawn {
  kind: 'path';
  d: string;
}

export interface CircleMark extends Drawn {
  kind: 'circle';
  x: number;
  y: number;
  r: number;
}

export interface RectMark extends Drawn {
  kind: 'rect';
  x: number;
  y: number;
  w: number;
  h: number;
  r: number;
}

export type Mark = TextMark | PathMark | CircleMark | RectMark;

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** What is told of an item when it has the focus, the pointer or was chosen: nothing that a picture shortens is lost. */
export interface Detail {
  heading: string;
  /** where the heading leads, http(s) or null */
  href: string | null;
  facts: string[];
  quotes: { who: string; words: string | null; note: string | null; href: string | null }[];
}

/** A part of a picture that can be chosen. */
export interface Item {
  id: string;
  box: Box;
  /** the whole item in one line, for screen readers */
  label: string;
  detail: Detail | null;
  /** ids of further parts that choosing it unfolds, or null */
  unfolds: string | null;
  marks: Mark[];
}

export interface Scene {
  width: number;
  height: number;
  /** what is not chosen: lines, scales, captions */
  backdrop: Mark[];
  items: Item[];
}

/** What every picture is drawn for: the room it has, how wide texts are, and which groups the reader has unfolded. */
export interface Room {
  width: number;
  measure: Measure;
  unfolded: ReadonlySet<string>;
}

export const path = (d: string, stroke: Tone | null, { fill = null, width = 1, dash = [] }: Partial<Omit<Drawn, 'stroke'>> = {}): PathMark => ({ kind: 'path', d, stroke, fill, width, dash });
export const circle = (x: number, y: number, r: number, stroke: Tone | null, { fill = null, width = 1, dash = [] }: Partial<Omit<Drawn, 'stroke'>> = {}): CircleMark => ({ kind: 'circle', x, y, r, stroke, fill, width, dash });
export const rect = (box: Box, r: number, stroke: Tone | null, { fill = null, width = 1, dash = [] }: Partial<Omit<Drawn, 'stroke'>> = {}): RectMark => ({ kind: 'rect', ...box, r, stroke, fill, width, dash });

/** A number as a path writes it: a tenth of a pixel is as fine as anybody sees. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);
