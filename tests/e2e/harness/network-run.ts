import { join } from 'node:path';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { BrowserContext } from 'playwright-core';
import { z } from 'zod';
import { openChromium } from '../../../tools/launcher/chromium';
import { startNewsroom, type Served } from '../../../tools/newsroom/server';
import { chromiumPath } from './chromium';
import { contactsOf } from './net-log';
import { ARTICLES } from './newsroom';
import { startProxy } from './proxy';

/** Everything that left a browser in one run, with how often: seen by its own network log, by the proxy and by the server. */
export type Contacts = ReadonlyMap<string, number>;

export interface Recorded {
  /** without the browser's own */
  contacts: Contacts;
  /** every host, the browser's own too, each once and sorted */
  hosts: string[];
}

const reviewedSchema = z.strictObject({ pages: z.array(z.string()), browser: z.array(z.strictObject({ host: z.string(), why: z.string() })) });

/**
 * The reviewed hosts (N9): those of the fixture pages, and those that Chromium itself talks to whatever it is told (trap 6 of the reliability notes), which are counted in neither
 * run. A new one fails the test until somebody looks at it and writes it down.
 */
export const REVIEWED_HOSTS = reviewedSchema.parse(JSON.parse(readFileSync(new URL('network-hosts.json', import.meta.url), 'utf8')));
const BROWSERS_OWN = REVIEWED_HOSTS.browser.map(({ host }) => host);

/** Runs `steps` in a fresh browser and writes down all that it contacted. Net-log alone sees preconnects; content scripts carry the page's origin, so only a comparison with a run without the extension tells what is the extension's. */
export async function recordContacts(extension: string | null, steps: (context: BrowserContext) => Promise<void>, pages: ReadonlyMap<string, Served> = new Map()): Promise<Recorded> {
  const newsroom = await startNewsroom(ARTICLES);
  for (const [url, served] of pages) newsroom.put(url, served);
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
    const asked = [
      ...contactsOf(netLog).map((what) => `log: ${what}`),
      ...new Set(proxy.asked.map((host) => `proxy: ${host}`)),
      ...newsroom.requests.map(({ method, url }) => `server: ${method} ${url}`),
    ];
    return { contacts: counted(asked), hosts: [...new Set(asked.map(hostOf))].sort() };
  } finally {
    await proxy.close();
    await newsroom.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** "log: preconnect https://a.b" and "proxy: a.b" → "a.b" */
const hostOf = (contact: string): string => /:\/\/([^/:?#]+)/.exec(contact)?.[1] ?? contact.slice(contact.lastIndexOf(' ') + 1).replace(/[:/].*$/, '');

function counted(contacts: readonly string[]): Contacts {
  const counts = new Map<string, number>();
  for (const contact of contacts.filter((text) => !BROWSERS_OWN.includes(hostOf(text)))) counts.set(contact, (counts.get(contact) ?? 0) + 1);
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
