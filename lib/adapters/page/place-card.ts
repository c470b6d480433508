/** A rectangle of the viewport, CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Side = 'right' | 'left' | 'below' | 'above' | 'sheet' | 'top-sheet';
export interface Placement {
  side: Side;
  left: number;
  top: number;
  /** the card scrolls inside beyond this height */
  maxHeight: number;
}
interface Size {
  width: number;
  height: number;
}

export const GAP = 12;
const EDGE = 8;
/** Below this width of the viewport the card is a sheet at its bottom. */
const NARROW = 480;
/** A card lower than this is no use: then it is a sheet. */
const LEAST_HEIGHT = 180;
/** A sheet lower than this is no use either. */
const LEAST_SHEET = 140;
const SHEET_SHARE = 0.6;

/**
 * Where the card goes: beside the column, else below or above the sentence, else a sheet; never over the sentence.
 * @param lines the boxes of the marked sentence's lines: in columns they stand apart; at least one
 * @param column the box of the paragraph it stands in
 */
export function placeCard(lines: readonly Box[], column: Box, card: Size, viewport: Size): Placement {
  if (viewport.width < NARROW) return sheetPlace(viewport);
  const sentence = around(lines);
  const tallest = viewport.height - 2 * EDGE;
  const height = Math.min(card.height, tallest);
  const beside = clamp(sentence.top, EDGE, viewport.height - height - EDGE);
  const below: Placement = { side: 'below', left: clamp(sentence.left, EDGE, viewport.width - card.width - EDGE), top: sentence.bottom + GAP, maxHeight: viewport.height - sentence.bottom - GAP - EDGE };
  const high = Math.min(card.height, sentence.top - GAP - EDGE);
  const above: Placement = { side: 'above', left: below.left, top: sentence.top - GAP - high, maxHeight: sentence.top - GAP - EDGE };
  const stacked = below.maxHeight >= card.height || below.maxHeight >= above.maxHeight ? below : above;
  const places: Placement[] = [
    { side: 'right', left: column.right + GAP, top: beside, maxHeight: tallest },
    { side: 'left', left: column.left - GAP - card.width, top: beside, maxHeight: tallest },
    ...(Math.min(card.height, stacked.maxHeight) >= Math.min(LEAST_HEIGHT, card.height) ? [stacked] : []),
  ];
  return places.find((place) => isFree(place, card, lines, viewport)) ?? sheetPlace(viewport);
}

/** @returns whether the card, put there, is inside the window and over no line */
function isFree({ left, maxHeight, top }: Placement, card: Size, lines: readonly Box[], viewport: Size): boolean {
  const box: Box = { left, top, right: left + card.width, bottom: top + Math.min(card.height, maxHeight) };
  const inside = box.left >= EDGE && box.right <= viewport.width - EDGE && box.top >= 0 && box.bottom <= viewport.height;
  return inside && lines.every((line) => box.right <= line.left || box.left >= line.right || box.bottom <= line.top || box.top >= line.bottom);
}

const sheetPlace = ({ height }: Size): Placement => ({ side: 'sheet', left: 0, top: 0, maxHeight: Math.round(height * SHEET_SHARE) });

/** Where a sheet of this height goes once the page has been scrolled as far as it can: at the bottom, or at the top where the bottom is taken by the sentence. */
export function placeSheet(lines: readonly Box[], height: number, viewport: Size): Placement {
  const { bottom, top } = around(lines);
  const [below, over] = [viewport.height - bottom - EDGE, top - EDGE];
  const sheet = sheetPlace(viewport);
  if (below >= height) return sheet;
  if (below >= LEAST_SHEET && below >= over) return { ...sheet, maxHeight: below };
  if (over >= LEAST_SHEET) return { ...sheet, side: 'top-sheet', maxHeight: Math.min(sheet.maxHeight, over) };
  return below >= LEAST_SHEET ? { ...sheet, maxHeight: below } : { ...sheet, maxHeight: Math.max(LEAST_SHEET, below) };
}

/** The box around some boxes. */
export function around(lines: readonly Box[]): Box {
  return lines.reduce((all, line) => ({ left: Math.min(all.left, line.left), top: Math.min(all.top, line.top), right: Math.max(all.right, line.right), bottom: Math.max(all.bottom, line.bottom) }));
}

/**
 * How far to scroll so that a card of this height has its room without covering the sentence: below it, or as a sheet under it. 0 where it fits
 * as it is; never so far that the sentence leaves at the top.
 */
export function scrollToFit(sentence: Box, cardHeight: number, viewport: { height: number }): number {
  const missing = sentence.bottom + GAP + cardHeight + EDGE - viewport.height;
  return Math.max(0, Math.min(missing, sentence.top - EDGE));
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)));
