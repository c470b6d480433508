import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { shippedSay } from '../../../lib/adapters/node/world';
import { nativeExportText } from '../../../lib/export/native';
import { keptItem } from '../../../lib/export/native-report';
import { batches } from '../../../lib/adapters/messages/import-session';
import type { StoredReport } from '../../../lib/model/report';
import { makeClaim, makeReport } from '../../fixtures/make';
import { axeFinds } from '../harness/axe';
import { howMany, recordFigure } from '../../figures';
import { killWorker, openBench, type Bench } from '../harness/chromium';
import { sayCount } from '../../../lib/views/say';
import { say } from '../harness/words';

const KILLS = howMany(6, 200);
const RECORDS = howMany(150, 1_000);
const BETWEEN = 10;
const MOMENT = '2026-03-04T10:00:00.000Z';
const EVERYTHING = { otherwise: 'mine' as const, of: [] };

function reports(name: string, count: number): StoredReport[] {
  return Array.from({ length: count }, (_, n) => {
    const id = `https://${name}.example/${n}`;
    const claims = [makeClaim({ id: 'c1', facets: { victims: [`Works ${name} ${n}`], victimCountries: [], eventDates: [{ from: '2026-03-03', to: '2026-03-03', precision: 'day' }], dayMonths: [], act: 'cyberattack', place: null } })];
    return { ...makeReport({ id, url: id, title: `${name} ${n}`, published: '2026-03-04', textHash: `${name}${n}`, claims }), readAt: MOMENT, seenAgainAt: MOMENT, revision: 1, changes: [] };
  });
}
const fileOf = (kept: readonly StoredReport[]): string => nativeExportText({ items: kept.map(keptItem), comparison: { asOf: '2026-11-22', incidents: [] }, generator: 'g', say: shippedSay(), whole: true });

let bench: Bench;
let options: Page;
beforeAll(async () => {
  bench = await openBench();
  options = await openExtensionPage(bench.context, bench.origin, 'options.html', { width: 1_280, height: 900 });
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});
const section = () => options.getByRole('region', { name: say('import_title'), exact: true });
const kept = async (): Promise<number> => (await askWorker(options, 'store.state', {})).reports;
const choose = (name: string, text: string) => section().locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

describe('taking a file in', () => {
  it('shows what would change, with nothing for axe to find, writes it when told to, and finds it there the second time (J6)', async () => {
    const text = fileOf(reports('coast', 50));
    await choose('coast.json', text);
    await section().getByRole('button', { name: sayCount(say, 'import_apply', 50) }).waitFor();
    expect(await kept()).toBe(0);
    expect(await axeFinds(options)).toEqual([]);
    await section().getByRole('button', { name: sayCount(say, 'import_apply', 50) }).click();
    await expect.poll(kept).toBe(50);
    await choose('coast.json', text);
    await expect.poll(() => section().textContent()).toContain(say('import_nothing'));
    await section().getByRole('button', { name: say('settings_close') }).click();
  });

  it('refuses a file of another kind and one too large, and keeps what there is (J3, J4)', async () => {
    await choose('picture.json', 'GIF89a');
    await expect.poll(() => section().getByRole('alert').textContent()).toContain(say('error_import_json', '1'));
    // A file of 100 MB, made in the page: it is refused by its size, before it is read.
    const from = Date.now();
    await section().locator('input[type=file]').evaluate((input) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(100 * 1024 * 1024)], 'large.json'));
      (input as HTMLInputElement).files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect.poll(() => section().getByRole('alert').textContent()).toContain(say('error_import_size'));
    const refused = Date.now() - from;
    recordFigure({ case: 'J3', what: 'a file of 100 MB refused', value: refused, unit: 'ms', held: true, browser: 'chromium' });
    expect(await kept()).toBe(50);
  });

  it(`is there whole or not at all when the worker is killed while it writes, and can be gone on with (J9: ${KILLS} kills)`, async () => {
    const outcomes = { before: 0, after: 0, partial: 0 };
    async function stage(name: string): Promise<string> {
      const id = crypto.randomUUID();
      let from = 0;
      for (const part of batches(reports(name, RECORDS).map((value) => ({ kind: 'report' as const, value })))) {
        await askWorker(options, 'import.stage', { import: id, from, of: RECORDS, items: part });
        from += part.length;
      }
      return id;
    }
    const record = (of: number): void => {
      for (const id of ['J9', 'S1']) recordFigure({ case: id, what: `imports of ${String(RECORDS)} records left in part, the worker killed in the midst`, value: outcomes.partial, of, asked: '0', held: outcomes.partial === 0, browser: 'chromium' });
    };
    const undisturbed = await stage('whole');
    const started = performance.now();
    await askWorker(options, 'import.apply', { import: undisturbed, decided: EVERYTHING });
    const took = performance.now() - started;
    for (let n = 0; n < KILLS; n += 1) {
      const id = await stage(`kill${n}`);
      const before = await kept();
      const message = { type: 'import.apply', payload: { import: id, decided: EVERYTHING } };
      const sent = options.evaluate((sending) => (globalThis as unknown as { chrome: { runtime: { sendMessage: (m: unknown) => Promise<unknown> } } }).chrome.runtime.sendMessage(sending).catch(() => null), message);
      // From the first moment to well after the last.
      await new Promise((resolve) => setTimeout(resolve, (took * 1.3 * (n + 0.5)) / KILLS));
      await killWorker(bench.context, options);
      await sent;
      const left = (await kept()) - before;
      outcomes[left === 0 ? 'before' : left === RECORDS ? 'after' : 'partial'] += 1;
      if (left === 0) await askWorker(options, 'import.apply', { import: id, decided: EVERYTHING });
      expect(await kept()).toBe(before + RECORDS);
      // A run of hours that is broken off leaves what it tried; and what is kept does not grow with its length. The last part stays for what is tried next.
      if (n % BETWEEN !== BETWEEN - 1 || n === KILLS - 1) continue;
      record(n + 1);
      await askWorker(options, 'everything.erase', {});
    }
    console.info(`imports of ${RECORDS} records stopped by killing the worker: ${JSON.stringify(outcomes)}`);
    record(KILLS);
    expect(outcomes.partial).toBe(0);
  }, 60_000 + KILLS * 10_000);
});

describe('after the browser lost the store', () => {
  it('the reader is told, looks at the last backup and has it back (S6)', async () => {
    expect((await askWorker(options, 'backup.make', {})).backups).toHaveLength(1);
    const before = await kept();
    expect(before).toBeGreaterThan(500);
    await options.evaluate(() => new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('whence');
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(new Error('not deleted'));
    }));
    await options.reload();
    await options.getByText(say('store_lost_backup')).waitFor();
    await section().getByRole('button', { name: say('backups_look') }).first().click();
    await section().getByRole('button', { name: sayCount(say, 'import_apply', 500) }).click();
    await expect.poll(kept).toBe(500);
  });
});
