import type { Page } from 'playwright-core';

/** The element that holds the card, and what is like it, at the end of an outlet's page. */
export const CARD_HOST = 'html > div:last-child';

/** What is wrong with where a card, a pill or a hint stands and how it is filled; empty where nothing is, or none is shown. */
export function cardFaults(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot ?? null;
    const panel = root?.querySelector('.card,.pill') ?? null;
    if (root === null || panel === null || panel.getClientRects().length === 0) return [];
    const faults: string[] = [];
    const box = panel.getBoundingClientRect();
    if (box.left < -1 || box.top < -1 || box.right > document.documentElement.clientWidth + 1 || box.bottom > innerHeight + 1) faults.push('it leaves the window');
    // A claim may stand in several sentences: the one that was chosen is among them.
    const open = [...CSS.highlights.values()].filter(({ priority }) => priority === 0).flatMap((highlight) => [...highlight]);
    const lines = open.map((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return [...range.getClientRects()].filter(({ width }) => width > 4);
    });
    const hidden = lines.map((sentence) => sentence.filter(({ bottom, left, right, top }) => top < -1 || bottom > innerHeight + 1 || (left < box.right && box.left < right && top < box.bottom && box.top < bottom)));
    if (lines.length > 0 && hidden.every(({ length }) => length > 0)) faults.push('no sentence of its claim is wholly in sight');
    for (const e of root.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(e);
      if (e.matches('.unseen,.live') || e.clientWidth === 0) continue;
      if (e.scrollWidth > e.clientWidth + 1 && style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis') faults.push(`"${e.innerText.slice(0, 40)}" is cut off`);
    }
    for (const e of root.querySelectorAll<HTMLElement>('button,summary')) {
      const { height, width } = e.getBoundingClientRect();
      if (width < 24 || height < 24) faults.push(`"${e.innerText || e.ariaLabel || ''}" is smaller than 24 px`);
    }
    const room = root.querySelector('.scroll')?.getBoundingClientRect();
    const unfolded = root.querySelector('details[open] dd')?.getBoundingClientRect();
    if (room !== undefined && unfolded !== undefined && (unfolded.top < room.top - 1 || unfolded.bottom > room.bottom + 1)) faults.push('what was unfolded is out of sight');
    return faults;
  }, CARD_HOST);
}
