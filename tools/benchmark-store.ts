import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { headerOf } from '../lib/adapters/store/header';
import { DATABASE, VERSION } from '../lib/adapters/store/schema';
import { storedReportSchema, type StoredReport } from '../lib/model/report';
import { killWorker, openBench } from '../tests/e2e/harness/chromium';
import { LEAD } from '../tests/e2e/harness/newsroom';
import { keptReports, type Row } from './benchmark/kept-reports';
import { spread } from './benchmark/spread';
import { openExtensionPage } from './launcher/extension-page';

/**
 * What comparing a new article costs among so many kept reports, in the built extension in Chromium: `npm run benchmark:store [-- 1000 10000 100000]`. The empty round trip to the
 * worker is measured beside it, alive and stopped: the ratio is what counts (docs/…/performance: at most 3 with a stopped worker, nearly no growth).
 */
const sizes = process.argv.slice(2).map(Number).filter((n) => Number.isInteger(n) && n > 0);
const SIZES = sizes.length > 0 ? sizes : [1_000, 10_000, 100_000];
const WARM = 20;
const COLD = 7;
const BATCH = 1_000;
/** Kept reports that are about the article's own incident. */
const OWN = 30;

/** Milliseconds from asking the worker to its answer, as a page of the extension sees it. */
function roundTrip(page: Page, type: string, payload: object): Promise<number> {
  return page.evaluate(async (message) => {
    const api = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
    const from = performance.now();
    await api.runtime.sendMessage(message);
    return performance.now() - from;
  }, { type, payload });
}

async function write(page: Page, rows: Row[], total: number): Promise<void> {
  await page.evaluate(
    ({ database, version, items, reports }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database, version);
        opening.onerror = () => reject(new Error('The store cannot be opened.'));
        opening.onsuccess = () => {
          const tx = opening.result.transaction(['headers', 'bodies', 'totals'], 'readwrite');
          for (const { header, body } of items) {
            tx.objectStore('headers').put(header);
            tx.objectStore('bodies').put(body);
          }
          tx.objectStore('totals').put(reports, 'reports');
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          tx.onerror = () => reject(new Error('The rows cannot be written.'));
        };
      }),
    { database: DATABASE, version: VERSION, items: rows, reports: total },
  );
}

const first = <T>(list: T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error('The article was not kept.');
  return item;
};

const readAll = async (page: Page): Promise<StoredReport[]> => {
  const rows: unknown[] = await page.evaluate(
    (database) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => reject(new Error('The store cannot be opened.'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('bodies').objectStore('bodies').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    DATABASE,
  );
  return rows.map((row) => storedReportSchema.parse(row));
};

const bench = await openBench();
try {
  const { page, tabId } = await bench.visit(LEAD);
  const popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${String(tabId)}`);
  for (let waited = 0; waited < 60 && (await readAll(popup)).length === 0; waited += 1) {
    await page.bringToFront();
    await page.waitForTimeout(500);
  }
  const sample = first(await readAll(popup));
  const own = Array.from({ length: OWN }, (_, n): Row => {
    const url = `https://own-${String(n)}.example/a`;
    const body = { ...sample, id: url, url, outletId: null, shingles: sample.shingles.map((hash, i) => (hash + n * 7_919 + i * 31 * (n + 1)) % 4_294_967_295) };
    return { body, header: headerOf(body, [], body.seenAgainAt) };
  });
  console.log(`Chromium, ${readFileSync('/proc/cpuinfo', 'utf8').match(/model name\s*:\s*(.*)/)?.[1] ?? 'unknown processor'}; medians in ms, 95th percentile in brackets\n`);
  console.log('| kept reports | empty round trip, worker alive · stopped | comparing, alive · stopped | ratio alive · stopped | worker heap MB |');
  console.log('|---|---|---|---|---|');
  const rows = keptReports(Math.max(...SIZES), sample);
  let written = 0;
  await write(popup, own, OWN + 1);
  for (const size of SIZES) {
    while (written < size) {
      const batch: Row[] = [];
      while (batch.length < BATCH && written + batch.length < size) batch.push(rows.next().value as Row);
      written += batch.length;
      await write(popup, batch, written + OWN + 1);
    }
    const measured = { empty: [] as number[], warm: [] as number[], emptyCold: [] as number[], cold: [] as number[] };
    for (let i = 0; i < 3; i += 1) await roundTrip(popup, 'view.page', { tabId });
    for (let i = 0; i < WARM; i += 1) {
      measured.empty.push(await roundTrip(popup, 'settings.get', {}));
      measured.warm.push(await roundTrip(popup, 'view.page', { tabId }));
    }
    const worker = await bench.worker();
    const heap = await worker.evaluate(() => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? Number.NaN).catch(() => Number.NaN);
    for (let i = 0; i < COLD; i += 1) {
      await killWorker(bench.context, page);
      measured.emptyCold.push(await roundTrip(popup, 'settings.get', {}));
      await killWorker(bench.context, page);
      measured.cold.push(await roundTrip(popup, 'view.page', { tabId }));
    }
    const [empty, warm, emptyCold, cold] = [spread(measured.empty), spread(measured.warm), spread(measured.emptyCold), spread(measured.cold)];
    const of = ({ median, p95 }: { median: number; p95: number }): string => `${median.toFixed(1)} (${p95.toFixed(1)})`;
    console.log(`| ${size.toLocaleString('en')} | ${of(empty)} · ${of(emptyCold)} | ${of(warm)} · ${of(cold)} | ${(warm.median / empty.median).toFixed(1)} · ${(cold.median / emptyCold.median).toFixed(1)} | ${(heap / 2 ** 20).toFixed(1)} |`);
  }
} finally {
  await bench.close();
}
