import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordFigure } from '../../figures';
import { openBench, buildFolder, type Bench } from '../harness/chromium';
import { PLANTED, plantScript } from '../harness/planted-script';
import { EVALUATING, WAYS } from '../harness/strings-as-code';

/** What of it ran, once the planted script is through. */
async function whatRan(page: Page): Promise<string[]> {
  await page.waitForFunction(() => (globalThis as unknown as { planted?: boolean }).planted === true);
  return page.evaluate(() => Object.keys((globalThis as unknown as { ran: object }).ran));
}

const folder = mkdtempSync(join(tmpdir(), 'whence-planted-'));
let bench: Bench;
let pages: string[];
beforeAll(async () => {
  pages = plantScript(buildFolder('chromium'), folder, EVALUATING);
  bench = await openBench({ extension: folder });
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('code and markup made of strings, tried by a packaged script (X4)', () => {
  it('does not run on any page of the extension', async () => {
    expect(pages.length).toBeGreaterThanOrEqual(6);
    const page = await bench.context.newPage();
    const ran: string[] = [];
    for (const name of pages) {
      await page.goto(`${bench.origin}/${name}`);
      ran.push(...(await whatRan(page)).map((way) => `${name}: ${way}`));
    }
    const tried = Object.keys(WAYS).length * pages.length;
    recordFigure({ case: 'X4', what: `ways of making code or markup of strings that were blocked, on ${String(pages.length)} pages`, value: tried - ran.length, of: tried, asked: 'all', held: ran.length === 0, browser: 'chromium' });
    expect(ran).toEqual([]);
    await page.close();
  });

  it('the control: the same script on a page without a policy does all of it', async () => {
    bench.newsroom.put('https://control.invalid/', { body: `<!doctype html><body><script src="/${PLANTED}"></script>` });
    bench.newsroom.put(`https://control.invalid/${PLANTED}`, { body: EVALUATING, type: 'text/javascript' });
    const page = await bench.context.newPage();
    await page.goto('https://control.invalid/');
    expect((await whatRan(page)).sort()).toEqual(Object.keys(WAYS).sort());
    await page.close();
  });
});
