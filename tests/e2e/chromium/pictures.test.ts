import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExtensionPage } from '../../../tools/launcher/extension-page';
import { axeFinds } from '../harness/axe';
import { openBench, type Bench, type Visit } from '../harness/chromium';
import { LEAD, UPSTREAM } from '../harness/newsroom';
import { say } from '../harness/words';

const TABS = ['origins', 'timeline', 'wording', 'rivals', 'evidence'] as const;
/** The narrowest window, a side panel, a tab; the last two are what a 200 % zoom leaves of a side panel and of a tab. */
const WIDTHS = [320, 400, 1_280, 200, 640] as const;
const HEIGHT = 900;
/** Boxes of texts hold more than their letters. */
const SLACK = 1.5;

let bench: Bench;
let visit: Visit;
beforeAll(async () => {
  bench = await openBench();
  const upstream = await bench.visit(UPSTREAM);
  await upstream.page.waitForTimeout(5_500);
  await upstream.page.close();
  visit = await bench.visit(LEAD);
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

async function openWide(width: number): Promise<Page> {
  const page = await openExtensionPage(bench.context, bench.origin, `sidepanel.html?tab=${visit.tabId}`, { width, height: HEIGHT });
  await page.getByRole('navigation', { name: say('list_label') }).getByRole('button').first().click();
  await page.getByRole('tablist').waitFor();
  return page;
}

const choose = async (page: Page, tab: (typeof TABS)[number]): Promise<void> => {
  await page.getByRole('tab', { name: say(`tab_${tab}`) }).click();
  await page.getByRole('group', { name: say(`picture_${tab}`) }).waitFor();
};

/** Texts that cover one another or reach out of the picture's own room, as the browser has drawn them. */
async function amiss(page: Page): Promise<string[]> {
  return page.evaluate((slack) => {
    const frame = document.querySelector('.picture')?.getBoundingClientRect() ?? new DOMRect();
    const texts = [...document.querySelectorAll('.picture svg text')].map((element) => ({ said: element.textContent ?? '', box: element.getBoundingClientRect() }));
    const out = texts.filter(({ box }) => box.left < frame.left - slack || box.right > frame.right + slack || box.top < frame.top - slack || box.bottom > frame.bottom + slack).map(({ said }) => `"${said}" is outside`);
    const upon = texts.flatMap((a, at) =>
      texts.slice(at + 1).flatMap((b) => {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        return across > slack && down > slack ? [`"${a.said}" upon "${b.said}"`] : [];
      }),
    );
    return [...(texts.length === 0 ? ['no texts'] : []), ...out, ...upon];
  }, SLACK);
}

const tooWide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(WIDTHS)('the pictures at %s pixels', (width) => {
  it('have no text upon another, none cut off, and no page wider than its window', async () => {
    const page = await openWide(width);
    for (const tab of TABS) {
      await choose(page, tab);
      expect(await amiss(page), tab).toEqual([]);
      expect(await tooWide(page), tab).toBeLessThanOrEqual(0);
    }
    await page.close();
  });
});

describe('the pictures', () => {
  it('are drawn anew when the window is made narrower', async () => {
    const page = await openWide(1_280);
    await page.setViewportSize({ width: 320, height: HEIGHT });
    await page.waitForFunction(() => (document.querySelector('.picture svg')?.getBoundingClientRect().width ?? 999) < 320);
    expect(await amiss(page)).toEqual([]);
    await page.close();
  });

  it('are read by keyboard alone: tabs, signs, what stands behind them, and back', async () => {
    const page = await openWide(400);
    await page.getByRole('tab', { name: say('tab_origins') }).focus();
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(first).toContain('Ramid Namazov');
    expect(await page.locator('.picture-card').innerText()).toContain('Ramid Namazov');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe(first);
    const ring = page.locator('[data-item]:focus .item-ring');
    expect(await ring.evaluate((element) => getComputedStyle(element).strokeWidth)).toBe('2px');
    await page.keyboard.press('Escape');
    expect(await page.locator('.picture-card').count()).toBe(0);
    expect(await page.getByRole('article').count()).toBe(1);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('group', { name: say('picture_timeline') }).waitFor();
    await page.close();
  });

  it.each(['light', 'dark'] as const)('have nothing that axe finds, on any tab, in the %s theme', async (colorScheme) => {
    const page = await openWide(400);
    await page.emulateMedia({ colorScheme });
    for (const tab of TABS) {
      await choose(page, tab);
      await page.locator('[data-item]').first().focus();
      expect(await axeFinds(page), tab).toEqual([]);
    }
    await page.close();
  });

  it('are saved as SVG and as PNG, under the policy of the extension’s pages', async () => {
    const page = await openWide(1_280);
    for (const tab of TABS) {
      await choose(page, tab);
      const [drawing] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('picture_save', 'SVG') }).click()]);
      expect(drawing.suggestedFilename()).toMatch(new RegExp(`^whence-${tab}-\\d{4}-\\d{2}-\\d{2}\\.svg$`));
      const text = readFileSync(await drawing.path(), 'utf8');
      expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d/);
      expect(text).toContain('fill="rgb(');
      expect(text).not.toMatch(/var\(|url\(|href=|<script|<style|fill=""/);
      const [image] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('picture_save', 'PNG') }).click()]);
      const bytes = readFileSync(await image.path());
      const [, width = '0', height = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([Math.ceil(Number(width) * 2), Math.ceil(Number(height) * 2)]);
    }
    await page.close();
  });
});

describe('the reasons', () => {
  it('are numbered, rest on words each, and lead to the page of rules and to their sentence', async () => {
    const page = await openWide(400);
    const reasons = page.locator('li.reason');
    const count = await reasons.count();
    expect(count).toBeGreaterThan(2);
    expect(await page.locator('.reason-number').allTextContents()).toEqual(Array.from({ length: count }, (_, at) => `${at + 1}.`));
    expect(await reasons.locator('.references').count()).toBe(count);
    for (const link of await page.locator('a.rule').all()) expect(await link.getAttribute('href')).toMatch(/^\/rules\.html#[A-Z]+\d*$/);
    await page.close();
  });
});
