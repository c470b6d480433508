import { browser } from './browser';

export interface Shortcut {
  /** the command's name in the manifest */
  name: string;
  /** "Alt+Shift+Period" as this browser writes it, or "" where none is set */
  keys: string;
}

/** The extension's own shortcuts as they are set now. What opens the popup has no command of ours and is left out. */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return all.flatMap(({ name, shortcut }) => (name === undefined || name.startsWith('_') ? [] : [{ name, keys: shortcut ?? '' }]));
}

/** Where Chromium's browsers let readers change shortcuts. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** Opens the browser's own page for shortcuts; nobody else may change them. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (typeof commands.openShortcutSettings === 'function') await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}
