import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askUntil, askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { recordFigure } from '../../figures';
import { openBench, type Bench } from '../harness/chromium';

/** Each permission of the manifest at work (C10); `tools/release/reviewed/permissions.json` names these tests. */
let bench: Bench;
let asking: Page;
beforeAll(async () => {
  bench = await openBench();
  asking = await openExtensionPage(bench.context, bench.origin, 'options.html');
});
afterAll(() => bench.close());

/** What a call of the browser's interface in one of our pages gives. */
const called = (path: string, ...args: unknown[]): Promise<unknown> =>
  asking.evaluate(
    ({ steps, given }) => {
      const parts = steps.split('.');
      const name = parts.pop() ?? '';
      const holder = parts.reduce<Record<string, unknown>>((at, part) => at[part] as Record<string, unknown>, globalThis as unknown as Record<string, unknown>);
      return (holder[name] as (...all: unknown[]) => Promise<unknown>).apply(holder, given);
    },
    { steps: `chrome.${path}`, given: args },
  );

describe('a permission', () => {
  it('keeps what was chosen in the browser’s own storage', async () => {
    await askWorker(asking, 'settings.choose', { intensity: 'strong' });
    expect(JSON.stringify(await called('storage.local.get', null))).toContain('strong');
  });

  it('has put its entry into the menu of selected text', async () => {
    // Only an entry that is there can be updated.
    await expect.poll(() => called('contextMenus.update', 'annotate-selection', {}).then(() => 'there', (error: unknown) => String(error))).toBe('there');
    await expect(called('contextMenus.update', 'another', {})).rejects.toThrow(/another/);
  });

  it('has its panel beside the page', async () => {
    expect(z.looseObject({ enabled: z.boolean(), path: z.string() }).parse(await called('sidePanel.getOptions', {}))).toMatchObject({ enabled: true, path: 'sidepanel.html' });
  });

  it('may keep more than the browser’s quota', async () => {
    const session = await bench.context.newCDPSession(asking);
    await session.send('Storage.overrideQuotaForOrigin', { origin: bench.origin, quotaSize: 1_000_000 });
    // Bytes that cannot be pressed together, in a database of their own.
    const written = await asking.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('quota-test', 1);
        request.onupgradeneeded = () => void request.result.createObjectStore('bytes');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('not opened'));
      });
      const bytes = new Uint8Array(4_000_000);
      for (let at = 0; at < bytes.length; at += 50_000) crypto.getRandomValues(bytes.subarray(at, at + 50_000));
      const outcome = await new Promise<string>((resolve) => {
        const transaction = database.transaction('bytes', 'readwrite');
        transaction.objectStore('bytes').put(bytes, 1);
        transaction.oncomplete = () => resolve('kept');
        transaction.onabort = () => resolve(String(transaction.error?.name));
      });
      database.close();
      indexedDB.deleteDatabase('quota-test');
      return outcome;
    });
    await session.send('Storage.overrideQuotaForOrigin', { origin: bench.origin });
    expect(written).toBe('kept');
  });

  it('asks for nothing that warns of reading tabs, and sees a foreign page’s address only where it may', async () => {
    const foreign = 'https://foreign.invalid/';
    bench.newsroom.put(foreign, { body: '<title>Foreign</title><p>Nothing of ours.' });
    const page = await bench.context.newPage();
    await page.goto(foreign);
    const tabs = z.array(z.looseObject({ id: z.number(), url: z.string().optional() })).parse(await called('tabs.query', {}));
    // Without a click on the icon the address of a page that is not covered is hidden from us: the permission gives it for that click alone.
    expect(tabs.filter(({ url }) => url?.includes('foreign.invalid') === true)).toEqual([]);
    const newest = Math.max(...tabs.map(({ id }) => id));
    expect((await askUntil(asking, 'view.page', { tabId: newest }, ({ state }) => state !== 'reading')).host ?? null).toBeNull();
  });

  it('is all that Chromium sees, and it has nothing to say against the manifest (C5)', async () => {
    const page = await bench.context.newPage();
    await page.goto('chrome://extensions');
    const info = await page.evaluate(async (id) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: { getExtensionInfo(id: string): Promise<unknown> } } }).chrome;
      return developerPrivate.getExtensionInfo(id);
    }, new URL(bench.origin).host);
    const errors = z.looseObject({ manifestErrors: z.array(z.looseObject({ message: z.string() })), runtimeErrors: z.array(z.looseObject({ message: z.string() })), permissions: z.looseObject({ simplePermissions: z.array(z.looseObject({ message: z.string() })) }) }).parse(info);
    const said = [...errors.manifestErrors, ...errors.runtimeErrors].map(({ message }) => message);
    recordFigure({ case: 'C5', what: 'errors and warnings that the browser itself has against the extension', value: said.length, asked: '0', held: said.length === 0, browser: 'chromium' });
    expect(said).toEqual([]);
    // No sentence such as "read your browsing history": the covered sites alone are told, apart.
    expect(errors.permissions.simplePermissions.map(({ message }) => message)).toEqual([]);
  });
});
