import type { ClaimView } from '../../views/types';
import { claimsAtOffset } from './marked-page';
import type { Painter } from './paint';
import { offsetOf, type TextMap } from './text-map';

/** A claim and where in the text it was pointed at (UTF-16), if the browser could tell. */
export interface Hit {
  claimId: string;
  offset: number | null;
}

/** The claim marked at a point of the viewport, the most specific where several overlap; null where there is none. */
export function claimAt(view: Window, painter: Painter | null, claims: readonly ClaimView[], map: TextMap, x: number, y: number): Hit | null {
  if (painter === null || claims.length === 0) return null;
  const hit = painter.claimsAt(x, y);
  if (hit !== null && hit.length === 0) return null;
  const caret = view.document.caretPositionFromPoint?.(x, y) ?? null;
  const offset = caret === null ? null : offsetOf(map, caret.offsetNode, caret.offset);
  const candidates = offset === null ? [] : claimsAtOffset(claims, offset).map((claim) => claim.id);
  const at = (claimId: string | undefined): Hit | null => (claimId === undefined ? null : { claimId, offset });
  if (hit !== null) return at(candidates.find((id) => hit.includes(id)) ?? hit[0]);
  // The caret snaps to the nearest text: the point itself must lie on it.
  return caret !== null && isOnText(view, caret.offsetNode, caret.offset, x, y) ? at(candidates[0]) : null;
}

function isOnText(view: Window, node: Node, offset: number, x: number, y: number): boolean {
  const range = view.document.createRange();
  range.setStart(node, Math.max(0, offset - 1));
  range.setEnd(node, Math.min(offset + 1, node.nodeValue?.length ?? 0));
  return [...range.getClientRects()].some((box) => x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 2 && y <= box.bottom + 4);
}
