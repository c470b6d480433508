import { z } from 'zod';
import { findBrowser } from '../setup/browsers.mjs';
import { ensureBuild } from '../launcher/build';
import { extensionWorker, openChromium } from '../launcher/chromium';
import { startNewsroom } from '../newsroom/server';
import { workerScript } from './core';
import { FACTS, textOf } from './engine';
import { spread, type Spread } from './spread';
import type { Order } from './worker-side';

const WARM = 15;

/**
 * The engine in the worker of the built extension in Chromium: analysis alone, warm, with the tables that ship. Null where there is no Chromium. The
 * engine is handed to the worker by the debugger, since the worker gives its own to nobody; it is the same code bundled the same way.
 */
export async function besideWorker(words: number, rounds: number, told: (sentence: string) => void): Promise<Spread | null> {
  const executable = findBrowser('chromium');
  if (executable === null) return null;
  const newsroom = await startNewsroom([]);
  const browser = await openChromium({ executable, extension: ensureBuild('chromium', told), headless: true, newsroom });
  try {
    const worker = await extensionWorker(browser.context);
    if (worker === null) return null;
    const order: Order = { text: textOf(words), facts: FACTS, rounds, warm: WARM };
    const samples = await worker.evaluate(`(() => { ${await workerScript()} return benchmark.measure(${JSON.stringify(order)}); })()`);
    return spread(z.array(z.number()).parse(samples));
  } finally {
    await browser.close();
    await newsroom.close();
  }
}
