import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { cardOf, clickMark, markWith } from '../../../tools/launcher/card';
import { howMany, recordFigure } from '../../figures';
import { killWorker, openBench, type Bench } from '../harness/chromium';
import { LEAD, UPSTREAM } from '../harness/newsroom';
import { say } from '../harness/words';

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

const TIMES = howMany(10, 100);

/** What code in the worker is told that would load something else than the engine. */
const LOADS: { what: string; code: string; refused: RegExp }[] = [
  { what: 'an address in words, even the engine’s', code: "importScripts('/engine.js')", refused: /TrustedScriptURL/ },
  { what: 'a policy of another name', code: "trustedTypes.createPolicy('other', {})", refused: /disallowed/ },
  { what: 'a second policy of our name', code: "trustedTypes.createPolicy('whence-engine', {})", refused: /already exists/ },
];

describe('the worker loads its engine and nothing else (N3)', () => {
  it.each(LOADS)('$what', async ({ code, refused }) => {
    const worker = await bench.worker();
    const told = await worker.evaluate(`(() => { try { ${code}; return 'done'; } catch (error) { return String(error); } })()`);
    expect(told).toMatch(refused);
  });
});

describe('after the browser stopped the worker', () => {
  it(`the popup is answered as before, ${String(TIMES)} times over (S14)`, { timeout: 60_000 + TIMES * 3_000 }, async () => {
    const { page, tabId, view } = await bench.visit(LEAD);
    const popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${tabId}`);
    const times: number[] = [];
    for (let i = 0; i < TIMES; i += 1) {
      await killWorker(bench.context, page);
      const from = performance.now();
      const again = await askWorker(popup, 'view.page', { tabId });
      times.push(performance.now() - from);
      expect(again.claims.map(({ id }) => id)).toEqual(view.claims.map(({ id }) => id));
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
    const longest = at(1);
    recordFigure({ case: 'S14', what: 'answered after the worker was stopped, median', value: at(0.5), unit: 'ms', held: true, browser: 'chromium' });
    recordFigure({ case: 'S14', what: 'answered after the worker was stopped, p95', value: at(0.95), unit: 'ms', asked: 'under 3,000', held: longest < 3_000, browser: 'chromium' });
    expect(longest).toBeLessThan(3_000);
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
