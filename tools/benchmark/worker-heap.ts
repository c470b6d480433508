import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** Given to the browser so that a second debugger may ask. */
export const OPEN_TO_DEBUGGERS = '--remote-debugging-port=0';

/** Bytes of JavaScript that the extension's worker holds after a collection; NaN where the worker does not run. The browser was started with `OPEN_TO_DEBUGGERS`. */
export async function workerHeap(profile: string): Promise<number> {
  const file = join(profile, 'DevToolsActivePort');
  const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : undefined;
  if (port === undefined) return Number.NaN;
  const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
  try {
    const worker = browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'));
    const session = await worker?.createCDPSession();
    await session?.send('HeapProfiler.collectGarbage');
    return (await session?.send('Runtime.getHeapUsage'))?.usedSize ?? Number.NaN;
  } finally {
    await browser.disconnect();
  }
}
