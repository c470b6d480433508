import type { CDPSession, Page } from 'playwright-core';

/** An element as assistive software sees it, in closed shadow roots too. */
export interface AccessibleNode {
  role: string;
  name: string;
  backendNodeId: number;
}

/** Every node of the page's accessibility tree that has a role and an element. */
export async function accessibleNodes(session: CDPSession): Promise<AccessibleNode[]> {
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.flatMap((node) => {
    const role: unknown = node.role?.value;
    const name: unknown = node.name?.value;
    if (node.ignored || typeof role !== 'string' || node.backendDOMNodeId === undefined) return [];
    return [{ role, name: typeof name === 'string' ? name : '', backendNodeId: node.backendDOMNodeId }];
  });
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The border box of a node in CSS pixels of the viewport, or null where it has none. */
export async function boxOf(session: CDPSession, backendNodeId: number): Promise<Box | null> {
  const answer = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null);
  if (answer === null) return null;
  const [x = 0, y = 0] = answer.model.border;
  return { x, y, width: answer.model.width, height: answer.model.height };
}

/** A marked place: its words and the box of its first line in viewport pixels. */
export interface MarkedPlace extends Box {
  text: string;
  /** false where the place is no longer part of the page */
  connected: boolean;
}

/** Every marked place, in reading order; one whose nodes left the page has no size. */
export async function markedPlaces(page: Page): Promise<MarkedPlace[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const places = ranges.map((marked) => {
      const connected = marked.startContainer.isConnected && marked.endContainer.isConnected;
      // Marks are static ranges, which know no boxes; one whose text became shorter can no longer be measured.
      const range = document.createRange();
      try {
        range.setStart(marked.startContainer, marked.startOffset);
        range.setEnd(marked.endContainer, marked.endOffset);
      } catch {
        return { text: '', connected: false, x: 0, y: 0, width: 0, height: 0 };
      }
      const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
      return { text: range.toString(), connected, x, y, width, height };
    });
    return places.sort((a, b) => a.y - b.y || a.x - b.x);
  });
}
