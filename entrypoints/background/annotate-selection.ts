import { browser, shippedPatterns } from '../../lib/adapters/browser';
import type { ReaderLanguage } from '../../lib/adapters/own-pages/reader-language';
import { guarded } from '../../lib/adapters/report-error';
import type { SettingsKeeper } from '../../lib/adapters/settings/settings';
import type { TabPages } from '../../lib/adapters/store/tab-pages';
import type { Platform } from './platform';

const MENU = 'annotate-selection';

export interface Annotating {
  platform: Pick<Platform, 'openWide'>;
  tabs: Pick<TabPages, 'ask'>;
  settings: Pick<SettingsKeeper, 'load'>;
  language: Pick<ReaderLanguage, 'ready' | 'say'>;
}

/** Opens the desk on what is selected in a tab. The panel is asked for within the reader's click or press: before anything is awaited. */
export function annotateSelection(tabId: number | undefined, { platform, tabs }: Annotating): Promise<void> {
  if (tabId === undefined || tabId < 0) return Promise.resolve();
  platform.openWide(tabId, null);
  return tabs.ask(tabId);
}

/** Puts the entry into the menu of selected text, on the pages that are read and nowhere else, in the reader's language. */
async function putMenu({ language, settings }: Annotating): Promise<void> {
  await language.ready();
  const { addedHosts } = await settings.load();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: language.say('menu_annotate'), contexts: ['selection'], documentUrlPatterns: [...shippedPatterns(), ...addedHosts.map((host) => `https://${host}/*`)] });
}

/** Registers the menu and the shortcut by which a reader marks a sentence that the machine missed. */
export function watchAnnotating(around: Annotating): void {
  const put = guarded('the menu', () => putMenu(around));
  browser.runtime.onInstalled.addListener(put);
  browser.runtime.onStartup.addListener(put);
  // Another language or another outlet.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'settings' in changes) put();
  });
  browser.contextMenus.onClicked.addListener(guarded('the menu', ({ menuItemId }, tab) => (menuItemId === MENU ? annotateSelection(tab?.id, around) : undefined)));
  browser.commands.onCommand.addListener(guarded('shortcut', (command, tab) => (command === MENU ? annotateSelection(tab?.id, around) : undefined)));
}
