import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { askUntil, askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { killWorker, openBench, type Bench } from '../harness/chromium';
import { article, LEAD } from '../harness/newsroom';

const SECOND = article('/azerbaijani-mp-february-attack-on-media-traced-back-to-russia');
const exportSchema = z.object({ reports: z.array(z.object({ url: z.string().nullable() })) });

let bench: Bench;
let asking: Page;
beforeAll(async () => {
  bench = await openBench();
  asking = await openExtensionPage(bench.context, bench.origin, 'popup.html');
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

const keptAddresses = async (): Promise<(string | null)[]> => {
  const { text } = await askWorker(asking, 'export.store', {});
  return exportSchema.parse(JSON.parse(text)).reports.map(({ url }) => url);
};

describe('a report', () => {
  it('is kept once its page was in view for five seconds, and not before', async () => {
    const { page, tabId, view } = await bench.visit(LEAD);
    const opened = Date.now();
    expect(view.kept).toBe('not_yet');
    await page.waitForTimeout(2_000);
    expect((await askWorker(asking, 'view.page', { tabId })).kept).toBe('not_yet');
    expect(await keptAddresses()).toEqual([]);
    const later = await askUntil(asking, 'view.page', { tabId }, ({ kept }) => kept === 'kept', 8_000);
    expect(later.kept).toBe('kept');
    expect(Date.now() - opened).toBeGreaterThan(3_000);
    expect(await keptAddresses()).toEqual([LEAD]);
    await page.close();
  });

  it('is not kept of a page that was left at once; and once of a page that is read again', async () => {
    const left = await bench.visit(SECOND);
    await left.page.waitForTimeout(1_000);
    await left.page.close();
    const { page, tabId } = await bench.visit(LEAD);
    await asking.waitForTimeout(6_000);
    await askUntil(asking, 'view.page', { tabId }, ({ kept }) => kept === 'kept', 8_000);
    expect(await keptAddresses()).toEqual([LEAD]);
    await page.close();
  });

  it('is there after the worker was stopped', async () => {
    const { page } = await bench.visit(SECOND);
    await page.waitForTimeout(5_500);
    await killWorker(bench.context, page);
    expect((await keptAddresses()).sort()).toEqual([LEAD, SECOND].sort());
    await page.close();
  });
});
