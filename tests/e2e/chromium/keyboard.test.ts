import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf } from '../../../tools/launcher/card';
import { openExtensionPage } from '../../../tools/launcher/extension-page';
import { openBench, stepByCommand, type Bench, type Visit } from '../harness/chromium';
import { LEAD } from '../harness/newsroom';
import { say } from '../harness/words';

/** So many presses of Tab lead through any page of ours, and more. */
const MOST_STOPS = 120;

let bench: Bench;
let visit: Visit;
beforeAll(async () => {
  bench = await openBench();
  visit = await bench.visit(LEAD);
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

/** Where the focus is: what is said of it, and whether it can be seen. */
const focus = (page: Page): Promise<{ said: string; seen: boolean }> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof Element) || at === document.body) return { said: '', seen: true };
    const isSeen = (element: Element): boolean => {
      const { boxShadow, outlineStyle, outlineWidth, stroke } = getComputedStyle(element);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none' || (element.matches('.item-ring') && stroke !== 'none');
    };
    const said = at.getAttribute('aria-label') ?? at.textContent ?? '';
    return { said: said.trim(), seen: isSeen(at) || [...at.querySelectorAll('.item-ring')].some(isSeen) };
  });

/** Presses Tab until the focus is on what says so; every stop on the way must be visible. Throws where a round leads nowhere. */
async function tabTo(page: Page, wanted: string, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    const { said, seen } = await focus(page);
    expect(seen, `the focus on "${said}" can be seen`).toBe(true);
    if (said.includes(wanted)) return;
    passed.push(said.slice(0, 30));
  }
  throw new Error(`No stop says "${wanted}"; passed were ${passed.join(' | ')}`);
}

describe('without a mouse', () => {
  it('a claim is found and read on the page', async () => {
    await stepByCommand(bench, visit);
    await visit.page.keyboard.press('Enter');
    const card = await cardOf(visit.page);
    expect(await card.waitForOpen()).toMatch(/^Reported attribution: /);
    expect(await card.text()).toContain('Namazov');
    await visit.page.keyboard.press('Escape');
    await card.waitForClosed();
  });

  describe('in the popup', () => {
    let popup: Page;
    beforeAll(async () => {
      popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${visit.tabId}`, { width: 400, height: 600 });
      await popup.getByRole('navigation', { name: say('list_label') }).waitFor();
    });
    afterAll(() => popup.close());

    it('a claim is chosen, its verdict gets the focus, and Escape leads back to its row', async () => {
      await tabTo(popup, 'APT29');
      await popup.keyboard.press('Enter');
      await expect.poll(() => popup.evaluate(() => document.activeElement?.className ?? '')).toContain('verdict-flag');
      expect((await focus(popup)).said).toContain(say('flag_only_suspected'));
      await tabTo(popup, 'WHY1');
      await popup.keyboard.press('Escape');
      await expect.poll(async () => (await focus(popup)).said).toContain('APT29');
    });

    it('the page’s claims are exported', async () => {
      await tabTo(popup, say('export_json'));
      const [download] = await Promise.all([popup.waitForEvent('download'), popup.keyboard.press('Enter')]);
      const { claims } = JSON.parse(readFileSync(await download.path(), 'utf8')) as { claims: unknown[] };
      expect(claims.length).toBe(visit.view.claims.length);
    });
  });

  it('the comparison is read in the wide view, picture by picture', async () => {
    const panel = await openExtensionPage(bench.context, bench.origin, `sidepanel.html?tab=${visit.tabId}`, { width: 460, height: 900 });
    await panel.getByRole('navigation', { name: say('list_label') }).waitFor();
    await tabTo(panel, 'APT29');
    await panel.keyboard.press('Enter');
    await panel.getByRole('tablist').waitFor();
    await tabTo(panel, say('tab_origins'));
    for (const tab of ['timeline', 'wording', 'rivals', 'evidence']) {
      await panel.keyboard.press('ArrowRight');
      expect((await focus(panel)).said).toBe(say(`tab_${tab}`));
      await panel.getByRole('group', { name: say(`picture_${tab}`) }).waitFor();
    }
    // the first sign of the picture: who said it
    await panel.keyboard.press('Tab');
    expect((await focus(panel)).said).toContain('Namazov');
    await panel.close();
  });
});
