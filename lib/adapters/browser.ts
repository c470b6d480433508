import { browser, type Browser } from 'wxt/browser';
import type { Say } from '../views/say';

export { browser, type Browser };

/** Sends a message to the worker; rejects where it does not answer. */
export const toWorker = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);

/**
 * Opens the side panel of a tab. Returns false where the browser has none (Firefox): then nothing was opened.
 * Must be called before anything is awaited, while the browser still remembers the reader's click.
 */
export function openSidePanel(tabId: number): boolean {
  if (!hasSidePanel()) return false;
  // The panel may be closed again before it opens; there is nothing to undo then.
  browser.sidePanel.open({ tabId }).catch(() => undefined);
  return true;
}

export const hasSidePanel = (): boolean => 'sidePanel' in browser && typeof browser.sidePanel?.open === 'function';

/** Says in the language of the browser's choice among our catalogues. A missing entry shows its key rather than nothing. */
export function sayFromBrowser(): Say {
  const say = (key: string, ...values: string[]): string => message(key, values) || key;
  return Object.assign(say, { locale: message('catalogue_language', []) || 'en' });
}

// The generated type of getMessage lists keys; ours are also built from prefixes, and a test checks them all against the catalogue.
const message = (key: string, values: string[]): string => (browser.i18n.getMessage as (key: string, values: string[]) => string)(key, values);

/** True for an address that an extension may read and a reader may add. */
export function webHost(address: string | undefined): string | null {
  if (address === undefined) return null;
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.hostname : null;
  } catch {
    return null;
  }
}

/** The host part of a match pattern, "*.example.com" as `{ host: 'example.com', below: true }`; null for patterns without one. */
function patternHost(pattern: string): { host: string; below: boolean } | null {
  const found = /^(?:\*|https?):\/\/(\*\.)?([a-z0-9.-]{1,253})\//.exec(pattern);
  return found?.[2] === undefined ? null : { host: found[2], below: found[1] !== undefined };
}

/** Does a match pattern ("https://*.example.com/*") cover a host name? Only the host part is judged. */
export function patternCovers(pattern: string, host: string): boolean {
  const covered = patternHost(pattern);
  return covered !== null && (host === covered.host || (covered.below && host.endsWith(`.${covered.host}`)));
}

/** The match patterns that the extension reads without being asked to: those of its manifest. */
export const shippedPatterns = (): string[] => (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches ?? []);


/** The same as host names, without wildcards, each once. */
export const shippedHosts = (): string[] => [...new Set(shippedPatterns().map((pattern) => patternHost(pattern)?.host ?? pattern))].sort();
