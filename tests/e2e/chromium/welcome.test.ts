import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFinds } from '../harness/axe';
import { firstRunPage, openBench, type Bench } from '../harness/chromium';
import { say } from '../harness/words';

const profile = mkdtempSync(join(tmpdir(), 'whence-first-run-'));
const RUNGS = ['proven', 'corroborated', 'suspected', 'unsubstantiated', 'denial', 'not_judged'];
let bench: Bench;
let page: Page;
const spill = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

beforeAll(async () => {
  bench = await openBench({ firstRun: true, keptProfile: profile });
  const opened = await firstRunPage(bench.context, bench.origin);
  if (opened === null) throw new Error('The first-run page did not open.');
  page = opened;
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('the first run', () => {
  it('opens its page by itself, in front, and says what the marks mean', async () => {
    expect(await page.title()).toBe(say('welcome_title'));
    for (const rung of RUNGS) {
      expect(await page.getByText(say(`welcome_sentence_${rung}`), { exact: true }).count()).toBe(1);
      expect(await page.locator('main').innerText()).toContain(say(`welcome_means_${rung}`));
    }
  });

  it('draws each mark as pages have it: no two alike', async () => {
    const drawn = await page.locator('.mark-rows .marked').evaluateAll((marks) => marks.map((mark) => {
      const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(mark);
      return [textDecorationLine, textDecorationStyle, textDecorationThickness].join(' ');
    }));
    expect(drawn).toEqual(['underline solid 3px', 'underline solid 2px', 'underline dashed 2px', 'underline dotted 2px', 'underline double 1px', 'underline solid 1px']);
  });

  it('has an article to try them on, with the card of news pages', async () => {
    const card = page.getByRole('region', { name: say('welcome_try_card') });
    const mark = (key: string) => page.getByRole('button', { name: say(key), exact: true });
    await card.getByText(say('flag_only_suspected')).waitFor();
    expect(await card.getByText(say('reason_SUSPECTED'), { exact: true }).count()).toBe(1);
    await mark('sample_story_hinted').click();
    await card.getByText(say('reason_UNSUBSTANTIATED_anonymous')).waitFor();
    await card.getByRole('button', { name: say('card_next') }).click();
    await card.getByText(say('flag_denied_by', say('sample_embassy'))).waitFor();
    expect(await mark('sample_story_denied').getAttribute('aria-pressed')).toBe('true');
    await card.getByRole('button', { name: say('card_close') }).click();
    await page.getByText(say('welcome_try_closed')).waitFor();
    await mark('sample_story_said').focus();
    await page.keyboard.press('Enter');
    await card.getByText(say('reason_SUSPECTED'), { exact: true }).waitFor();
    const [story, drawn] = await Promise.all([page.locator('.story').boundingBox(), card.boundingBox()]);
    expect((drawn?.x ?? 0) >= (story?.x ?? 0) + (story?.width ?? 0)).toBe(true);
  });

  it('tells the shortcuts as this browser has them', async () => {
    const keys = await page.locator('.shortcuts kbd').allInnerTexts();
    expect(keys.filter((key) => key === 'Alt')).toHaveLength(3);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has nothing for axe to find, ${scheme}`, async () => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await axeFinds(page)).toEqual([]);
    });
  }

  it('fits from 320 pixels on, at twice the size and in forced colours', async () => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    for (const width of [320, 400, 640, 1_280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await spill(), String(width)).toBeLessThanOrEqual(0);
    }
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it('is walked by the keyboard alone, with the focus in sight, to the settings and the rules', async () => {
    await page.bringToFront();
    await page.locator('body').click({ position: { x: 2, y: 2 } });
    const reached: string[] = [];
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => {
        const outer = document.activeElement;
        const at = outer?.shadowRoot?.activeElement ?? outer;
        if (at === null || at === document.body) return '';
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? 'no outline' : (at.textContent ?? '').trim();
      }));
    }
    expect(reached).not.toContain('no outline');
    for (const name of [say('settings'), say('rules_title')]) expect(reached).toContain(name);
  });

  it('leads to the rules, where a link opens the one that it names', async () => {
    const rules = await bench.context.newPage();
    await rules.goto(`${bench.origin}/rules.html#WHY3`);
    const entry = rules.locator('#WHY3');
    await expect.poll(() => entry.evaluate((place) => document.activeElement === place)).toBe(true);
    expect(await entry.getAttribute('data-asked')).toBe('true');
    for (const colorScheme of ['light', 'dark'] as const) {
      await rules.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFinds(rules)).toEqual([]);
    }
    for (const width of [320, 400, 1_280]) {
      await rules.setViewportSize({ width, height: 800 });
      expect(await rules.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    }
    await rules.getByRole('searchbox').fill('solidarity');
    await expect.poll(() => rules.locator('.rule-entry').count()).toBeLessThan(6);
    await rules.close();
  });

  it('does not open again when the browser starts anew', async () => {
    expect(bench.problems).toEqual([]);
    await bench.close();
    bench = await openBench({ firstRun: true, keptProfile: profile });
    expect(await firstRunPage(bench.context, bench.origin)).toBeNull();
  });
});
