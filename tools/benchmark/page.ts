import { fileURLToPath } from 'node:url';
import type { BrowserContext, CDPSession } from 'playwright-core';
import { z } from 'zod';
import { openChromium } from '../launcher/chromium';
import { readArticles } from '../newsroom/articles';
import { listPage } from '../newsroom/pages';
import { startNewsroom, type Newsroom } from '../newsroom/server';
import { findBrowser } from '../setup/browsers.mjs';
import { bundle } from './core';
import { newsPages, type SavedPage } from './corpus';
import { spread } from './spread';

const ARTICLES = fileURLToPath(new URL('../../tests/fixtures/newsroom', import.meta.url));
const NOW = '2026-01-01T00:00:00Z';

/** One page: our times and other programs', each the median of a few loads. Milliseconds of the main thread's own time. */
export interface PageTimes {
  name: string;
  isArticle: boolean;
  characters: number;
  read: number;
  paint: number;
  /** reading and painting the same page once more */
  warm: number;
  /** looking at every text node: the least that a reader can do */
  walk: number;
  readability: number;
  defuddle: number;
  markJs: number;
  /** (reading + painting) / Readability's parse */
  ratio: number;
}

interface PageCosts {
  /** which pages the articles are */
  corpus: string;
  articles: PageTimes[];
  lists: PageTimes[];
}

export interface PageOptions {
  /** loads of each page */
  rounds: number;
  /** articles at most */
  most: number;
  /** not the saved pages, also where they are there */
  generated: boolean;
}

/**
 * Reads and paints news pages, and pages that are no articles, beside other programs: each time on a page just loaded, in a world of its own, in turn. Null where
 * there is no Chromium.
 */
export async function pageCosts({ generated, most, rounds }: PageOptions): Promise<PageCosts | null> {
  const executable = findBrowser('chromium');
  if (executable === null) return null;
  const scripts = {
    own: await bundle('page', "export { settle, read, paint, copy, readability } from '../../tools/benchmark/page-side';", 'iife'),
    peers: await bundle('peers', "export { settle, walk, defuddle, markJs } from '../../tools/benchmark/peers-side';", 'iife'),
  };
  const newsroom = await startNewsroom([]);
  const browser = await openChromium({ executable, extension: null, headless: true, newsroom });
  try {
    const { name, pages } = newsPages(generated, most);
    const measured = (of: readonly SavedPage[]): Promise<PageTimes[]> => measure({ context: browser.context, newsroom, scripts, rounds }, of);
    return { corpus: name, articles: await measured(pages), lists: await measured(lists().slice(0, most)) };
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

interface Measuring {
  context: BrowserContext;
  newsroom: Newsroom;
  scripts: { own: string; peers: string };
  rounds: number;
}

/** One load each for ours, for Readability, and for the others: what one of them has done must not have made another's work lighter. */
async function measure({ context, newsroom, rounds, scripts }: Measuring, pages: readonly SavedPage[]): Promise<PageTimes[]> {
  const times: PageTimes[] = [];
  for (const [i, { name, body }] of pages.entries()) {
    // A host of its own gives each page a process of its own: nothing is compiled yet, as when a reader comes.
    const host = `page-${i}-${name.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}.test`;
    const url = `https://${host}/news/story`;
    newsroom.put(url, { body, headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" } });
    const samples = { read: [] as number[], paint: [] as number[], warm: [] as number[], walk: [] as number[], readability: [] as number[], defuddle: [] as number[], markJs: [] as number[] };
    const reading = `read(${[host, url, NOW].map((given) => JSON.stringify(given)).join()})`;
    let characters = 0;
    for (let round = 0; round < rounds; round += 1) {
      await inFreshPage(context, url, scripts.own, async (step) => {
        await step('settle()');
        const found = await step(reading);
        characters = z.number().parse(found.value);
        samples.read.push(found.milliseconds);
        samples.paint.push((await step('paint()')).milliseconds);
        samples.warm.push((await step(reading)).milliseconds + (await step('paint()')).milliseconds);
      });
      await inFreshPage(context, url, scripts.own, async (step) => {
        await step('copy()');
        samples.readability.push((await step('readability()')).milliseconds);
      });
      await inFreshPage(context, url, scripts.peers, async (step) => {
        await step('settle()');
        samples.walk.push((await step('walk()')).milliseconds);
        samples.defuddle.push((await step(`defuddle(${JSON.stringify(url)})`)).milliseconds);
      });
      await inFreshPage(context, url, scripts.peers, async (step) => {
        await step('settle()');
        samples.markJs.push((await step('markJs()')).milliseconds);
      });
    }
    const of = (name_: keyof typeof samples): number => spread(samples[name_]).median;
    const paint = characters === 0 ? 0 : of('paint');
    times.push({ name, isArticle: characters > 0, characters, read: of('read'), paint, warm: of('warm'), walk: of('walk'), readability: of('readability'), defuddle: of('defuddle'), markJs: of('markJs'), ratio: (of('read') + paint) / of('readability') });
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
