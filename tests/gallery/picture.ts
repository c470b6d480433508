import type { Page } from 'playwright-core';
import { cardFaults } from './card-faults';
import type { Look, Scene } from './stage';

/** Taller than this no page is compared: what is below is more of the same. Whoever looks at all of them sees every page to its foot. */
const TALLEST = 2_400;
export const WHOLE = 16_000;

export const pictureName = (scene: Scene, { language, theme, width }: Look): string => `${scene.page}-${scene.state}-${language}-${theme}-${width}.png`;

/** A picture of a scene. Where the page decides its own height, its window is made as tall as what scrolls in it; a popup has its browser's height, and a card the room that a window leaves it. */
export async function draw(page: Page, scene: Scene, tallest: number = TALLEST): Promise<Buffer> {
  if (scene.page !== 'popup' && scene.page !== 'card') await unroll(page, tallest);
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}

async function unroll(page: Page, tallest: number): Promise<void> {
  const { width = 400, height = 700 } = page.viewportSize() ?? {};
  const hidden = await page.evaluate(() => Math.max(0, ...[document.documentElement, ...document.querySelectorAll('*')].map((e) => (/auto|scroll/.test(getComputedStyle(e).overflowY) || e === document.documentElement ? e.scrollHeight - e.clientHeight : 0))));
  if (hidden > 0) await page.setViewportSize({ width, height: Math.min(tallest, height + hidden) });
}

/** What is wrong with a scene's geometry, whatever font it is drawn in; empty where nothing is. An outlet's own page is not ours to judge. */
export const faultsOf = (page: Page, scene: Scene): Promise<string[]> => (scene.outlet === undefined ? pageFaults(page) : cardFaults(page));

function pageFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth - root.clientWidth} px wider than its window`);
    const shown = [...document.querySelectorAll<HTMLElement>('a,button,input,select,textarea,summary,[role=tab]')].filter((e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && e.getClientRects().length > 0);
    for (const e of shown) {
      const box = e.getBoundingClientRect();
      const said = e.innerText.trim() || e.getAttribute('aria-label') || e.id || e.className;
      if (box.left < -1 || box.right > root.clientWidth + 1) faults.push(`"${said}" leaves the window`);
      // WCAG 2.2, 2.5.8: 24 px, but for links within a sentence
      if (getComputedStyle(e).display !== 'inline' && (box.width < 24 || box.height < 24) && !(e instanceof HTMLInputElement && e.labels !== null && e.labels.length > 0)) faults.push(`"${said}" is smaller than 24 px: ${Math.round(box.width)} × ${Math.round(box.height)}`);
    }
    for (const e of document.querySelectorAll<HTMLElement>('h1,h2,h3,h4,p,dt,dd,li,button,td,th,label')) {
      const style = getComputedStyle(e);
      if (e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1 && style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis') faults.push(`"${e.innerText.slice(0, 40)}" is cut off`);
    }
    return faults;
  });
}
