import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import type { ComparisonView } from '../../lib/views/types';
import { markedPlaces } from './accessibility';
import { cardOf, clickMark } from './card';
import { root } from './build';
import { extensionOrigin, tabIdOf } from './chromium';
import { askUntil, askWorker } from './extension-page';
import { describePage } from './print';
import type { Stop } from './stops';

/** How long a page must have been in view before its report is kept, and a little more. */
const KEPT_AFTER = 5_500;
/** Two screen points a CSS pixel: pictures for people and for print. */
export const SCALE = 2;
const POPUP = { width: 400, height: 600 };
const PANEL = { width: 460, height: 900 };
export const PICTURES = join(root, '.output', 'screenshots');

/**
 * Opens every page, waits until its report is kept, prints what was found on each and how it compares with all others, and takes pictures
 * of the page, the card, the popup and the wide view. Returns how many pages had claims.
 */
export async function tour(context: BrowserContext, worker: Worker, stops: readonly Stop[], print: (text: string) => void): Promise<number> {
  mkdirSync(PICTURES, { recursive: true });
  const pages = await Promise.all(stops.map(async (stop) => ({ stop, page: await open(context, stop.url) })));
  for (const { page } of pages) await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, KEPT_AFTER));
  let withClaims = 0;
  for (const { stop, page } of pages) withClaims += (await lookAt(context, worker, stop, page, print)) ? 1 : 0;
  return withClaims;
}

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function lookAt(context: BrowserContext, worker: Worker, stop: Stop, page: Page, print: (text: string) => void): Promise<boolean> {
  const origin = extensionOrigin(worker);
  const tabId = await tabIdOf(page, worker);
  const popup = await openSized(context, `${origin}/popup.html?tab=${tabId}`, POPUP);
  try {
    const view = await askUntil(popup, 'view.page', { tabId }, ({ state }) => state !== 'reading', 60_000);
    const comparisons = new Map<string, ComparisonView>();
    for (const { id } of view.claims) comparisons.set(id, await askWorker(popup, 'view.comparison', { tabId, claimId: id }));
    print(describePage(stop.url, view, comparisons));
    await popup.screenshot({ path: join(PICTURES, `${stop.name}-popup.png`) });
    await page.bringToFront();
    await page.screenshot({ path: join(PICTURES, `${stop.name}-page.png`), fullPage: true });
    if (view.claims.length === 0) return false;
    await openCard(page);
    await page.screenshot({ path: join(PICTURES, `${stop.name}-card.png`) });
    const chosen = encodeURIComponent(view.claims[0]?.id ?? '');
    const panel = await openSized(context, `${origin}/sidepanel.html?tab=${tabId}&claim=${chosen}`, PANEL);
    await panel.waitForTimeout(600);
    await panel.screenshot({ path: join(PICTURES, `${stop.name}-panel.png`), fullPage: true });
    await panel.close();
    return true;
  } finally {
    await popup.close();
  }
}

/** One of the extension's pages in the size that it has on a screen. */
async function openSized(context: BrowserContext, url: string, size: { width: number; height: number }): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: SCALE, mobile: false });
  await page.goto(url);
  return page;
}

/** Clicks the first mark in the text with the mouse, as a reader does, and waits for the card. */
async function openCard(page: Page): Promise<void> {
  const card = await cardOf(page);
  const places = (await markedPlaces(page)).filter(({ width }) => width > 0);
  const place = places.find(({ text }) => text.length > 90) ?? places[0];
  if (place === undefined) return;
  await page.mouse.wheel(0, Math.max(0, place.y - 400));
  await page.waitForTimeout(200);
  await clickMark(page, place.text);
  await card.waitForOpen();
  await page.waitForTimeout(250);
}
