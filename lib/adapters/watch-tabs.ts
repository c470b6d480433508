import { browser } from './browser';

/** What happened to the tab that a page of ours shows. */
export interface TabWatch {
  /** session memory of this tab changed: it was read, kept, left, or a claim was chosen in it */
  onMemory: (key: string) => void;
  /** another tab of this window came to the front */
  onActivated: (tabId: number) => void;
  /** a tab loaded another page */
  onLoaded: (tabId: number) => void;
}

/** Watches until the page closes; returns a function that stops it. */
export function watchTabs({ onMemory, onActivated, onLoaded }: TabWatch): () => void {
  const memory = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session') for (const key of Object.keys(changes)) onMemory(key);
  };
  const windowId = browser.windows.getCurrent().then(({ id }) => id);
  const activated = (tab: { tabId: number; windowId: number }): void => {
    void windowId.then((own) => {
      if (own === tab.windowId) onActivated(tab.tabId);
    });
  };
  const updated = (tabId: number, change: { status?: string | undefined }): void => {
    if (change.status === 'complete') onLoaded(tabId);
  };
  browser.storage.onChanged.addListener(memory);
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.storage.onChanged.removeListener(memory);
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** The tab in front in this window. */
export async function frontTab(): Promise<number | null> {
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? null;
}

/** `?tab=12&claim=…` of our own page's address: the tab that it was opened for. */
export function askedFor(search: string): { tabId: number | null; claimId: string | null } {
  const query = new URLSearchParams(search);
  const tab = query.get('tab');
  return { tabId: tab !== null && /^\d{1,15}$/.test(tab) ? Number(tab) : null, claimId: query.get('claim') };
}

/** The address of the wide view for a tab, as `askedFor` reads it. */
export function wideAddress(tabId: number, claimId: string | null): string {
  // The page's name is checked by the build; the generated type of getURL lags one build behind it.
  const page = browser.runtime.getURL('/sidepanel.html' as '/');
  return `${page}?tab=${tabId}${claimId === null ? '' : `&claim=${encodeURIComponent(claimId)}`}`;
}
