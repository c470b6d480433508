import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askUntil, askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { openBench, type Bench, type Visit } from '../harness/chromium';
import { LEAD, UPSTREAM } from '../harness/newsroom';
import { say } from '../harness/words';

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

const open = (name: string): Promise<Page> => openExtensionPage(bench.context, bench.origin, `${name}.html?tab=${visit.tabId}`, { width: 400, height: 600 });

describe.each(['popup', 'sidepanel'])('the %s', (name) => {
  let page: Page;
  beforeAll(async () => void (page = await open(name)));
  afterAll(() => page.close());

  it('lists the claims of the page', async () => {
    const list = page.getByRole('navigation', { name: say('list_label') });
    await list.waitFor();
    expect(await list.getByRole('button').count()).toBe(visit.view.claims.length);
    expect(await page.locator('body').innerText()).toContain('Kyiv Independent');
  });

  it('opens a claim’s comparison: the origin, with this page and the other report that repeats it', async () => {
    await page.getByRole('navigation', { name: say('list_label') }).getByRole('button').first().click();
    const comparison = page.getByRole('article');
    await comparison.waitFor();
    const text = await comparison.innerText();
    expect(text).toContain('Namazov');
    expect(text).toContain(say('tag_this_page'));
    expect(text).toContain('APA');
    expect(await comparison.getByRole('heading', { name: say('part_origins') }).count()).toBe(1);
  });

  it('has no more than the address bar’s own width: nothing is cut off', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
});

describe('export', () => {
  it('is valid by the published schema, and the button saves the same file', async () => {
    const popup = await open('popup');
    // A page that is being read begins to be kept after some seconds, and its file tells so: both files are of the kept one.
    await askUntil(popup, 'view.page', { tabId: visit.tabId }, ({ kept }) => kept === 'kept');
    const { text, fileName } = await askWorker(popup, 'export.page', { tabId: visit.tabId });
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(new URL('../../../docs/schemas/export-1.schema.json', import.meta.url), 'utf8')));
    expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([]);
    const [download] = await Promise.all([popup.waitForEvent('download'), popup.getByRole('button', { name: say('export_json') }).click()]);
    expect(download.suggestedFilename()).toBe(fileName);
    expect(readFileSync(await download.path(), 'utf8')).toBe(text);
    await popup.close();
  });
});
