import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openBench, type Bench } from '../tests/e2e/harness/chromium';
import { LEAD } from '../tests/e2e/harness/newsroom';
import { bundle } from './benchmark/core';
import { readSizes } from './benchmark/store-options';
import { spread, type Spread } from './benchmark/spread';
import { workerHeap } from './benchmark/worker-heap';
import { askWorker, openExtensionPage } from './launcher/extension-page';

/**
 * What comparing a new article costs among so many kept reports, in the built extension in Chromium: `npm run benchmark:store [-- 1000 10000 100000] [--own 30] [--rounds 9]`. The empty
 * round trip to the worker is measured in turns with it, alive and stopped: the ratio is what counts. The budgets: at most 3 with a stopped worker, and a growth whose exponent is at most 0.15.
 */
const options = readSizes(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exit(2);
}
const { sizes, own, rounds } = options;
/** Round trips before the first that counts. */
const WARM_UP = 3;

/** Milliseconds from asking the worker to its answer, as a page of the extension sees it. Throws where the answer is a failure. */
async function roundTrip(page: Page, type: 'settings.get' | 'view.page', payload: object): Promise<number> {
  const { took, ok } = await page.evaluate(
    async (message) => {
      const api = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok?: boolean }> } } }).chrome;
      const from = performance.now();
      const answer = await api.runtime.sendMessage(message);
      return { took: performance.now() - from, ok: answer.ok === true };
    },
    { type, payload },
  );
  if (!ok) throw new Error(`The worker did not answer ${type}.`);
  return took;
}

/** Stops the worker when called, and waits until the browser says that it has stopped: what is asked next starts it anew. */
async function stopper({ context }: Bench, page: Page): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(page);
  const waiting = new Set<() => void>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) for (const stopped of waiting) stopped();
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    const stopped = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('The worker does not stop.')), 10_000);
      const heard = (): void => {
        clearTimeout(late);
        waiting.delete(heard);
        resolve();
      };
      waiting.add(heard);
    });
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  };
}

interface Measured {
  size: number;
  empty: Spread;
  warm: Spread;
  emptyCold: Spread;
  cold: Spread;
  heap: number;
  bytes: number;
}

const inPage = <Value>(page: Page, call: string): Promise<Value> => page.evaluate(`filling.${call}`) as Promise<Value>;

async function measure(bench: Bench, popup: Page, tabId: number, stopWorker: () => Promise<void>, size: number): Promise<Measured> {
  const samples = { empty: [] as number[], warm: [] as number[], emptyCold: [] as number[], cold: [] as number[] };
  const comparing = (): Promise<number> => roundTrip(popup, 'view.page', { tabId });
  const nothing = (): Promise<number> => roundTrip(popup, 'settings.get', {});
  for (let i = 0; i < WARM_UP; i += 1) await comparing();
  for (let i = 0; i < rounds * 3; i += 1) {
    samples.empty.push(await nothing());
    samples.warm.push(await comparing());
  }
  const heap = await workerHeap(bench.context);
  for (let i = 0; i < rounds; i += 1) {
    await stopWorker();
    samples.emptyCold.push(await nothing());
    await stopWorker();
    samples.cold.push(await comparing());
  }
  return { size, empty: spread(samples.empty), warm: spread(samples.warm), emptyCold: spread(samples.emptyCold), cold: spread(samples.cold), heap, bytes: await inPage<number>(popup, 'bytes()') };
}

const ms = ({ median, p95 }: Spread): string => `${median.toFixed(1)} (${p95.toFixed(1)})`;
const mb = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

function row({ size, empty, warm, emptyCold, cold, heap, bytes }: Measured): string {
  const ratio = (a: Spread, b: Spread): string => (a.median / b.median).toFixed(2);
  return `| ${[size.toLocaleString('en'), ms(empty), ms(warm), ms(emptyCold), ms(cold), ratio(cold, emptyCold), mb(heap), mb(bytes)].join(' | ')} |`;
}

/** By which power of the number of reports a time grows: 0 is not at all, 1 is as much as they. */
function exponent(rows: readonly Measured[], of: (row: Measured) => number): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || first.size === last.size) return 'not known from one size';
  return (Math.log(of(last) / of(first)) / Math.log(last.size / first.size)).toFixed(3);
}

const bench = await openBench();
try {
  const { page, tabId } = await bench.visit(LEAD);
  const popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${String(tabId)}`);
  await popup.evaluate(`{ ${await bundle('store', "export { filler } from '../../tools/benchmark/store-side';", 'iife')}; globalThis.filling = benchmark.filler(); }`);
  const keeping = async (): Promise<unknown> => {
    for (let waited = 0; waited < 60; waited += 1) {
      const kept = await inPage<unknown>(popup, 'firstKept()');
      if (kept !== null) return kept;
      await page.bringToFront();
      await page.waitForTimeout(500);
    }
    throw new Error('The article was not kept.');
  };
  const sample = JSON.stringify(await keeping());
  console.log(`Chromium, ${readFileSync('/proc/cpuinfo', 'utf8').match(/model name\s*:\s*(.*)/)?.[1] ?? 'unknown processor'}; ${String(own)} kept reports of the article's own incident; medians in ms, 95th percentile in brackets\n`);
  console.log('| kept reports | empty, alive | comparing, alive | empty, stopped | comparing, stopped | ratio, stopped | worker heap MB | store MB |\n|---|---|---|---|---|---|---|---|');
  const stopWorker = await stopper(bench, popup);
  const rows: Measured[] = [];
  for (const size of sizes) {
    await inPage(popup, `fill(${sample}, ${String(own)}, ${String(size)})`);
    const measured = await measure(bench, popup, tabId, stopWorker, size);
    rows.push(measured);
    console.log(row(measured));
  }
  const { notices } = await askWorker(popup, 'view.page', { tabId });
  console.log(`\nGrowth of comparing, as an exponent: ${exponent(rows, ({ cold }) => cold.median)} with a stopped worker, ${exponent(rows, ({ warm }) => warm.median)} alive (budget 0.15). Budget of the ratio: 3.`);
  console.log(notices.length === 0 ? 'Nothing was left out of the comparison.' : `The reader is told: ${notices.join(' ')}`);
} finally {
  await bench.close();
}
