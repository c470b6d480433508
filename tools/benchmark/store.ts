import type { Page } from 'playwright-core';
import { openBench, type Bench } from '../../tests/e2e/harness/chromium';
import { LEAD } from '../../tests/e2e/harness/newsroom';
import { askWorker, openExtensionPage } from '../launcher/extension-page';
import type { BudgetId } from './budgets';
import { bundle } from './core';
import { exponentOf } from './growing';
import type { Table } from './results';
import { roundTrip, stopper } from './round-trip';
import { spread, type Spread } from './spread';
import type { SizeOptions } from './store-options';
import { workerHeap } from './worker-heap';

/** Round trips before the first that counts. */
const WARM_UP = 3;
/** Kept reports that the budget speaks of: fewer say nothing of it. */
const BUDGETED = 100_000;
/** Loads of the whole index of minisearch, which take seconds. */
const LOADS = 3;

interface Measured {
  size: number;
  empty: Spread;
  warm: Spread;
  /** the same page asked for once more: the worker remembers its comparison */
  again: Spread;
  emptyCold: Spread;
  cold: Spread;
  heap: number;
  bytes: number;
  /** loading minisearch's index from the store and asking it */
  minisearch: Spread;
}

export interface StoreCosts {
  tables: Table[];
  budgets: { id: BudgetId; value: number }[];
  notes: string[];
}

const inPage = <Value>(page: Page, call: string): Promise<Value> => page.evaluate(`filling.${call}`) as Promise<Value>;

/**
 * What comparing a new article costs among so many kept reports, in the built extension in Chromium. The empty round trip to the worker is measured in turns with it,
 * alive and stopped: the ratio is what counts.
 */
export async function storeCosts({ own, rounds, sizes }: SizeOptions): Promise<StoreCosts> {
  const bench = await openBench();
  try {
    const { page, tabId } = await bench.visit(LEAD);
    const popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${String(tabId)}`);
    await popup.evaluate(`{ ${await bundle('store', "export { filler } from '../../tools/benchmark/store-side';", 'iife')}; globalThis.filling = benchmark.filler(); }`);
    const sample = JSON.stringify(await firstKept(popup, page));
    const stopWorker = await stopper(bench.context, popup);
    const rows: Measured[] = [];
    for (const size of sizes) {
      await inPage(popup, `fill(${sample}, ${String(own)}, ${String(size)})`);
      rows.push(await measure(bench, popup, tabId, stopWorker, { size, rounds }));
    }
    const { notices } = await askWorker(popup, 'view.page', { tabId });
    return costsOf(rows, own, notices);
  } finally {
    await bench.close();
  }
}

/** The visited article as it is kept, once it is: after some seconds in view. */
async function firstKept(popup: Page, page: Page): Promise<unknown> {
  for (let waited = 0; waited < 60; waited += 1) {
    const kept = await inPage<unknown>(popup, 'firstKept()');
    if (kept !== null) return kept;
    await page.bringToFront();
    await page.waitForTimeout(500);
  }
  throw new Error('The article was not kept.');
}

async function measure(bench: Bench, popup: Page, tabId: number, stopWorker: () => Promise<void>, { rounds, size }: { rounds: number; size: number }): Promise<Measured> {
  const samples = { empty: [] as number[], warm: [] as number[], again: [] as number[], emptyCold: [] as number[], cold: [] as number[], minisearch: [] as number[] };
  const comparing = (): Promise<number> => roundTrip(popup, 'view.page', { tabId });
  const nothing = (): Promise<number> => roundTrip(popup, 'settings.get', {});
  for (let i = 0; i < WARM_UP; i += 1) await comparing();
  for (let i = 0; i < rounds * 3; i += 1) {
    samples.empty.push(await nothing());
    // A write that changes nothing: what was compared before it is compared anew.
    await askWorker(popup, 'desk.forget_history', {});
    samples.warm.push(await comparing());
    samples.again.push(await comparing());
  }
  const heap = await workerHeap(bench.context, bench.origin);
  for (let i = 0; i < rounds; i += 1) {
    await stopWorker();
    samples.emptyCold.push(await nothing());
    await stopWorker();
    samples.cold.push(await comparing());
  }
  const bytes = await inPage<number>(popup, 'bytes()');
  await inPage(popup, 'index()');
  for (let i = 0; i < LOADS; i += 1) samples.minisearch.push(await inPage<number>(popup, "ask('media group attacked')"));
  return { size, empty: spread(samples.empty), warm: spread(samples.warm), again: spread(samples.again), emptyCold: spread(samples.emptyCold), cold: spread(samples.cold), minisearch: spread(samples.minisearch), heap, bytes };
}

const ms = ({ median, p95 }: Spread): string => `${median.toFixed(1)} (${p95.toFixed(1)})`;
const mb = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
const ratio = (a: Spread, b: Spread): number => a.median / b.median;

function costsOf(rows: readonly Measured[], own: number, notices: readonly string[]): StoreCosts {
  const exponent = (of: (row: Measured) => Spread): number => exponentOf(rows.map(({ size }) => size), rows.map((row) => of(row).median));
  const grown = (of: (row: Measured) => Spread): string => (Number.isNaN(exponent(of)) ? 'not known from one number' : exponent(of).toFixed(3));
  const last = rows.at(-1);
  return {
    tables: [
      {
        title: `Comparing a new article among kept reports, ${String(own)} of them of its own incident; medians in ms, 95th percentile in brackets`,
        head: ['kept reports', 'empty round trip', 'comparing', 'the same again', 'empty, worker stopped', 'comparing, worker stopped', 'ratio, stopped', 'worker heap, MB', 'store, MB', 'minisearch: load its index and ask'],
        rows: rows.map((row) => [row.size.toLocaleString('en'), ms(row.empty), ms(row.warm), ms(row.again), ms(row.emptyCold), ms(row.cold), ratio(row.cold, row.emptyCold).toFixed(2), mb(row.heap), mb(row.bytes), ms(row.minisearch)]),
      },
      {
        title: 'Growth with the number of kept reports',
        head: ['', 'exponent'],
        rows: [
          ['comparing, worker stopped', grown(({ cold }) => cold)],
          ['comparing, worker alive', grown(({ warm }) => warm)],
          ['minisearch: load its index and ask', grown(({ minisearch }) => minisearch)],
        ],
      },
    ],
    budgets: [...(last === undefined || last.size < BUDGETED ? [] : [{ id: 'comparing-stopped' as const, value: ratio(last.cold, last.emptyCold) }]), ...(rows.length < 2 ? [] : [{ id: 'comparing-exponent' as const, value: exponent(({ cold }) => cold) }])],
    notes: [notices.length === 0 ? 'Nothing was left out of the comparison.' : `The reader is told: ${notices.join(' ')}`],
  };
}
