import type { ExtensionSender } from '../../lib/adapters/messages/sender';
import type { TabPage } from '../../lib/adapters/store/tab-pages';

/** May nothing be kept of what is looked at (N7)? The browser says it of the page's window when the page is read, and of the window that asks: either is enough. */
export const isPrivate = (page: Pick<TabPage, 'incognito'> | null, sender: ExtensionSender): boolean => page?.incognito === true || sender.incognito === true;
