import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { ensureBuild } from '../launcher/build';
import { extensionOrigin, openChromium, tabIdOf } from '../launcher/chromium';
import { openExtensionPage } from '../launcher/extension-page';
import { addressOf, readArticles } from '../newsroom/articles';
import { articlePage } from '../newsroom/pages';
import { startNewsroom } from '../newsroom/server';
import { findBrowser } from '../setup/browsers.mjs';
import { bundle } from './core';
import { roundTrip, stopper } from './round-trip';
import { spread, type Spread } from './spread';
import { workerHeap } from './worker-heap';

const ARTICLES = fileURLToPath(new URL('../../tests/fixtures/newsroom', import.meta.url));
const EMPTY = fileURLToPath(new URL('../../.cache/benchmark/empty-extension', import.meta.url));
const PATH = '/azerbaijani-commission-blames-russia-for-media-hack';

/** What the built extension costs in a browser. Times in milliseconds, memory in bytes. */
export interface BrowserCosts {
  /** from the end of the page's markup to the first mark, by the clock */
  marks: { alive: Spread; cold: Spread };
  /** what an article's page holds more with us than without */
  heap: number;
  /** what the worker holds after that article was read, after a collection */
  workerHeap: number;
  /** from a page of the extension to the worker and back, with nothing to do there */
  roundTrip: { alive: Spread; cold: Spread };
  /** what opening takes of the page's own thread */
  popup: { own: Spread; empty: Spread };
}

/** Null where there is no Chromium. */
export async function browserCosts(rounds: number, told: (sentence: string) => void): Promise<BrowserCosts | null> {
  const executable = findBrowser('chromium');
  if (executable === null) return null;
  const articles = readArticles(ARTICLES);
  const lead = articles.find(({ path }) => path.endsWith(PATH));
  if (lead === undefined) throw new Error('The article that is measured is missing.');
  const newsroom = await startNewsroom(articles);
  const plain = `https://${lead.host}.example${lead.path}`;
  newsroom.put(plain, { body: articlePage(lead) });
  const browser = await openChromium({ executable, extension: `${ensureBuild('chromium', told)},${await emptyExtension()}`, headless: true, newsroom });
  const { context } = browser;
  try {
    await workerAt(context, '/background.js');
    const emptyOrigin = extensionOrigin(await workerAt(context, '/worker.js'));
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const url = addressOf(lead);
    await firstMark(page, url);
    const alive = await times(rounds, () => firstMark(page, url));
    const cold = await times(rounds, async () => {
      await stopWorkers(page);
      return firstMark(page, url);
    });
    const heap = (await heapOf(context, url)) - (await heapOf(context, plain));
    const own = await workerAt(context, '/background.js');
    const held = await workerHeap(context, extensionOrigin(own));
    const asking = await openExtensionPage(context, extensionOrigin(own), 'popup.html');
    const stop = await stopper(context, asking);
    await roundTrip(asking, 'settings.get', {});
    const roundTrips = await times(rounds * 3, () => roundTrip(asking, 'settings.get', {}));
    const coldTrips = await times(rounds, async () => {
      await stop();
      return roundTrip(asking, 'settings.get', {});
    });
    await asking.close();
    const popup = await openings(context, page, emptyOrigin, rounds);
    return { marks: { alive: spread(alive), cold: spread(cold) }, heap, workerHeap: held, roundTrip: { alive: spread(roundTrips), cold: spread(coldTrips) }, popup };
  } finally {
    await browser.close();
    await newsroom.close();
  }
}

/** An extension with nothing but a popup that draws one word by Preact: what any popup costs. */
async function emptyExtension(): Promise<string> {
  mkdirSync(EMPTY, { recursive: true });
  const script = await bundle('empty-popup', "import { h, render } from 'preact';\nrender(h('p', { class: 'ready' }, 'Ready'), document.body);", 'iife');
  writeFileSync(join(EMPTY, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Empty', version: '1', action: { default_popup: 'popup.html' }, background: { service_worker: 'worker.js' } }));
  writeFileSync(join(EMPTY, 'popup.html'), '<!doctype html><meta charset="utf-8"><title>Empty</title><body><script src="popup.js" defer></script></body>');
  writeFileSync(join(EMPTY, 'popup.js'), script);
  writeFileSync(join(EMPTY, 'worker.js'), '');
  return EMPTY;
}

const WATCH = `addEventListener('DOMContentLoaded', () => {
  const ready = performance.now();
  const look = () => (CSS.highlights.size > 0 ? (window.firstMark = performance.now() - ready) : setTimeout(look, 2));
  look();
});`;

async function firstMark(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const handle = await page.waitForFunction(() => (window as unknown as { firstMark?: number }).firstMark);
  return (await handle.jsonValue()) ?? Number.NaN;
}

async function times(rounds: number, once: () => Promise<number>): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await once());
  return found;
}

async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await page.waitForTimeout(300);
}

async function heapOf(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(1_500);
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize;
}

/** The worker whose script is so named; it is awaited until it runs. */
async function workerAt(context: BrowserContext, script: '/background.js' | '/worker.js'): Promise<Worker> {
  const is = (worker: Worker): boolean => worker.url().endsWith(script);
  return context.serviceWorkers().find(is) ?? context.waitForEvent('serviceworker', { predicate: is, timeout: 10_000 });
}

/**
 * Our popup over the article's tab and the empty one, in turn. A page of each extension stays open meanwhile: our worker keeps our process alive, and the empty one's, which was stopped, does not; it would be
 * measured in a process that was just begun, at nearly twice the cost, and flatter ours.
 */
async function openings(context: BrowserContext, article: Page, emptyOrigin: string, rounds: number): Promise<BrowserCosts['popup']> {
  const own = await workerAt(context, '/background.js');
  const tabId = await tabIdOf(article, own);
  const [owns, empties]: [number[], number[]] = [[], []];
  const kept = [await pageAt(context, `${extensionOrigin(own)}/manifest.json`), await pageAt(context, `${emptyOrigin}/manifest.json`)];
  for (let round = 0; round < rounds; round += 1) {
    owns.push(await opening(context, extensionOrigin(own), `popup.html?tab=${tabId}`, 'button[data-claim]'));
    empties.push(await opening(context, emptyOrigin, 'popup.html', '.ready'));
  }
  for (const one of kept) await one.close();
  return { own: spread(owns), empty: spread(empties) };
}

async function pageAt(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function opening(context: BrowserContext, origin: string, path: string, shown: string): Promise<number> {
  // In the extension's own process from the start, so that all is counted from the same moment.
  const page = await pageAt(context, `${origin}/manifest.json`);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await worked(session);
  await page.goto(`${origin}/${path}`);
  await page.locator(shown).first().waitFor();
  await page.waitForTimeout(150);
  const after = await worked(session);
  await page.close();
  return after - before;
}

async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}
