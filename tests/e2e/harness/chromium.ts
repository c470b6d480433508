import type { BrowserContext, Page, Worker } from 'playwright-core';
import { findBrowser, missingBrowser } from '../../../tools/setup/browsers.mjs';
import { BUILDS, ensureBuild, type BuildName } from '../../../tools/launcher/build';
import { extensionOrigin, extensionWorker, openChromium, tabIdOf, type ChromiumOptions } from '../../../tools/launcher/chromium';
import { askUntil, openExtensionPage } from '../../../tools/launcher/extension-page';
import { startNewsroom, type Newsroom } from '../../../tools/newsroom/server';
import type { PageView } from '../../../lib/views/types';
import { ARTICLES } from './newsroom';

/** A browser with the built extension and a newsroom of its own. */
export interface Bench {
  context: BrowserContext;
  newsroom: Newsroom;
  /** "chrome-extension://ID" */
  origin: string;
  profile: string;
  worker(): Promise<Worker>;
  /** opens an address in a new tab and waits until the extension has said what the page is */
  visit(url: string): Promise<Visit>;
  /** what went wrong unseen, in any page of the extension or its content scripts: must be empty at the end */
  problems: string[];
  close(): Promise<void>;
}

export interface Visit {
  page: Page;
  tabId: number;
  view: PageView;
}

export function chromiumPath(): string {
  const path = findBrowser('chromium');
  if (path === null) throw new Error(missingBrowser('chromium'));
  return path;
}

/** The folder of a build that `npm test` made before, or a new one where sources changed since. */
export const buildFolder = (name: BuildName): string => (process.env['WHENCE_BUILT'] === '1' ? BUILDS[name].folder : ensureBuild(name, console.info));

export async function openBench(options: Partial<Pick<ChromiumOptions, 'keptProfile' | 'language' | 'scale' | 'switches' | 'viewport' | 'without'>> & { build?: BuildName; extension?: string; firstRun?: boolean } = {}): Promise<Bench> {
  const { build = 'chromium', extension = buildFolder(build), firstRun: _, ...rest } = options;
  const newsroom = await startNewsroom(ARTICLES);
  const browser = await openChromium({ executable: chromiumPath(), extension, headless: true, newsroom, ...rest });
  const { context, profile } = browser;
  const first = await extensionWorker(context);
  if (first === null) throw new Error('The extension did not start.');
  const origin = extensionOrigin(first);
  const problems: string[] = [];
  watchForProblems(context, origin, problems);
  // No test is to find it in front later.
  if (options.firstRun !== true) await (await firstRunPage(context, origin))?.close();
  const worker = async (): Promise<Worker> => (await extensionWorker(context)) ?? first;
  return {
    context,
    newsroom,
    origin,
    profile,
    worker,
    problems,
    visit: async (url) => {
      const page = await context.newPage();
      await page.goto(url);
      const tabId = await tabIdOf(page, await worker());
      const view = await settledView(context, origin, tabId);
      await page.bringToFront();
      return { page, tabId, view };
    },
    close: async () => {
      await browser.close();
      await newsroom.close();
    },
  };
}

/** The first-run page, which opens by itself and comes to the front; null where it has not within five seconds. */
export async function firstRunPage(context: BrowserContext, origin: string): Promise<Page | null> {
  const there = (): Page | undefined => context.pages().find((page) => page.url().startsWith(`${origin}/welcome.html`));
  for (let waited = 0; there() === undefined && waited < 5_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
  return there() ?? null;
}

/** What the popup would show once the page is read. */
export async function settledView(context: BrowserContext, origin: string, tabId: number): Promise<PageView> {
  const popup = await openExtensionPage(context, origin, `popup.html?tab=${tabId}`);
  try {
    return await askUntil(popup, 'view.page', { tabId }, ({ state }) => !['reading', 'unreachable'].includes(state));
  } finally {
    await popup.close();
  }
}

/** When a test last stopped the worker of a browser. */
const stops = new WeakMap<BrowserContext, number>();
/** A worker that is being stopped is told that what it reads cannot be read: it says so, rightly, and is gone. */
const READ_WHILE_STOPPED = /The browser did not let "[^"]{1,40}" be read/;
const STOPPING = 3_000;

/** Uncaught errors and rejections of any page, and console errors that come from the extension (S20). */
function watchForProblems(context: BrowserContext, origin: string, problems: string[]): void {
  context.on('weberror', (error) => problems.push(`${error.page()?.url() ?? '?'}: ${error.error().message}`));
  context.on('console', (message) => {
    const beingStopped = Date.now() - (stops.get(context) ?? 0) < STOPPING;
    if (message.type() !== 'error' || !message.location().url.startsWith(origin) || (beingStopped && READ_WHILE_STOPPED.test(message.text()))) return;
    problems.push(message.text());
  });
}

/** Stops the extension's worker as the browser would, and waits until it is gone. */
export async function killWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  stops.set(context, Date.now());
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Steps to the next claim as the browser's shortcut does: the browser alone can press it, so its handler's message is sent. */
export async function stepByCommand(bench: Bench, { page, tabId }: Visit): Promise<void> {
  const worker = await bench.worker();
  await page.bringToFront();
  await worker.evaluate((tab) => {
    const api = (globalThis as unknown as { chrome: { tabs: { sendMessage(tab: number, message: unknown): Promise<unknown> } } }).chrome;
    return api.tabs.sendMessage(tab, { type: 'content.step', payload: { direction: 'next' } });
  }, tabId);
}
