import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { recordFigure } from '../../figures';
import { openBench, type Bench } from '../harness/chromium';

let bench: Bench;
let page: Page;

beforeAll(async () => {
  bench = await openBench();
  page = await openExtensionPage(bench.context, bench.origin, 'options.html');
});
afterAll(() => bench.close());

const keyOf = (asking: Promise<unknown>): Promise<string> => asking.then(() => 'ok', (error: unknown) => /"(error_[a-z_]+)"/.exec(String(error))?.[1] ?? String(error));

it('says so when another window holds an old connection, and opens when that is gone (S8)', { timeout: 60_000 }, async () => {
  await askWorker(page, 'everything.erase', {});
  await page.evaluate(async () => {
    const heard = (request: IDBRequest): Promise<unknown> => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('unknown'));
    });
    await heard(indexedDB.deleteDatabase('whence'));
    // An old version, by someone who does not give way.
    Object.assign(globalThis, { holding: await heard(indexedDB.open('whence', 1)) });
  });
  const from = performance.now();
  const key = await keyOf(askWorker(page, 'store.state', {}));
  const waited = Math.round(performance.now() - from);
  recordFigure({ case: 'S8', what: 'a window that holds an old connection was named', value: waited, unit: 'ms', asked: 'after 3,000', held: key === 'error_store_blocked', browser: 'chromium' });
  expect(key).toBe('error_store_blocked');
  await page.evaluate(() => {
    (globalThis as unknown as { holding: IDBDatabase }).holding.close();
    return new Promise((resolve) => indexedDB.deleteDatabase('whence').addEventListener('success', resolve));
  });
  expect(await keyOf(askWorker(page, 'store.state', {}))).toBe('ok');
});
