/** What the browser says about who sent a message. All of it may be missing; none of it is taken from the message. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** Ourselves: the extension's id and the address that its own pages begin with, "chrome-extension://…/". */
export interface Self {
  id: string;
  baseUrl: string;
}

export interface PageSender {
  kind: 'page';
  tabId: number;
  /** the top frame's address, in the browser's words */
  url: string;
  /** true in a private window: nothing of it may be kept */
  incognito: boolean;
}
export interface ExtensionSender {
  kind: 'extension';
  /** true for one of our pages in a tab of a private window; a popup or panel has no tab, and says which it is about */
  incognito?: boolean;
}
export type Sender = PageSender | ExtensionSender;

const parsed = (address: string): URL | null => {
  try {
    return new URL(address);
  } catch {
    return null;
  }
};

/** The origin of an extension page's address. `URL.origin` is "null" for schemes that a runtime does not know. */
const originOf = (url: URL): string => `${url.protocol}//${url.host}`;

/**
 * Classifies a sender: our content script in the top frame of a tab, one of our own pages, or null for anybody else (another
 * extension, a sub-frame, a web page, a browser that does not say). An `origin` that is given must agree with the address.
 */
export function classifySender(sender: RawSender, self: Self): Sender | null {
  if (sender.id !== self.id || sender.url === undefined) return null;
  const url = parsed(sender.url);
  if (url === null) return null;
  if (sender.origin !== undefined && sender.origin !== originOf(url)) return null;
  if (sender.frameId !== undefined && sender.frameId !== 0) return null;
  const own = parsed(self.baseUrl);
  if (own !== null && originOf(own) === originOf(url)) return { kind: 'extension', incognito: sender.tab?.incognito === true };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (sender.tab?.id === undefined || sender.tab.id < 0 || sender.frameId !== 0) return null;
  return { kind: 'page', tabId: sender.tab.id, url: sender.url, incognito: sender.tab.incognito === true };
}

/**
 * Where a page is now: the address that it names where that is of the origin which the browser vouches for, else the browser's own. A document whose
 * script has gone to another address is still told of by the one that it was loaded from.
 */
export function addressWithin(vouched: string, named: string | undefined): string {
  const [from, to] = [parsed(vouched), named === undefined ? null : parsed(named)];
  return from !== null && to !== null && originOf(from) === originOf(to) && to.username === '' && to.password === '' ? to.href : vouched;
}
