import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { BrowserContext } from 'playwright-core';
import { openChromium } from '../../../tools/launcher/chromium';
import { startNewsroom } from '../../../tools/newsroom/server';
import { chromiumPath } from './chromium';
import { contactsOf } from './net-log';
import { ARTICLES } from './newsroom';
import { startProxy } from './proxy';

/** Everything that left a browser in one run, with how often: seen by its own network log, by the proxy and by the server. */
export type Contacts = ReadonlyMap<string, number>;

/**
 * Hosts that Chromium itself talks to, whatever it is told (trap 6 of the reliability notes). They are counted in neither run. A new one
 * fails the test until somebody looks at it.
 */
const BROWSERS_OWN = ['update.googleapis.com', 'accounts.google.com', 'clients2.google.com', 'content-autofill.googleapis.com', 'optimizationguide-pa.googleapis.com', 'edgedl.me.gvt1.com', 'redirector.gvt1.com', 'www.google.com', 'android.clients.google.com', 'safebrowsingohttpgateway.googleapis.com'];

/** Runs `steps` in a fresh browser and writes down all that it contacted. Net-log alone sees preconnects; content scripts carry the page's origin, so only a comparison with a run without the extension tells what is the extension's. */
export async function recordContacts(extension: string | null, steps: (context: BrowserContext) => Promise<void>): Promise<Contacts> {
  const newsroom = await startNewsroom(ARTICLES);
  const proxy = await startProxy(newsroom.port);
  const folder = mkdtempSync(join(tmpdir(), 'whence-net-'));
  const netLog = join(folder, 'net-log.json');
  try {
    const browser = await openChromium({
      executable: chromiumPath(),
      extension,
      headless: true,
      newsroom,
      proxyPort: proxy.port,
      switches: [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'],
    });
    await steps(browser.context).finally(() => browser.close());
    return counted([
      ...contactsOf(netLog).map((what) => `log: ${what}`),
      ...new Set(proxy.asked.map((host) => `proxy: ${host}`)),
      ...newsroom.requests.map(({ method, url }) => `server: ${method} ${url}`),
    ]);
  } finally {
    await proxy.close();
    await newsroom.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function counted(contacts: readonly string[]): Contacts {
  const counts = new Map<string, number>();
  for (const contact of contacts.filter((text) => !BROWSERS_OWN.some((host) => text.includes(`//${host}`) || text.endsWith(` ${host}`)))) counts.set(contact, (counts.get(contact) ?? 0) + 1);
  return counts;
}

/** What the run with the extension contacted more often than the run without it, as sentences. Preconnects are compared by presence. */
export function extraContacts(withExtension: Contacts, without: Contacts): string[] {
  return [...withExtension].flatMap(([contact, count]) => {
    const before = without.get(contact) ?? 0;
    const extra = contact.startsWith('log: preconnect') ? count > 0 && before === 0 : count > before;
    return extra ? [`${contact} (${count}, without the extension ${before})`] : [];
  });
}
