import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, clickMark } from '../../../tools/launcher/card';
import { openExtensionPage } from '../../../tools/launcher/extension-page';
import { openBench, type Bench, type Visit } from '../harness/chromium';
import { LEAD } from '../harness/newsroom';
import { sayIn } from '../harness/words';

const spill = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// macOS hands its own language to every browser, whatever the browser is told: there is nothing to look at there.
describe.skipIf(process.platform === 'darwin').each(['ru', 'az'])('a browser that speaks %s', (locale) => {
  const say = sayIn(locale);
  let bench: Bench;
  let visit: Visit;
  beforeAll(async () => {
    bench = await openBench({ language: locale });
    visit = await bench.visit(LEAD);
  });
  afterAll(async () => {
    expect(bench.problems).toEqual([]);
    await bench.close();
  });

  it('lists and compares the claims in its language, and all of it fits the popup', async () => {
    const popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${visit.tabId}`, { width: 400, height: 600 });
    const list = popup.getByRole('navigation', { name: say('list_label') });
    await list.waitFor();
    expect(await popup.locator('html').getAttribute('lang')).toBe(locale);
    expect(await spill(popup)).toBeLessThanOrEqual(0);
    await list.getByRole('button').first().click();
    await popup.getByRole('heading', { name: say('part_origins') }).waitFor();
    expect(await spill(popup)).toBeLessThanOrEqual(0);
    await popup.close();
  });

  it('has a card in its language, and all of it fits', async () => {
    await visit.page.bringToFront();
    const card = await cardOf(visit.page);
    await clickMark(visit.page, 'Russia was behind the cyberattack');
    await card.waitForOpen();
    expect(await card.text()).toContain(say('card_compare'));
    expect(await card.spill()).toBe(0);
  });

  it('shows its settings in its language', async () => {
    const options = await openExtensionPage(bench.context, bench.origin, 'options.html');
    await options.getByRole('heading', { name: say('options_title') }).waitFor();
    expect(await spill(options)).toBeLessThanOrEqual(0);
    await options.close();
  });
});
