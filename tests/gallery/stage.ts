import { rmSync } from 'node:fs';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { extensionOrigin, extensionWorker, openChromium, tabIdOf } from '../../tools/launcher/chromium';
import { buildFolder, chromiumPath } from '../e2e/harness/chromium';
import { galleryWorker, type GalleryWorker, type Language } from './worker';
import { openOutletPage, withGalleryScript, type OutletPage } from './outlet-page';
import { withTestFont } from './test-font';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A state of one of the extension's pages, or of what it draws on an outlet's. */
export interface Scene {
  /** the page's file without its ending: "popup"; of an outlet's page what is looked at: "marks", "card" */
  page: string;
  /** what is to be seen: "no-claim" */
  state: string;
  /** behind the page's name, "?tab=1" */
  query?: string;
  /** brings the worker's memory into the state */
  prepare?: (worker: GalleryWorker) => Promise<void> | void;
  /** what the reader does then */
  act?: (page: Page, reader: Reader) => Promise<void>;
  /** in place of the worker's answer to one message: a failure, or a wait without end */
  answers?: Record<string, unknown>;
  /** the outlet's page that it is set on, if it is none of our own */
  outlet?: OutletPage;
  /** how the reader's system or printer draws it */
  medium?: { forcedColors?: 'active'; media?: 'print' };
  /** how the tests look at it, where taking turns would not show what it is for */
  look?: Partial<Look>;
}

/** What a reader can do that a page cannot. */
export interface Reader {
  /** presses the shortcut that leads to the next claim: the browser alone hears it, so its handler's message is sent */
  step(): Promise<void>;
}

/** How a scene is looked at. `width` is in CSS pixels. */
export interface Look {
  language: Language;
  theme: Theme;
  width: number;
}

export interface Stage {
  /** the browser's own words for its version, "156.0.8078.73" */
  version: string;
  /** shows a scene; the caller closes the page */
  show(scene: Scene, look: Look): Promise<Page>;
  close(): Promise<void>;
}

/** What stands for the browser's door to the worker in a page of the gallery. */
const DOOR = 'whenceGalleryAnswer';
/** CSS pixels: as tall as browsers let a popup be. */
const HEIGHT = 600;
/** CSS pixels: a laptop's window, a phone's. */
const OUTLET_HEIGHT = { wide: 800, narrow: 640 };
const NARROW = 480;

/**
 * Puts the gallery's worker in the place of the real one, before any script of the page runs. Everything else is the browser's own: the page is the
 * built one, under its own policy. A text and not a function: compilers put helpers into functions that the page does not have.
 */
const OPEN_DOOR = `for (const { runtime } of [chrome, globalThis.browser ?? chrome]) {
  Object.defineProperty(runtime, 'sendMessage', { configurable: true, value: (message) => ${DOOR}(message) });
}`;

const NEVER = new Promise<never>(() => undefined);
/** An answer that does not come: the page waits. */
export const WAITING = 'waiting';

/** Opens the browser with the built extension in the test font. One language a stage: the browser's own decides the catalogue. */
export async function openStage(language: Language): Promise<Stage> {
  const extension = withTestFont(buildFolder('chromium'));
  withGalleryScript(extension);
  const browser = await openChromium({
    executable: chromiumPath(),
    extension,
    headless: true,
    newsroom: { port: 9, fingerprint: '' },
    language,
    switches: ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
  });
  const { context } = browser;
  const real = await extensionWorker(context);
  if (real === null) throw new Error('The extension did not start.');
  const origin = extensionOrigin(real);
  return {
    version: context.browser()?.version() ?? '',
    show: (scene, look) => show({ context, origin, real }, scene, look),
    close: async () => {
      await browser.close();
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

interface Browser {
  context: BrowserContext;
  origin: string;
  /** the extension's own worker: its messages to a page's script are the only ones that the script heeds */
  real: Worker;
}

async function show({ context, origin, real }: Browser, scene: Scene, { language, theme, width }: Look): Promise<Page> {
  const worker = galleryWorker(language);
  await scene.prepare?.(worker);
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce', ...scene.medium });
  await page.setViewportSize({ width, height: scene.outlet === undefined ? HEIGHT : width < NARROW ? OUTLET_HEIGHT.narrow : OUTLET_HEIGHT.wide });
  if (scene.outlet === undefined) await openOwnPage(page, `${origin}/${scene.page}.html${scene.query ?? ''}`, scene, worker);
  else await openOutletPage(page, scene.outlet, worker);
  await settled(page);
  if (scene.act !== undefined) {
    await scene.act(page, { step: () => step(page, real) });
    await settled(page);
  }
  return page;
}

async function openOwnPage(page: Page, address: string, scene: Scene, worker: GalleryWorker): Promise<void> {
  await page.exposeFunction(DOOR, (message: { type: string }) => {
    const instead = scene.answers?.[message.type];
    return instead === WAITING ? NEVER : (instead ?? worker.answer(message));
  });
  await page.addInitScript({ content: OPEN_DOOR });
  await page.goto(address);
  await page.waitForFunction(() => (document.getElementById('app')?.childElementCount ?? 0) > 0);
}

async function step(page: Page, real: Worker): Promise<void> {
  const tab = await tabIdOf(page, real);
  await real.evaluate((id) => {
    const api = (globalThis as unknown as { chrome: { tabs: { sendMessage(tab: number, message: unknown): Promise<unknown> } } }).chrome;
    return api.tabs.sendMessage(id, { type: 'content.step', payload: { direction: 'next' } });
  }, tab);
}

/** Nothing changed for a while, and the font is there. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise<void>((resolve) => {
      const quiet = { timer: setTimeout(resolve, 250) };
      new MutationObserver(() => {
        clearTimeout(quiet.timer);
        quiet.timer = setTimeout(resolve, 250);
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await document.fonts.ready;
  });
}
