import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedPlaces } from '../../../tools/launcher/accessibility';
import { articlePage } from '../../../tools/newsroom/pages';
import { markWith } from '../../../tools/launcher/card';
import { howMany, longRun, recordFigure } from '../../figures';
import { openBench, settledView, type Bench } from '../harness/chromium';
import { ARTICLES, LEAD } from '../harness/newsroom';

const HOST = 'kyivindependent.com';
const OWN = ARTICLES.filter(({ host }) => host === HOST);

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  for (const article of OWN) bench.newsroom.put(`https://${HOST}${article.path}`, { body: asSinglePage(articlePage(article)) });
  bench.newsroom.put(`https://${HOST}/single-page-app.js`, { body: APP, type: 'text/javascript' });
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

/** Turns the site into a single-page app: `go(path, how)` changes the address and swaps title and text, as such sites do. */
const APP = `const bodies = new Map();
window.go = async (path, how) => {
  if (how === 'hash') { location.hash = String(Math.random()).slice(2); return; }
  if (!bodies.has(path)) bodies.set(path, await (await fetch(path)).text());
  history[how](null, '', path);
  const next = new DOMParser().parseFromString(bodies.get(path), 'text/html');
  document.title = next.title;
  for (const selector of ['script[type="application/ld+json"]', 'link[rel=canonical]', '.columns']) {
    document.querySelector(selector)?.replaceWith(document.importNode(next.querySelector(selector), true));
  }
};`;
const asSinglePage = (page: string): string => page.replace('</body>', '<script src="/single-page-app.js"></script></body>');

const go = (page: Page, path: string, how: string): Promise<void> => page.evaluate(([to, by]) => (window as unknown as { go(path: string, how: string): Promise<void> }).go(to ?? '', by ?? ''), [path, how]);

/** Marks that do not belong to what the page shows now: on nodes that have gone, or with words that the article does not have. */
async function staleMarks(page: Page): Promise<string[]> {
  const places = await markedPlaces(page);
  const text = await page.evaluate(() => document.querySelector('.columns main')?.textContent ?? '');
  return places.filter(({ connected, text: words }) => !connected || words === '' || !text.includes(words)).map(({ text: words }) => words);
}

describe('a single-page site', () => {
  it('is read anew when the article changes under another address', async () => {
    const { page, tabId } = await bench.visit(LEAD);
    await markWith(page, 'Russia was behind');
    await go(page, '/putin-tells-aliyev-of-missiles-near-crashed-plane', 'pushState');
    await expect.poll(async () => (await markedPlaces(page)).some(({ text }) => /missiles|shot down/.test(text)), { timeout: 5_000 }).toBe(true);
    expect(await staleMarks(page)).toEqual([]);
    const view = await settledView(bench.context, bench.origin, tabId);
    expect(view.title).toContain('Putin tells Aliyev');
    await page.close();
  });

  it('after 100 changes of address in a row the marks belong to the article shown (L2)', { timeout: longRun ? 3_600_000 : 60_000 }, async () => {
    const { page } = await bench.visit(LEAD);
    const ways = ['pushState', 'replaceState', 'hash'];
    const changes = howMany(100, 1_000);
    let stale = 0;
    for (let i = 0; i < changes; i += 1) {
      await go(page, OWN[i % OWN.length]?.path ?? '/', ways[i % ways.length] ?? 'pushState');
      await page.waitForTimeout(i % 10 === 9 ? 900 : 30);
      if (i % 10 === 9) stale += (await staleMarks(page)).length;
    }
    recordFigure({ case: 'L2', what: `marks that did not belong to the article shown, looked at ${String(changes / 10)} times in ${String(changes)} changes of address`, value: stale, asked: '0', held: stale === 0, browser: 'chromium' });
    expect(stale).toBe(0);
    await expect.poll(async () => (await markedPlaces(page)).length, { timeout: 15_000 }).toBeGreaterThan(0);
    await page.close();
  });

  it('going back to a page that the browser kept brings its marks back (L1)', { timeout: longRun ? 3_600_000 : 60_000 }, async () => {
    // The driver switches the cache of whole pages off; without this the test would show nothing.
    const kept = await openBench({ without: ['--disable-back-forward-cache'] });
    try {
      const { page, tabId } = await kept.visit(LEAD);
      await markWith(page, 'Russia was behind');
      await page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
      });
      const times = howMany(2, 50);
      let back = 0;
      for (let n = 0; n < times; n += 1) {
        await page.evaluate(() => Object.assign(window, { persisted: false }));
        await page.goto(`https://${HOST}/putin-tells-aliyev-of-missiles-near-crashed-plane`);
        await page.waitForTimeout(800);
        await page.evaluate(() => history.back());
        // Waiting for the navigation's load would hang: a page that comes back has loaded long ago.
        await expect.poll(() => page.url()).toBe(LEAD);
        await markWith(page, 'Russia was behind');
        const persisted = await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted);
        // What the page says arrives again: the extension speaks of this article, not of the one that was left.
        const view = await settledView(kept.context, kept.origin, tabId);
        if (persisted === true && view.state === 'claims' && view.title?.includes('Putin tells Aliyev') === false) back += 1;
        await page.bringToFront();
      }
      recordFigure({ case: 'L1', what: 'pages that the browser kept and gone back to, with their marks and heard by the worker', value: back, of: times, asked: 'all', held: back === times, browser: 'chromium' });
      expect(back).toBe(times);
    } finally {
      await kept.close();
    }
  });
});
