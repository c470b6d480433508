/** A rectangle of the viewport, CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Side = 'right' | 'left' | 'below' | 'above' | 'sheet';
export interface Placement {
  side: Side;
  left: number;
  top: number;
  /** the card scrolls inside beyond this height */
  maxHeight: number;
}

export const GAP = 12;
const EDGE = 8;
/** Below this width of the viewport the card is a sheet at its bottom. */
const NARROW = 480;
/** A card lower than this is no use: then it is a sheet. */
const LEAST_HEIGHT = 180;
const SHEET_SHARE = 0.6;

/**
 * Where the card goes: beside the column, else below or above the sentence, never over it.
 * @param sentence the marked sentence's box; @param column the box of the paragraph it stands in
 */
export function placeCard(sentence: Box, column: Box, card: { width: number; height: number }, viewport: { width: number; height: number }): Placement {
  const tallest = viewport.height - 2 * EDGE;
  const sheet: Placement = { side: 'sheet', left: 0, top: 0, maxHeight: Math.round(viewport.height * SHEET_SHARE) };
  if (viewport.width < NARROW) return sheet;
  const room = { right: viewport.width - column.right - GAP - EDGE, left: column.left - GAP - EDGE, below: viewport.height - sentence.bottom - GAP - EDGE, above: sentence.top - GAP - EDGE };
  const beside = clamp(sentence.top, EDGE, viewport.height - Math.min(card.height, tallest) - EDGE);
  if (room.right >= card.width) return { side: 'right', left: column.right + GAP, top: beside, maxHeight: tallest };
  if (room.left >= card.width) return { side: 'left', left: column.left - GAP - card.width, top: beside, maxHeight: tallest };
  const left = clamp(sentence.left, EDGE, viewport.width - card.width - EDGE);
  const isBelow = room.below >= card.height || room.below >= room.above;
  const height = Math.min(card.height, isBelow ? room.below : room.above);
  if (height < Math.min(LEAST_HEIGHT, card.height)) return sheet;
  if (isBelow) return { side: 'below', left, top: sentence.bottom + GAP, maxHeight: room.below };
  return { side: 'above', left, top: sentence.top - GAP - height, maxHeight: room.above };
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
