import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PICTURES } from '../../../tools/launcher/tour';
import { AXE, findings, RULES } from '../harness/axe';
import { buildFolder } from '../harness/chromium';
import { openFirefox, type FirefoxBench } from '../harness/firefox';
import { LEAD } from '../harness/newsroom';

/** The extension's own pages, each at a width that it is met in, with what is to be there before it is looked at. */
const PAGES: readonly { name: string; ofTab?: boolean; width: number; ready: string; choose?: string; shown?: string }[] = [
  { name: 'popup', ofTab: true, width: 400, ready: 'button[data-claim]' },
  { name: 'popup', ofTab: true, width: 320, ready: 'button[data-claim]', choose: 'button[data-claim]', shown: 'article' },
  // Where Chromium has a side panel, Firefox has a tab.
  { name: 'sidepanel', ofTab: true, width: 1_280, ready: 'button[data-claim]', choose: 'button[data-claim]', shown: '.picture svg' },
  { name: 'library', width: 1_280, ready: '.library-incident' },
  { name: 'rules', width: 400, ready: '.rule-entry' },
  { name: 'options', width: 400, ready: '#erase button' },
  { name: 'welcome', width: 1_280, ready: '.story' },
];
const TALL = 900;

describe.each(['light', 'dark'] as const)('the extension’s own pages in Firefox, %s', (theme) => {
  let bench: FirefoxBench;
  let tabId: number;
  beforeAll(async () => {
    bench = await openFirefox(buildFolder('firefox'), { theme });
    const [article] = await bench.browser.pages();
    await article?.goto(LEAD);
    const asking = await bench.openExtensionPage('rules.html');
    tabId = await asking.evaluate(async () => {
      const { tabs } = (globalThis as unknown as { browser: { tabs: { query(filter: object): Promise<{ id: number }[]> } } }).browser;
      return Math.min(...(await tabs.query({})).map(({ id }) => id));
    });
    await asking.close();
    mkdirSync(PICTURES, { recursive: true });
  });
  afterAll(() => bench.close());

  const there = (page: Page, selector: string): Promise<boolean> => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);

  it.each(PAGES)('$name at $width px: axe finds nothing, and nothing lies beside the edge', async ({ name, ofTab, width, ready, choose, shown }) => {
    const page = await bench.openExtensionPage(`${name}.html${ofTab === true ? `?tab=${tabId}` : ''}`);
    await page.setViewport({ width, height: TALL });
    await expect.poll(() => there(page, ready), { timeout: 10_000 }).toBe(true);
    if (choose !== undefined) {
      await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), choose);
      await expect.poll(() => there(page, shown ?? 'body'), { timeout: 10_000 }).toBe(true);
    }
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(theme === 'dark');
    await page.evaluate(AXE);
    expect.soft(await page.evaluate(findings, RULES)).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    if (name === 'rules') {
      // The control: axe does look.
      await page.evaluate(() => void document.querySelector('main')?.append(document.createElement('img')));
      expect(await page.evaluate(findings, RULES)).toEqual([expect.stringMatching(/^image-alt/)]);
    }
    await page.screenshot({ path: join(PICTURES, `firefox-${name}-${width}-${theme}.png`) });
    await page.close();
  });
});
