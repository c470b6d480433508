import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READ } from '../../../lib/languages/evidence';
import { sayDate } from '../../../lib/views/say';
import { markedPlaces } from '../../../tools/launcher/accessibility';
import { addressOf } from '../../../tools/newsroom/articles';
import { markWith } from '../../../tools/launcher/card';
import { tabIdOf } from '../../../tools/launcher/chromium';
import { askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { openBench, type Bench } from '../harness/chromium';
import { ARTICLES, LEAD, NO_CLAIM } from '../harness/newsroom';
import { say } from '../harness/words';

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

/** Counts what changes in the page's document from the moment on that its own markup was read. */
async function countChanges(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const kept: string[] = [];
      Object.assign(window, { changes: kept });
      new MutationObserver((records) => kept.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`))).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  });
}

/** Whether the document is, letter for letter, what the server's markup makes of itself. */
const unchanged = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    return served.documentElement.outerHTML === document.documentElement.outerHTML;
  });

describe('an article', () => {
  const withClaims = ARTICLES.filter(({ language, path }) => READ.includes(language) && !NO_CLAIM.endsWith(path));
  it.each(withClaims.map((article) => ({ url: addressOf(article), article })))('$url is read, and its claims are marked', async ({ url, article }) => {
    const { page, view } = await bench.visit(url);
    expect(view.state).toBe('claims');
    expect(view.outlet).not.toBeNull();
    expect(view.title).toBe(article.title);
    expect(view.published).toBe(sayDate(say, article.published.slice(0, 10)));
    expect(view.claims.length).toBeGreaterThan(0);
    const first = view.claims[0]?.sentence ?? '';
    await markWith(page, first.slice(0, 30));
    const text = await page.locator('body').innerText();
    expect(view.claims.filter(({ sentence }) => !text.replace(/\s+/g, ' ').includes(sentence.replace(/\s+/g, ' ')))).toEqual([]);
    await page.close();
  });

  it('keeps its document as it was served: marks are no elements (H12)', async () => {
    const page = await bench.context.newPage();
    await countChanges(page);
    await page.goto(LEAD);
    await markWith(page, 'Russia was behind the cyberattack');
    expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual([]);
    expect(await unchanged(page)).toBe(true);
    await page.close();
  });

  it('without an attribution claim is read and nothing is marked', async () => {
    const { page, view } = await bench.visit(NO_CLAIM);
    expect(view.state).toBe('no_claims');
    expect(await markedPlaces(page)).toEqual([]);
    await page.close();
  });
});

describe('a page that is no article', () => {
  const pages = [...new Set(ARTICLES.map(({ host }) => host))].flatMap((host) => [`https://${host}/`, `https://${host}/list`]);
  it.each(pages)('%s is left alone', async (url) => {
    const { page, view } = await bench.visit(url);
    expect(view.state).toBe('not_article');
    expect(await markedPlaces(page)).toEqual([]);
    await page.close();
  });

  it('nor is a page of a host that is not covered', async () => {
    const page = await bench.context.newPage();
    await page.goto('https://newsroom.invalid/');
    const tabId = await tabIdOf(page, await bench.worker());
    const popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${tabId}`);
    // Longer than any page above took to be read.
    await page.waitForTimeout(1_500);
    expect(['not_covered', 'unreachable']).toContain((await askWorker(popup, 'view.page', { tabId })).state);
    expect(await markedPlaces(page)).toEqual([]);
    await popup.close();
    await page.close();
  });
});
