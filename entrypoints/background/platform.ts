import { wideAddress } from '../../lib/adapters/watch-tabs';
import { browser, openSidePanel, patternCovers, shippedPatterns, webHost } from '../../lib/adapters/browser';

/** What the worker asks of the browser beside storage and messages. */
export interface Platform {
  /** Opens the wide view of a tab. The panel must be asked for within the reader's click: before anything is awaited. */
  openWide(tabId: number, claimId: string | null): void;
  badge(tabId: number, claims: number): Promise<void>;
  /** The host of a tab's page, where the browser tells: a tab that the reader opened the popup on, or one we may read. */
  tabHost(tabId: number): Promise<string | null>;
  mayRead(host: string): Promise<boolean>;
  /** Is the host among those of the manifest? */
  isShipped(host: string): boolean;
  /** Opens the first-run page, once in the life of an installation. `reason` is the browser's word for what happened to the extension. */
  welcome(reason: string): Promise<void>;
  tabIds(): Promise<number[]>;
  activeTab(): Promise<number | null>;
}

/** Ink on a light ground: a number, not an alarm. */
const BADGE = { ground: '#3d4a5c', text: '#ffffff' };

/** Where it is remembered that the first-run page was shown. */
const WELCOMED = 'first_run_shown';

const isShipped = (host: string): boolean => shippedPatterns().some((pattern) => patternCovers(pattern, host));
const isNumber = (id: number | undefined): id is number => id !== undefined;

export const browserPlatform: Platform = {
  openWide(tabId, claimId) {
    if (openSidePanel(tabId)) return;
    void browser.tabs.create({ url: wideAddress(tabId, claimId) }).catch(() => undefined);
  },
  async badge(tabId, claims) {
    try {
      await browser.action.setBadgeText({ tabId, text: claims > 0 ? String(claims) : '' });
      await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE.ground });
      await browser.action.setBadgeTextColor({ tabId, color: BADGE.text });
    } catch {
      // the tab is gone: so is its badge
    }
  },
  async tabHost(tabId) {
    try {
      return webHost((await browser.tabs.get(tabId)).url);
    } catch {
      return null;
    }
  },
  // Chromium grants the manifest's own hosts at installation and leaves them out of this answer.
  mayRead: async (host) => (!import.meta.env.FIREFOX && isShipped(host)) || browser.permissions.contains({ origins: [`https://${host}/*`] }),
  isShipped,
  welcome: async (reason) => {
    // An extension that is loaded from a folder is installed anew at every start of the browser.
    if (reason !== 'install') return;
    // Where the browser cannot read what it kept, something was kept: nobody is here for the first time (S7).
    const shown = await browser.storage.local.get(WELCOMED).catch(() => ({ [WELCOMED]: true }));
    if (shown[WELCOMED] === true) return;
    await browser.storage.local.set({ [WELCOMED]: true });
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/') });
  },
  tabIds: async () => (await browser.tabs.query({})).map((tab) => tab.id).filter(isNumber),
  activeTab: async () => (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? null,
};
