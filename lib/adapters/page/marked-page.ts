import type { Span } from '../../model/span';
import type { ClaimView } from '../../views/types';
import type { Anchor } from './card';
import { ELEMENT, type DomAccess } from './dom-access';
import { BLOCK_TAGS } from './junk';
import type { Mark } from './paint';
import { placeOf, segmentsOf, type TextMap } from './text-map';

/** The claims of the page in the order of their first marks; claims that have no place on the page are left out. */
export function inPageOrder(claims: readonly ClaimView[], map: TextMap): ClaimView[] {
  const first = (claim: ClaimView): number => Math.min(...claim.spans.map((span) => span.start));
  return claims.filter((claim) => claim.spans.some((span) => placeOf(map, span) !== null)).sort((a, b) => first(a) - first(b));
}

/** @returns the marks that still stand over the words that were read; the others are not drawn (an edited sentence keeps no verdict) */
export function marksOf(dom: DomAccess, claims: readonly ClaimView[], text: string, map: TextMap): Mark[] {
  return claims.map((claim, i) => {
    const mark: Mark = { claimId: claim.id, rung: claim.rung, places: [], lower: [], blocks: [] };
    const below = lowerSpans(claim, claims.slice(0, i));
    for (const span of claim.spans) {
      const place = stillSays(dom, span, text, map) ? placeOf(map, span) : null;
      if (place === null) continue;
      (below.includes(span) ? mark.lower : mark.places).push(place);
      for (const end of place.startContainer === place.endContainer ? [place.startContainer] : [place.startContainer, place.endContainer]) {
        const block = selectorOf(dom, blockOf(dom, end));
        if (!mark.blocks.includes(block)) mark.blocks.push(block);
      }
    }
    return mark;
  });
}

/** A claim's spans whose words have the line of an earlier claim already: theirs is drawn below it, so that neither hides the other. */
export function lowerSpans(claim: ClaimView, earlier: readonly ClaimView[]): Span[] {
  return claim.spans.filter((span) => earlier.some((other) => other.spans.some((taken) => taken.start < span.end && span.start < taken.end)));
}

/** The innermost block that holds a node. */
function blockOf(dom: DomAccess, node: Node): Element {
  let at: Node | null = node;
  while (at !== null && !(dom.type(at) === ELEMENT && BLOCK_TAGS.has(dom.name(at)))) at = dom.parent(at);
  return (at ?? dom.root) as Element;
}

/** Names that stand all over a page: with the element's first class they mean fewer elements. */
const COMMON_TAGS: ReadonlySet<string> = new Set(['DIV', 'LI', 'SECTION', 'TD']);
const CLASS = /^[A-Za-z][\w-]{0,80}$/;

/** A selector that matches the block and as few others as is cheap. */
function selectorOf(dom: DomAccess, block: Element): string {
  const tag = dom.name(block);
  if (!COMMON_TAGS.has(tag)) return BLOCK_TAGS.has(tag) ? tag.toLowerCase() : '';
  return (dom.attribute(block, 'class') ?? '').split(/\s+/).flatMap((name) => (CLASS.test(name) ? [`.${name}`] : []))[0] ?? tag.toLowerCase();
}

/** Whether the page still shows, where a span was read, the words that were read there. */
export function stillSays(dom: DomAccess, span: Span, text: string, map: TextMap): boolean {
  for (const segment of segmentsOf(map, span)) {
    const data = dom.data(segment.node).slice(segment.offset, segment.offset + segment.end - segment.start);
    const said = text.slice(segment.start, segment.end);
    if (!dom.contains(dom.root, segment.node) || (data !== said && data.replace(/\s/g, ' ') !== said)) return false;
  }
  return true;
}

/**
 * Where a claim's card belongs: by one of its marks and the block that holds it.
 * @param offset where in the text the reader pointed: the mark there is meant; without it the first
 */
export function anchorOf(dom: DomAccess, claim: ClaimView, map: TextMap, offset: number | null): Anchor | null {
  const pointed = claim.spans.filter((span) => offset !== null && span.start <= offset && offset <= span.end);
  const place = [...pointed, ...claim.spans].map((span) => placeOf(map, span)).find((found) => found !== null);
  if (place === undefined || !dom.contains(dom.root, place.startContainer)) return null;
  return { place, column: blockOf(dom, place.startContainer) };
}

/** The claims whose spans hold an offset of the text, the shortest first: the most specific is meant. */
export function claimsAtOffset(claims: readonly ClaimView[], offset: number): ClaimView[] {
  const length = (claim: ClaimView): number => Math.min(...claim.spans.filter((span) => span.start <= offset && offset <= span.end).map((span) => span.end - span.start));
  return claims.filter((claim) => claim.spans.some((span) => span.start <= offset && offset <= span.end)).sort((a, b) => length(a) - length(b));
}

/** The claims whose spans overlap those of a claim, nested or crossing, itself among them; in the order given. */
export function claimsOver(claims: readonly ClaimView[], claim: ClaimView): ClaimView[] {
  const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  return claims.filter((other) => other.id === claim.id || other.spans.some((span) => claim.spans.some((own) => overlaps(span, own))));
}
