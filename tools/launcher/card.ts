import type { CDPSession, Page } from 'playwright-core';
import { accessibleNodes, boxOf, markedPlaces, type AccessibleNode, type Box, type MarkedPlace } from './accessibility';

/** The card as assistive software meets it: it stands in a closed shadow root, which page scripts and selectors do not reach. */
export interface Card {
  /** the dialog's name, or null where no card is open */
  name(): Promise<string | null>;
  /** everything that can be read in the dialog */
  text(): Promise<string>;
  box(): Promise<Box | null>;
  /** by how many CSS pixels its widest content is wider than the room for it; 0 where all fits */
  spill(): Promise<number>;
  press(role: string, name: string): Promise<void>;
  waitForOpen(): Promise<string>;
  waitForClosed(): Promise<void>;
}

const LIMIT = 5_000;

export async function cardOf(page: Page): Promise<Card> {
  const session = await page.context().newCDPSession(page);
  const dialog = async (): Promise<AccessibleNode | null> => (await accessibleNodes(session)).find(({ role }) => role === 'dialog') ?? null;
  const until = async (wanted: (node: AccessibleNode | null) => boolean, otherwise: string): Promise<AccessibleNode | null> => {
    for (const end = Date.now() + LIMIT; Date.now() < end; await page.waitForTimeout(60)) {
      const node = await dialog();
      if (wanted(node)) return node;
    }
    throw new Error(otherwise);
  };
  return {
    name: async () => (await dialog())?.name ?? null,
    text: async () => {
      const node = await dialog();
      return node === null ? '' : String(await calledOn(session, node.backendNodeId, 'function () { return this.innerText; }'));
    },
    box: async () => {
      const node = await dialog();
      return node === null ? null : boxOf(session, node.backendNodeId);
    },
    spill: async () => {
      const node = await dialog();
      return node === null ? 0 : Number(await calledOn(session, node.backendNodeId, SPILL));
    },
    press: async (role, name) => {
      const node = (await accessibleNodes(session)).find((each) => each.role === role && each.name === name);
      const box = node === undefined ? null : await boxOf(session, node.backendNodeId);
      if (box === null) throw new Error(`The card has no ${role} "${name}".`);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    waitForOpen: async () => (await until((node) => node !== null, 'No card opened.'))?.name ?? '',
    waitForClosed: async () => void (await until((node) => node === null, 'The card stayed open.')),
  };
}

/** Elements in a line of text have no width of their own to spill over. */
const SPILL = 'function () { return Math.max(0, ...[this, ...this.querySelectorAll("*")].filter((e) => e.clientWidth > 0).map((e) => e.scrollWidth - e.clientWidth)); }';

/** What a function returns that is called on an element; undefined where the element is gone. */
async function calledOn(session: CDPSession, backendNodeId: number, functionDeclaration: string): Promise<unknown> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  if (object.objectId === undefined) return undefined;
  const { result } = await session.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration, returnByValue: true });
  return result.value;
}

/** The marked place that contains these words, waited for. */
export async function markWith(page: Page, words: string): Promise<MarkedPlace> {
  for (const end = Date.now() + LIMIT; Date.now() < end; await page.waitForTimeout(60)) {
    const found = (await markedPlaces(page)).find(({ text, width }) => width > 0 && text.includes(words));
    if (found !== undefined) return found;
  }
  throw new Error(`No mark contains "${words}"; marked are: ${(await markedPlaces(page)).map(({ text }) => text).join(' | ')}`);
}

/** Clicks a mark with the mouse, as a reader does. */
export async function clickMark(page: Page, words: string): Promise<MarkedPlace> {
  const place = await markWith(page, words);
  await page.mouse.click(place.x + Math.min(60, place.width / 2), place.y + place.height / 2);
  return place;
}
