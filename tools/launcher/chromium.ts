import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';

export interface ChromiumOptions {
  executable: string;
  /** folder of a built extension, or null for a browser without one */
  extension: string | null;
  headless: boolean;
  /** the loopback server that answers for every host */
  newsroom: { port: number; fingerprint: string };
  /**
   * Screen points a CSS pixel. The window has it, not the driver's emulation: under that Chromium finds no highlight at a point, so marks could
   * not be clicked. Then the window, 1180 × 980, decides the viewport.
   */
  scale?: number;
  viewport?: { width: number; height: number } | null;
  /** BCP 47 tag of the browser's own language, which decides the catalogue that extensions speak from: English unless said otherwise, whatever the machine's */
  language?: string;
  /** further switches; a later one of the same name wins */
  switches?: readonly string[];
  /** switches of the driver that are left out */
  without?: readonly string[];
  /** a profile that was used before and is kept when the browser closes; a throw-away one where it is not given */
  keptProfile?: string;
  /** the browser finds servers through a proxy instead of by a rule about names */
  proxyPort?: number;
}

export interface OpenedChromium {
  context: BrowserContext;
  /** the throw-away profile's folder */
  profile: string;
  /** closes the browser and removes its profile */
  close(): Promise<void>;
}

/** Keeps the browser from talking to anybody by itself. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-features=DisableLoadExtensionCommandLineSwitch,OptimizationHints,MediaRouter,Translate,DialMediaRouteProvider,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
];

const languageOf = ({ language = 'en-GB' }: ChromiumOptions): string => language;

/** What this process was given, without the names that stand for nothing. */
const environment = (): Record<string, string> => Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

function switchesFor(options: ChromiumOptions): string[] {
  const { extension, headless, newsroom, proxyPort } = options;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const route = proxyPort === undefined ? [`--host-resolver-rules=MAP * 127.0.0.1:${newsroom.port}`] : [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'];
  const load = extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  return [
    ...(headless ? ['--headless=new', '--disable-gpu', '--hide-scrollbars'] : []),
    ...asRoot,
    ...QUIET,
    ...route,
    `--ignore-certificate-errors-spki-list=${newsroom.fingerprint}`,
    ...load,
    `--lang=${languageOf(options)}`,
    ...(options.scale === undefined ? [] : [`--force-device-scale-factor=${options.scale}`, '--window-size=1180,980']),
    ...(options.switches ?? []),
  ];
}

/** Opens Chromium with a throw-away profile, or with one that is kept. The caller closes it. */
export async function openChromium(options: ChromiumOptions): Promise<OpenedChromium> {
  const profile = options.keptProfile ?? mkdtempSync(join(tmpdir(), 'whence-chromium-'));
  const remove = (): void => {
    if (options.keptProfile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: options.executable,
      // The driver's own headless mode loads no extensions; the switch above does the same with them.
      headless: false,
      args: switchesFor(options),
      ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages', ...(options.headless ? [] : ['--enable-automation']), ...(options.without ?? [])],
      viewport: options.scale !== undefined ? null : options.viewport === undefined ? { width: 1180, height: 900 } : options.viewport,
      // The caller closes the browser on Ctrl-C, so that the profile is removed too.
      handleSIGINT: false,
      handleSIGTERM: false,
      locale: languageOf(options),
      // On Linux the browser takes its language from here and not from the switch.
      env: { ...environment(), LANGUAGE: languageOf(options).replace('-', '_') },
      colorScheme: 'light',
    });
    return {
      context,
      profile,
      close: async () => {
        await context.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The extension's worker, awaited until it is there. Null after ten seconds: this browser refuses unpacked extensions. */
export async function extensionWorker(context: BrowserContext): Promise<Worker | null> {
  const running = context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension://'));
  if (running !== undefined) return running;
  return context.waitForEvent('serviceworker', { timeout: 10_000 }).catch(() => null);
}

export const extensionOrigin = (worker: Worker): string => `chrome-extension://${new URL(worker.url()).host}`;

/** The browser's number for the tab of a page: the page is brought to the front and the active tab asked for. */
export async function tabIdOf(page: Page, worker: Worker): Promise<number> {
  await page.bringToFront();
  const id = await worker.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: { tabs: { query(filter: object): Promise<{ id?: number }[]> } } }).chrome;
    return (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? null;
  });
  if (id === null) throw new Error('The browser does not say which tab is in front.');
  return id;
}
