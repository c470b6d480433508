import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { z } from 'zod';
import { findBrowser, missingBrowser } from '../../../tools/setup/browsers.mjs';
import { startNewsroom, type Newsroom } from '../../../tools/newsroom/server';
import { ARTICLES } from './newsroom';
import { startProxy } from './proxy';

/** A Firefox with the built extension, a newsroom of its own, and a known address of the extension's pages. */
export interface FirefoxBench {
  browser: Browser;
  newsroom: Newsroom;
  /** "moz-extension://UUID" */
  origin: string;
  /** opens one of the extension's own pages: its load is never reported, so this waits for its content instead */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

const manifestSchema = z.looseObject({ browser_specific_settings: z.looseObject({ gecko: z.looseObject({ id: z.string() }) }) });

/** `theme` is what the browser tells pages that its reader prefers; motion is asked to be little. */
export async function openFirefox(extension: string, theme: 'light' | 'dark' = 'light'): Promise<FirefoxBench> {
  const executablePath = findBrowser('firefox');
  if (executablePath === null) throw new Error(missingBrowser('firefox'));
  const { browser_specific_settings: settings } = manifestSchema.parse(JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')));
  const uuid = randomUUID();
  const newsroom = await startNewsroom(ARTICLES);
  const proxy = await startProxy(newsroom.port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.allow_hijacking_localhost': true,
      'extensions.webextensions.uuids': JSON.stringify({ [settings.gecko.id]: uuid }),
      'extensions.webextensions.remote': true,
      'intl.accept_languages': 'en-GB',
      'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
      'ui.prefersReducedMotion': 1,
      // The machine's language decides otherwise, and the tests look for English words.
      'intl.locale.requested': 'en-US',
    },
  });
  await browser.installExtension(extension);
  const origin = `moz-extension://${uuid}`;
  return {
    browser,
    newsroom,
    origin,
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      void page.goto(`${origin}/${path}`).catch(() => undefined);
      const until = Date.now() + 15_000;
      while (Date.now() < until) {
        const ready = await page.evaluate((start) => location.href.startsWith(start) && document.readyState === 'complete', origin).catch(() => false);
        if (ready) return page;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`Firefox did not open ${origin}/${path}.`);
    },
    close: async () => {
      await browser.close();
      await proxy.close();
      await newsroom.close();
    },
  };
}
