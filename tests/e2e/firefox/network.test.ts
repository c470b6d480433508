import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEAK_HOSTS, plantLeaks } from '../../../tools/leaks/plant';
import { addressOf } from '../../../tools/newsroom/articles';
import { articlePage } from '../../../tools/newsroom/pages';
import { recordFigure } from '../../figures';
import { buildFolder } from '../harness/chromium';
import { openFirefox, type FirefoxBench } from '../harness/firefox';
import { ask, askUntil, markWith, visit } from '../harness/firefox-pages';
import { ARTICLES, LEAD } from '../harness/newsroom';
import { PLANTED, plantScript } from '../harness/planted-script';
import { EVALUATING, WAYS } from '../harness/strings-as-code';

const browser = 'firefox' as const;
/** In the address, the title and the marked sentence of what is read in a private window: nowhere on disk may any of it turn up. */
const CANARY = 'Quenbrixley';
const ADDRESSES = ARTICLES.map(addressOf);
const folder = mkdtempSync(join(tmpdir(), 'whence-firefox-net-'));
const profile = join(folder, 'profile');
let bench: FirefoxBench;
const at = { closed: false };

beforeAll(async () => void (bench = await openFirefox(null, { profile })));
afterAll(async () => {
  if (!at.closed) await bench.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What `steps` made the browser contact: hosts by its proxy and addresses by the server, with how often. Its own maker's hosts are counted in no run. */
async function contacts(steps: () => Promise<void>): Promise<Map<string, number>> {
  const [proxied, served] = [bench.asked.length, bench.newsroom.requests.length];
  await steps();
  await pause(1_500);
  const all = [...new Set(bench.asked.slice(proxied).map((host) => `proxy: ${host}`)), ...bench.newsroom.requests.slice(served).map(({ method, url }) => `server: ${method} ${url}`)];
  const counted = new Map<string, number>();
  for (const one of all.filter((text) => !/[/ .](?:mozilla\.(?:com|org|net)|firefox\.com)\b/.test(text))) counted.set(one, (counted.get(one) ?? 0) + 1);
  return counted;
}

async function readAll(): Promise<void> {
  const page = await bench.browser.newPage();
  for (const address of ADDRESSES) {
    await page.goto(address);
    await pause(150);
  }
  await page.close();
}

const ready = async (page: Page, selector: string): Promise<void> => expect.poll(() => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector), { timeout: 15_000 }).toBe(true);

/** What a reader and a fact-checker do. @returns how many actions */
async function useEverything(): Promise<number> {
  const asking = await bench.openExtensionPage('rules.html');
  const { page, tabId, view } = await visit(bench, asking, LEAD);
  await page.bringToFront();
  const { x, y } = await markWith(page, 'Russia was behind');
  await page.mouse.click(x, y);
  await bench.stopBackground();
  for (const name of ['popup', 'sidepanel', 'options', 'library', 'welcome']) {
    const own = await bench.openExtensionPage(`${name}.html?tab=${String(tabId)}`);
    await ready(own, name === 'popup' || name === 'sidepanel' ? 'nav button' : 'h1');
    await own.evaluate(() => document.querySelector<HTMLButtonElement>('nav button')?.click());
    await own.close();
  }
  await bench.stopBackground();
  const words = { review: 'accepted' as const, fields: {}, note: 'Read twice.', tags: ['seen'], links: [{ url: 'https://evidence.invalid/page', label: 'evidence', archive: null }], assessment: null };
  await ask(asking, 'desk.save', { act: randomUUID(), where: { tabId }, annotation: { id: randomUUID(), claimId: view.claims[0]?.id ?? '', words, revision: 0 } });
  const { text } = await ask(asking, 'export.store', {});
  expect(text).toContain('Read twice.');
  await ask(asking, 'backup.make', {});
  await page.close();
  await asking.close();
  return 14;
}

describe('the network in Firefox', () => {
  let without: Map<string, number>;

  it('carries no request of ours with everything used (N1)', { timeout: 90_000 }, async () => {
    without = await contacts(readAll);
    await bench.privileged(`(async () => { const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs'); await ExtensionPermissions.add('whence@whence.invalid', { permissions: ['internal:privateBrowsingAllowed'], origins: [] }); return true; })()`);
    await bench.install(buildFolder('firefox'));
    let actions = 0;
    const using = await contacts(async () => {
      await readAll();
      actions = await useEverything();
    });
    // The lead was opened once more to be used.
    const extra = [...using].filter(([what, times]) => times > (without.get(what) ?? 0) + (what.endsWith(LEAD) ? 1 : 0)).map(([what]) => what);
    expect([...without.keys()].filter((what) => what.startsWith('server:')).length).toBeGreaterThanOrEqual(ADDRESSES.length);
    recordFigure({ case: 'N1', what: 'requests of ours on articles and lists while everything is used', detail: `${String(ADDRESSES.length)} articles, ${String(actions)} actions, 2 stops of the background page`, value: extra.length, asked: '0', held: extra.length === 0, browser });
    expect(extra).toEqual([]);
  });

  it('keeps nothing of a private window (N7)', { timeout: 60_000 }, async () => {
    const lead = ARTICLES.find(({ host, path }) => LEAD === `https://${host}${path}`);
    if (lead === undefined) throw new Error('The lead article is missing.');
    const url = `https://${lead.host}/${CANARY.toLowerCase()}-report`;
    bench.newsroom.put(url, { body: articlePage({ ...lead, path: `/${CANARY.toLowerCase()}-report`, title: `${CANARY}: ${lead.title}`, paragraphs: lead.paragraphs.map((paragraph) => paragraph.replace('Ramid Namazov', `Ramid ${CANARY}`)) }) });
    const asking = await bench.openExtensionPage('rules.html');
    const opened = await asking.evaluate(async (address) => {
      const { windows } = (globalThis as unknown as { browser: { windows: { create(what: object): Promise<{ incognito: boolean; tabs?: { id: number }[] }> } } }).browser;
      const { incognito, tabs } = await windows.create({ incognito: true, url: address });
      return { incognito, tabId: tabs?.[0]?.id ?? -1 };
    }, url);
    expect(opened.incognito).toBe(true);
    const { tabId } = opened;
    const view = await askUntil(asking, 'view.page', { tabId }, ({ state }) => state === 'claims');
    expect(view.title).toContain(CANARY);
    await askUntil(asking, 'view.page', { tabId }, ({ kept }) => kept === 'private');
    const words = { review: 'accepted' as const, fields: {}, note: `${CANARY} noted`, tags: [], links: [], assessment: null };
    await expect(ask(asking, 'desk.save', { act: randomUUID(), where: { tabId }, annotation: { id: randomUUID(), claimId: view.claims[0]?.id ?? '', words, revision: 0 } })).rejects.toThrow('error_annotation_private');
    expect((await ask(asking, 'export.store', {})).text).not.toContain(CANARY);
    await asking.evaluate((tab) => (globalThis as unknown as { browser: { tabs: { remove(id: number): Promise<void> } } }).browser.tabs.remove(tab), tabId);
    await asking.close();
  });

  it('code and markup made of strings run on no page of ours (X4)', { timeout: 60_000 }, async () => {
    const planted = join(folder, 'planted');
    const pages = plantScript(buildFolder('firefox'), planted, EVALUATING);
    await bench.install(planted);
    const whatRan = async (page: Page): Promise<string[]> => {
      await expect.poll(() => page.evaluate(() => (globalThis as unknown as { planted?: boolean }).planted === true), { timeout: 10_000 }).toBe(true);
      return page.evaluate(() => Object.keys((globalThis as unknown as { ran: object }).ran));
    };
    const ran: string[] = [];
    for (const name of pages) {
      const page = await bench.openExtensionPage(name);
      ran.push(...(await whatRan(page)).map((way) => `${name}: ${way}`));
      await page.close();
    }
    const tried = Object.keys(WAYS).length * pages.length;
    recordFigure({ case: 'X4', what: `ways of making code or markup of strings that were blocked, on ${String(pages.length)} pages`, value: tried - ran.length, of: tried, asked: 'all', held: ran.length === 0, browser });
    expect(ran).toEqual([]);
    // The control: on a page without a policy all of it runs.
    bench.newsroom.put('https://control.invalid/', { body: `<!doctype html><body><script src="/${PLANTED}"></script>` });
    bench.newsroom.put(`https://control.invalid/${PLANTED}`, { body: EVALUATING, type: 'text/javascript' });
    const page = await bench.browser.newPage();
    await page.goto('https://control.invalid/');
    expect((await whatRan(page)).sort()).toEqual(Object.keys(WAYS).sort());
    await page.close();
  });

  it('the control: of the planted leaks every one is seen that leaves the browser (N2)', { timeout: 60_000 }, async () => {
    const leaking = join(folder, 'leaking');
    plantLeaks(buildFolder('firefox'), leaking);
    const seen = await contacts(async () => {
      await bench.install(leaking);
      const page = await bench.browser.newPage();
      await page.goto(LEAD);
      await markWith(page, 'Russia was behind');
      const popup = await bench.openExtensionPage('popup.html');
      await pause(1_500);
      await popup.close();
      await page.close();
    });
    // Behind a proxy Firefox connects nowhere ahead of a request: that leak leaves nothing that could be seen, here or by anybody.
    const visible = LEAK_HOSTS.filter((host) => !host.includes('preconnect'));
    const caught = visible.filter((host) => [...seen.keys()].some((what) => what.includes(host)));
    recordFigure({ case: 'N2', what: 'planted leaks that the watch caught, without the preconnect, which Firefox does not make behind a proxy', value: caught.length, of: visible.length, asked: 'all', held: caught.length === visible.length, browser });
    expect(caught).toEqual(visible);
  });

  it('and when it is closed, no byte of that window is on disk (N7)', async () => {
    await bench.close();
    at.closed = true;
    const filesWith = (words: string, within: string): string[] =>
      readdirSync(within).flatMap((name) => {
        const path = join(within, name);
        const stats = statSync(path, { throwIfNoEntry: false });
        if (stats?.isDirectory()) return filesWith(words, path);
        if (!stats?.isFile()) return [];
        const bytes = readFileSync(path);
        return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le')) ? [path] : [];
      });
    // The control: what an ordinary window read does reach the disk.
    expect(filesWith('azerbaijani-commission', profile).length).toBeGreaterThan(0);
    const found = [...filesWith(CANARY, profile), ...filesWith(CANARY.toLowerCase(), profile)];
    recordFigure({ case: 'N7', what: 'files of the profile with a word that was read in a private window alone', value: found.length, asked: '0', held: found.length === 0, browser });
    expect(found).toEqual([]);
  });
});
