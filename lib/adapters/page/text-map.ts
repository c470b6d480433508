import type { Span } from '../../model/span';

/** A stretch of the article's text that stands, character for character, in one text node. Offsets are UTF-16. */
export interface Segment {
  start: number;
  end: number;
  node: Node;
  /** where the stretch begins in the node */
  offset: number;
}

/** A stretch of the page. */
export interface Place {
  startContainer: Node;
  startOffset: number;
  endContainer: Node;
  endOffset: number;
}

/** Ties the article's text to the page's text nodes. Segments are in text order and do not overlap; between them stand collapsed white space, line ends and headlines that the page does not show. */
export type TextMap = readonly Segment[];

/** @returns where a span of the text stands on the page, or null where none of it does */
export function placeOf(map: TextMap, span: Span): Place | null {
  const first = map[lowest(map, span.start)];
  const last = map[lowest(map, span.end - 1, true)];
  if (first === undefined || last === undefined || first.start >= span.end || last.end <= span.start) return null;
  return {
    startContainer: first.node,
    startOffset: first.offset + Math.max(0, span.start - first.start),
    endContainer: last.node,
    endOffset: last.offset + Math.min(last.end, span.end) - last.start,
  };
}

/** @returns the stretches that hold part of a span, in text order */
export function segmentsOf(map: TextMap, span: Span): Segment[] {
  const found: Segment[] = [];
  for (let i = lowest(map, span.start); i < map.length; i++) {
    const segment = map[i];
    if (segment === undefined || segment.start >= span.end) break;
    found.push(segment);
  }
  return found;
}

/** @returns the offset in the text of a position in a text node, or null where that position was not read */
export function offsetOf(map: TextMap, node: Node, offset: number): number | null {
  for (const segment of map) {
    if (segment.node !== node || offset < segment.offset || offset > segment.offset + (segment.end - segment.start)) continue;
    return segment.start + offset - segment.offset;
  }
  return null;
}

/** The index of the first segment that ends after `at`; with `before`, of the last one that starts at or before it. */
function lowest(map: TextMap, at: number, before = false): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = map[middle];
    if (segment !== undefined && (before ? segment.start <= at : segment.end <= at)) low = middle + 1;
    else high = middle;
  }
  return before ? low - 1 : low;
}
