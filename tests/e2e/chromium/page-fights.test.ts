import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedPlaces } from '../../../tools/launcher/accessibility';
import { cardOf, clickMark, markWith } from '../../../tools/launcher/card';
import { recordFigure } from '../../figures';
import { openBench, type Bench, type Visit } from '../harness/chromium';
import { LEAD } from '../harness/newsroom';

const WORDS = 'Russia was behind';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

/** Seconds that the page's main thread has worked so far. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

async function listedClaims({ tabId }: Visit): Promise<number> {
  const popup = await bench.context.newPage();
  await popup.goto(`${bench.origin}/popup.html?tab=${tabId}`);
  const rows = popup.locator('button[data-claim]');
  await rows.first().waitFor();
  const count = await rows.count();
  await popup.close();
  return count;
}

/** How the page takes our things away, and how often it found something to take. */
const ATTACKS: { name: string; most: number; start: (page: Page) => Promise<void> }[] = [
  {
    name: 'clears all highlights every 50 ms',
    // Drawn once, and again three times at most.
    most: 4,
    start: (page) =>
      page.evaluate(() => {
        const found = { times: 0 };
        Object.assign(window, { found });
        setInterval(() => {
          if (CSS.highlights.size > 0) found.times += 1;
          CSS.highlights.clear();
        }, 50);
      }),
  },
  {
    name: 'takes our style sheet away every 50 ms',
    most: 4,
    start: (page) =>
      page.evaluate(() => {
        const found = { times: 0 };
        Object.assign(window, { found });
        setInterval(() => {
          if (document.adoptedStyleSheets.length > 0) found.times += 1;
          document.adoptedStyleSheets = [];
        }, 50);
      }),
  },
  {
    name: 'removes what it did not put there every 50 ms',
    most: 4,
    start: (page) =>
      page.evaluate(() => {
        const found = { times: 0 };
        Object.assign(window, { found });
        setInterval(() => {
          const { lastElementChild } = document.documentElement;
          if (lastElementChild === null || lastElementChild === document.body) return;
          found.times += 1;
          lastElementChild.remove();
        }, 50);
      }),
  },
];

describe('a page that takes our marks away (H7)', () => {
  it.each(ATTACKS)('$name: a few tries, then peace, and the popup lists the claims all the same', { timeout: 60_000 }, async ({ most, name, start }) => {
    const visit = await bench.visit(LEAD);
    const { page } = visit;
    const mark = await markWith(page, WORDS);
    await start(page);
    await page.mouse.click(mark.x + 30, mark.y + mark.height / 2);
    await page.waitForTimeout(4_500);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const times = (): Promise<number> => page.evaluate(() => (window as unknown as { found: { times: number } }).found.times);
    const [found, before] = [await times(), await worked(session)];
    await page.waitForTimeout(2_000);
    const share = ((await worked(session)) - before) / 2;
    recordFigure({ case: 'H7', what: `tries on a page that ${name}`, value: found, asked: `at most ${String(most)}`, held: found <= most, browser: 'chromium' });
    recordFigure({ case: 'H7', what: `its thread after that, the page’s own timer among it (a page that ${name})`, value: Number((share * 100).toFixed(1)), unit: '%', asked: 'under 5', held: share < 0.05, browser: 'chromium' });
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThanOrEqual(most);
    expect(await times()).toBe(found);
    expect(share).toBeLessThan(0.05);
    expect(await listedClaims(visit)).toBe(visit.view.claims.length);
    await page.close();
  });

  it('hides everything there is: the card is seen nevertheless', async () => {
    const { page } = await bench.visit(LEAD);
    // Measured at rest.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await clickMark(page, WORDS);
    const card = await cardOf(page);
    await card.waitForOpen();
    const before = await card.box();
    await page.addStyleTag({ content: 'html > div{all:unset!important;opacity:0!important;visibility:hidden!important;transform:translate(-9999px)!important;clip-path:inset(50%)!important;filter:opacity(0)!important}' });
    await page.waitForTimeout(200);
    expect(await card.box()).toEqual(before);
    await page.close();
  });
});

it('marking writes nothing into the page’s document (H12)', async () => {
  const page = await bench.context.newPage();
  await page.addInitScript(() => {
    const records: string[] = [];
    Object.assign(window, { records });
    addEventListener('DOMContentLoaded', () => new MutationObserver((all) => records.push(...all.map(({ type, attributeName }) => `${type} ${attributeName ?? ''}`))).observe(document, { childList: true, characterData: true, attributes: true, subtree: true }));
  });
  await page.goto(LEAD);
  await markWith(page, WORDS);
  const records = (): Promise<string[]> => page.evaluate(() => (window as unknown as { records: string[] }).records);
  const written = await records();
  recordFigure({ case: 'H12', what: 'changes of the page’s document by marking it', value: written.length, asked: '0', held: written.length === 0, browser: 'chromium' });
  expect(written).toEqual([]);
  // The control: the observer does see what is written.
  await page.evaluate(() => document.body.setAttribute('data-control', ''));
  expect(await records()).toEqual(['attributes data-control']);
  await page.close();
});

it('a real click anywhere in the page changes nothing that is kept, wherever the page moves our things (H8)', { timeout: 90_000 }, async () => {
  const visit = await bench.visit(LEAD);
  const { page } = visit;
  await clickMark(page, WORDS);
  const card = await cardOf(page);
  await card.waitForOpen();
  // The page's own bait lies over the card, and lets clicks through.
  await page.addStyleTag({ content: 'body::after{content:"Win a prize";position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:rgb(255 255 255/.9)}' });
  // The page's own links would lead away.
  await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
  const worker = await bench.worker();
  const kept = (): Promise<string> =>
    worker.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<Record<string, unknown>> } } } }).chrome;
      const { settings, actors, decisions } = await storage.local.get(null);
      return JSON.stringify({ settings, actors, decisions });
    });
  const before = await kept();
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  let clicks = 0;
  for (let x = 20; x < width; x += 130) {
    for (let y = 20; y < height; y += 110) {
      await page.mouse.click(x, y);
      clicks += 1;
    }
  }
  expect(clicks).toBeGreaterThan(50);
  const after = await kept();
  recordFigure({ case: 'H8', what: 'real clicks all over a page that moves our things, by which anything kept was changed or taken out', value: downloads.length + Number(after !== before), of: clicks, asked: '0', held: after === before && downloads.length === 0, browser: 'chromium' });
  expect(downloads).toEqual([]);
  expect(after).toBe(before);
  expect((await markedPlaces(page)).length).toBeGreaterThan(0);
  await page.close();
});
