import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, CDPSession } from 'playwright-core';
import { z } from 'zod';
import { openChromium } from '../launcher/chromium';
import { readArticles } from '../newsroom/articles';
import { listPage } from '../newsroom/pages';
import { startNewsroom, type Newsroom } from '../newsroom/server';
import { findBrowser } from '../setup/browsers.mjs';
import { bundle } from './core';
import { spread } from './spread';

/** Saved news pages; beside the checkout, since they are not ours to ship. */
const SAVED = fileURLToPath(new URL('../../../shared/data/pages/', import.meta.url));
const ARTICLES = fileURLToPath(new URL('../../tests/fixtures/newsroom', import.meta.url));
const ROUNDS = 2;
const NOW = '2026-01-01T00:00:00Z';

/** One page: our times and Readability's, each the median of a few loads. */
export interface PageTimes {
  name: string;
  isArticle: boolean;
  characters: number;
  read: number;
  paint: number;
  readability: number;
  /** (reading + painting) / Readability's parse */
  ratio: number;
}

interface PageCosts {
  articles: PageTimes[];
  lists: PageTimes[];
}

/**
 * Reads and paints the saved news pages, and pages that are no articles, beside Readability: each time on a page just loaded, in a world of its own,
 * in turn. Null where there is no Chromium; no articles where the saved pages are missing.
 */
export async function pageCosts(): Promise<PageCosts | null> {
  const executable = findBrowser('chromium');
  if (executable === null) return null;
  const script = await bundle('page', "export { settle, read, paint, copy, readability } from '../../tools/benchmark/page-side';", 'iife');
  const newsroom = await startNewsroom([]);
  const browser = await openChromium({ executable, extension: null, headless: true, newsroom });
  try {
    const articles = existsSync(SAVED) ? readdirSync(SAVED).filter((name) => name.endsWith('.html')).map((name) => ({ name, body: readFileSync(join(SAVED, name), 'utf8') })) : [];
    return { articles: await measure(browser.context, newsroom, script, articles), lists: await measure(browser.context, newsroom, script, lists()) };
  } finally {
    await browser.close();
    await newsroom.close();
  }
}

/** Lists of teasers, each as one of the demonstration's outlets builds them, and one many times longer. */
function lists(): { name: string; body: string }[] {
  const known = readArticles(ARTICLES);
  const hosts = [...new Set(known.map(({ host }) => host))];
  const long = Array.from({ length: 30 }, (_, i) => known.map((article) => ({ ...article, path: `${article.path}-${i}` }))).flat();
  return [...hosts.map((host) => ({ name: `list of ${host}`, body: listPage(host, known, 'Politics') })), ...hosts.slice(0, 2).map((host) => ({ name: `long list of ${host}`, body: listPage(host, long, 'Politics') }))];
}

async function measure(context: BrowserContext, newsroom: Newsroom, script: string, pages: readonly { name: string; body: string }[]): Promise<PageTimes[]> {
  const times: PageTimes[] = [];
  for (const [i, { name, body }] of pages.entries()) {
    // A host of its own gives each page a process of its own: nothing is compiled yet, as when a reader comes.
    const host = `page-${i}-${name.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}.test`;
    const url = `https://${host}/news/story`;
    newsroom.put(url, { body, headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" } });
    const reads: number[] = [];
    const paints: number[] = [];
    const others: number[] = [];
    let characters = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await inFreshPage(context, url, script, async (step) => {
        await step('settle()');
        const found = await step(`read(${[host, url, NOW].map((given) => JSON.stringify(given)).join()})`);
        characters = z.number().parse(found.value);
        reads.push(found.milliseconds);
        paints.push((await step('paint()')).milliseconds);
      });
      await inFreshPage(context, url, script, async (step) => {
        await step('copy()');
        others.push((await step('readability()')).milliseconds);
      });
    }
    const [read, paint, readability] = [spread(reads).median, characters === 0 ? 0 : spread(paints).median, spread(others).median];
    times.push({ name, isArticle: characters > 0, characters, read, paint, readability, ratio: (read + paint) / readability });
  }
  return times;
}

type Step = (call: string) => Promise<{ value: unknown; milliseconds: number }>;

/** Loads a page anew and runs steps in a world of its own, each timed by the main thread's own clock. */
async function inFreshPage(context: BrowserContext, url: string, script: string, steps: (step: Step) => Promise<void>): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(url);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const run = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { contextId: executionContextId, expression, returnByValue: true, awaitPromise: true });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    await run(`${script}; globalThis.benchmark = benchmark; undefined`);
    await steps(async (call) => {
      const before = await workedSoFar(session);
      // By a timer: what the debugger itself runs is not counted.
      const value = await run(`new Promise((done) => setTimeout(() => done(benchmark.${call})))`);
      return { value, milliseconds: (await workedSoFar(session)) - before };
    });
  } finally {
    await page.close();
  }
}

/** What a page's script makes its main thread do: scripts, styles, layout. */
const WORK: ReadonlySet<string> = new Set(['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration']);

/** Milliseconds of that so far, by the thread's own clock: what other programs take meanwhile does not count. */
async function workedSoFar(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.filter(({ name }) => WORK.has(name)).reduce((sum, { value }) => sum + value, 0);
}
