import { browser } from '../browser';

/** Opens the library in a tab, or brings the one that is open to the front. */
export async function openLibrary(): Promise<void> {
  // The page's name is checked by the build; the generated type of getURL lags one build behind it.
  const address = browser.runtime.getURL('/library.html' as '/');
  const [open] = await browser.runtime.getContexts?.({ contextTypes: ['TAB'], documentUrls: [address] }).catch(() => []) ?? [];
  if (open !== undefined && open.tabId >= 0) await browser.tabs.update(open.tabId, { active: true });
  else await browser.tabs.create({ url: address });
}
