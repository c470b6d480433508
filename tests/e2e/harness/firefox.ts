import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { z } from 'zod';
import { findBrowser, missingBrowser } from '../../../tools/setup/browsers.mjs';
import { startNewsroom, type Newsroom } from '../../../tools/newsroom/server';
import { ARTICLES } from './newsroom';
import { startProxy } from './proxy';

export interface FirefoxOptions {
  /** what the browser tells pages that its reader prefers */
  theme?: 'light' | 'dark';
  /** a folder that outlives the browser; what the extension keeps in it is there when it is installed again */
  profile?: string;
  /** the extension's own part of addresses; another for each start unless it is given */
  uuid?: string;
  preferences?: Readonly<Record<string, string | number | boolean>>;
}

/** A Firefox with the built extension, a newsroom of its own, and a known address of the extension's pages. */
export interface FirefoxBench {
  browser: Browser;
  newsroom: Newsroom;
  /** "moz-extension://UUID" */
  origin: string;
  /** hosts that the browser asked for through its proxy, oldest first */
  asked: readonly string[];
  /** puts in another build of the extension, in place of the one that there is */
  install(folder: string): Promise<void>;
  /** opens one of the extension's own pages: its load is never reported, so this waits for its content instead */
  openExtensionPage(path: string): Promise<Page>;
  /** the number by which the extension knows the newest tab with this address */
  tabIdOf(url: string): Promise<number>;
  /** what an expression comes to where the browser's own code runs; it is carried as JSON */
  privileged(expression: string): Promise<unknown>;
  /** stops the background page as the browser does when it is idle, whatever it is at */
  stopBackground(): Promise<void>;
  /** ends the browser's process without a word, as when the machine goes out */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const manifestSchema = z.looseObject({ browser_specific_settings: z.looseObject({ gecko: z.looseObject({ id: z.string() }) }) });
const treeSchema = z.object({ result: z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) }) });
const valueSchema = z.object({ result: z.discriminatedUnion('type', [z.object({ type: z.literal('success'), result: z.object({ value: z.optional(z.string()) }) }), z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) })]) });

/** The driver's own line to the browser. Firefox lets it into its own windows where it was started for that. */
interface Line {
  connection: { send(method: string, parameters: object): Promise<unknown> };
}

async function inBrowserWindow({ connection }: Line, expression: string): Promise<unknown> {
  const { contexts } = treeSchema.parse(await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result;
  const { result } = valueSchema.parse(await connection.send('script.evaluate', { expression: `(async () => JSON.stringify(await (${expression})))()`, target: { context: contexts[0]?.context }, awaitPromise: true }));
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return result.result.value === undefined ? undefined : JSON.parse(result.result.value);
}

const POLICY = 'const { extension } = WebExtensionPolicy.getByHostname';
const STOP = (uuid: string): string => `(async () => { ${POLICY}('${uuid}'); await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }); return extension.backgroundState; })()`;
const TAB = (url: string): string =>
  `(() => { const { apiManager } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent; const tabs = [...Services.wm.getEnumerator('navigator:browser')].flatMap((window) => [...window.gBrowser.tabs]).filter((tab) => tab.linkedBrowser.currentURI.spec === ${JSON.stringify(url)}); return Math.max(...tabs.map((tab) => apiManager.global.tabTracker.getId(tab))); })()`;

function preferencesOf(id: string, uuid: string, proxyPort: number, { preferences = {}, profile, theme = 'light' }: FirefoxOptions): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'extensions.webextensions.remote': true,
    'intl.accept_languages': 'en-GB',
    'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
    // Motion is asked to be little.
    'ui.prefersReducedMotion': 1,
    // The machine's language decides otherwise, and the tests look for English words.
    'intl.locale.requested': 'en-US',
    // What is put in for a test is taken out when the browser ends, and with it what it kept, unless this is said.
    ...(profile === undefined ? {} : { 'extensions.webextensions.keepStorageOnUninstall': true, 'extensions.webextensions.keepUuidOnUninstall': true }),
    ...preferences,
  };
}

/** A page of the extension, once it is there. */
async function extensionPage(browser: Browser, origin: string, path: string): Promise<Page> {
  const page = await browser.newPage();
  void page.goto(`${origin}/${path}`).catch(() => undefined);
  const until = Date.now() + 15_000;
  while (Date.now() < until) {
    const ready = await page.evaluate((start) => location.href.startsWith(start) && document.readyState === 'complete', origin).catch(() => false);
    if (ready) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Firefox did not open ${origin}/${path}.`);
}

/** Starts Firefox; with the extension unless `extension` is null, to be installed later. */
export async function openFirefox(extension: string | null, options: FirefoxOptions = {}): Promise<FirefoxBench> {
  const executablePath = findBrowser('firefox');
  if (executablePath === null) throw new Error(missingBrowser('firefox'));
  const id = extension === null ? 'whence@whence.invalid' : manifestSchema.parse(JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'))).browser_specific_settings.gecko.id;
  const uuid = options.uuid ?? randomUUID();
  const newsroom = await startNewsroom(ARTICLES);
  const proxy = await startProxy(newsroom.port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['-remote-allow-system-access'],
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    extraPrefsFirefox: preferencesOf(id, uuid, proxy.port, options),
  });
  if (extension !== null) await browser.installExtension(extension);
  const origin = `moz-extension://${uuid}`;
  const privileged = (expression: string): Promise<unknown> => inBrowserWindow(browser as unknown as Line, expression);
  const servers = async (): Promise<void> => {
    await proxy.close();
    await newsroom.close();
  };
  return {
    browser,
    newsroom,
    origin,
    asked: proxy.asked,
    privileged,
    install: async (folder) => void (await browser.installExtension(folder)),
    openExtensionPage: (path) => extensionPage(browser, origin, path),
    tabIdOf: async (url) => z.number().parse(await privileged(TAB(url))),
    stopBackground: async () => void z.literal('stopped').parse(await privileged(STOP(uuid))),
    kill: async () => {
      const process = browser.process();
      const gone = new Promise<void>((resolve) => process?.once('exit', () => resolve()));
      process?.kill('SIGKILL');
      await gone;
      await servers();
    },
    close: async () => {
      await browser.close();
      await servers();
    },
  };
}
