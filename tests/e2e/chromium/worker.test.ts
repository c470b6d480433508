import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { cardOf, clickMark, markWith } from '../../../tools/launcher/card';
import { killWorker, openBench, type Bench } from '../harness/chromium';
import { LEAD, UPSTREAM } from '../harness/newsroom';
import { say } from '../harness/words';

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

describe('after the browser stopped the worker', () => {
  it('the popup is answered as before, ten times over (S14)', async () => {
    const { page, tabId, view } = await bench.visit(LEAD);
    const popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${tabId}`);
    const times: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      await killWorker(bench.context, page);
      const from = performance.now();
      const again = await askWorker(popup, 'view.page', { tabId });
      times.push(performance.now() - from);
      expect(again.claims.map(({ id }) => id)).toEqual(view.claims.map(({ id }) => id));
    }
    times.sort((a, b) => a - b);
    console.info(`answers after a stopped worker: median ${Math.round(times[5] ?? 0)} ms, longest ${Math.round(times[9] ?? 0)} ms`);
    expect(times[9]).toBeLessThan(3_000);
    await popup.close();
    await page.close();
  });

  it('a page that opens is read, and the card opens', async () => {
    const { page } = await bench.visit(LEAD);
    await killWorker(bench.context, page);
    await page.goto(UPSTREAM);
    await markWith(page, 'APT29');
    await killWorker(bench.context, page);
    await clickMark(page, 'APT29');
    const card = await cardOf(page);
    await card.waitForOpen();
    expect(await card.text()).toContain(say('card_compare'));
    await page.close();
  });
});
