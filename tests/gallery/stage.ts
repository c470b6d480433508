import { rmSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { extensionOrigin, extensionWorker, openChromium } from '../../tools/launcher/chromium';
import { buildFolder, chromiumPath } from '../e2e/harness/chromium';
import { galleryWorker, type GalleryWorker, type Language } from './worker';
import { withTestFont } from './test-font';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A state of one of the extension's pages. */
export interface Scene {
  /** the page's file without its ending: "popup" */
  page: string;
  /** what is to be seen: "no-claim" */
  state: string;
  /** behind the page's name, "?tab=1" */
  query?: string;
  /** brings the worker's memory into the state */
  prepare?: (worker: GalleryWorker) => Promise<void> | void;
  /** what the reader does then */
  act?: (page: Page) => Promise<void>;
  /** in place of the worker's answer to one message: a failure, or a wait without end */
  answers?: Record<string, unknown>;
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
    show: (scene, look) => show(context, origin, scene, look),
    close: async () => {
      await browser.close();
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

async function show(context: BrowserContext, origin: string, scene: Scene, { language, theme, width }: Look): Promise<Page> {
  const worker = galleryWorker(language);
  await scene.prepare?.(worker);
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: HEIGHT });
  await page.exposeFunction(DOOR, (message: { type: string }) => {
    const instead = scene.answers?.[message.type];
    return instead === WAITING ? NEVER : (instead ?? worker.answer(message));
  });
  await page.addInitScript({ content: OPEN_DOOR });
  await page.goto(`${origin}/${scene.page}.html${scene.query ?? ''}`);
  await page.waitForFunction(() => (document.getElementById('app')?.childElementCount ?? 0) > 0);
  await settled(page);
  if (scene.act !== undefined) {
    await scene.act(page);
    await settled(page);
  }
  return page;
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
