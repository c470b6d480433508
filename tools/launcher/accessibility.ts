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

/** Where the marks of the page are: one box for each highlighted range that is drawn, in viewport pixels, in reading order. */
export async function markBoxes(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight].filter((range): range is Range => range instanceof Range));
    const boxes = ranges.flatMap((range) => [...range.getClientRects()].slice(0, 1)).map(({ x, y, width, height }) => ({ x, y, width, height }));
    return boxes.filter(({ width, height }) => width > 0 && height > 0).sort((a, b) => a.y - b.y || a.x - b.x);
  });
}

/** The words that are marked, without repeats. */
export async function markedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => [...new Set([...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => String(range))))]);
}
