import { browser, shippedPatterns } from '../../lib/adapters/browser';
import { guarded } from '../../lib/adapters/report-error';
import type { Deps } from './deps';

const MENU = 'annotate-selection';

/** Opens the desk on what is selected in a tab. The panel is asked for within the reader's click or press: before anything is awaited. */
export function annotateSelection(tabId: number | undefined, { platform, tabs }: Pick<Deps, 'platform' | 'tabs'>): Promise<void> {
  if (tabId === undefined || tabId < 0) return Promise.resolve();
  platform.openWide(tabId, null);
  return tabs.ask(tabId);
}

/** Puts the entry into the menu of selected text, on the pages that are read and nowhere else, in the reader's language. */
async function putMenu({ say, settings, words }: Deps): Promise<void> {
  await words();
  const { addedHosts } = await settings.load();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: say('menu_annotate'), contexts: ['selection'], documentUrlPatterns: [...shippedPatterns(), ...addedHosts.map((host) => `https://${host}/*`)] });
}

/** Registers the menu and the shortcut by which a reader marks a sentence that the machine missed. */
export function watchAnnotating(deps: Deps): void {
  const put = guarded('the menu', () => putMenu(deps));
  browser.runtime.onInstalled.addListener(put);
  browser.runtime.onStartup.addListener(put);
  // Another language or another outlet.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'settings' in changes) put();
  });
  browser.contextMenus.onClicked.addListener(guarded('the menu', ({ menuItemId }, tab) => (menuItemId === MENU ? annotateSelection(tab?.id, deps) : undefined)));
  browser.commands.onCommand.addListener(guarded('shortcut', (command, tab) => (command === MENU ? annotateSelection(tab?.id, deps) : undefined)));
}
