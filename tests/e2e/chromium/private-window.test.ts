import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askUntil, askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { articlePage } from '../../../tools/newsroom/pages';
import { recordFigure } from '../../figures';
import { openBench, type Bench } from '../harness/chromium';
import { ARTICLES, LEAD } from '../harness/newsroom';

/** In the address, the title and the marked sentence: nowhere on disk may any of it turn up. */
const CANARY = 'Quenbrixley';

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(() => bench.close());

/**
 * Lets the extension into private windows, as a reader does on the browser's own page. The browser switches an unpacked extension off when
 * it is loaded anew without developer mode, so that is set first.
 */
async function allowInPrivate(): Promise<void> {
  const page = await bench.context.newPage();
  await page.goto('chrome://extensions');
  const state = await page.evaluate(async (id) => {
    interface Info {
      state: string;
      incognitoAccess: { isActive: boolean };
    }
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: { updateProfileConfiguration(change: object): Promise<void>; updateExtensionConfiguration(change: object): Promise<void>; getExtensionInfo(id: string): Promise<Info> } } }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
    for (let i = 0; i < 50; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { state: now, incognitoAccess } = await developerPrivate.getExtensionInfo(id);
      if (i > 10 && now === 'ENABLED' && incognitoAccess.isActive) return now;
    }
    return 'not enabled';
  }, new URL(bench.origin).host);
  expect(state).toBe('ENABLED');
  await page.close();
}

function filesWith(words: string, folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return [];
    if (stats.isDirectory()) return filesWith(words, path);
    if (!stats.isFile()) return [];
    const bytes = readFileSync(path);
    return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le')) ? [path] : [];
  });
}

describe('a private window', () => {
  it('shows the claims and keeps nothing, not a byte on disk (N7)', async () => {
    const lead = ARTICLES.find(({ host, path }) => LEAD === `https://${host}${path}`);
    if (lead === undefined) throw new Error('The lead article is missing.');
    const url = `https://kyivindependent.com/${CANARY.toLowerCase()}-report`;
    const paragraphs = lead.paragraphs.map((paragraph) => paragraph.replace('Ramid Namazov', `Ramid ${CANARY}`));
    bench.newsroom.put(url, { body: articlePage({ ...lead, path: `/${CANARY.toLowerCase()}-report`, title: `${CANARY}: ${lead.title}`, paragraphs }) });
    await allowInPrivate();
    const asking = await openExtensionPage(bench.context, bench.origin, 'popup.html');
    // The control: what an ordinary window reads does reach the disk, so the search can find it. It comes first: later pages would open in the private window.
    const ordinary = await bench.visit(LEAD);
    await askUntil(asking, 'view.page', { tabId: ordinary.tabId }, ({ kept }) => kept === 'kept');
    const tabId = await asking.evaluate(async (address) => {
      const api = (globalThis as unknown as { chrome: { windows: { create(what: object): Promise<{ tabs?: { id?: number; incognito: boolean }[] }> } } }).chrome;
      const tab = (await api.windows.create({ incognito: true, url: address })).tabs?.[0];
      return tab?.incognito === true ? (tab.id ?? null) : null;
    }, url);
    if (tabId === null) throw new Error('The browser opened no private window.');
    const view = await askUntil(asking, 'view.page', { tabId }, ({ state }) => state === 'claims');
    expect(view.state).toBe('claims');
    expect(view.title).toContain(CANARY);
    await asking.waitForTimeout(7_000);
    const later = await askWorker(asking, 'view.page', { tabId });
    expect(later.kept).toBe('private');
    const claimId = view.claims[0]?.id;
    if (claimId === undefined) throw new Error('The page has no claim.');
    const words = { review: 'accepted' as const, fields: {}, note: `${CANARY} noted`, tags: [], links: [], assessment: null };
    const annotating = askWorker(asking, 'desk.save', { act: randomUUID(), where: { tabId }, annotation: { id: randomUUID(), claimId, words, revision: 0 } });
    await expect(annotating).rejects.toThrow('error_annotation_private');
    expect((await askWorker(asking, 'export.store', {})).text).not.toContain(CANARY);
    await bench.context.close();
    expect(filesWith(LEAD, bench.profile).filter((path) => path.includes('IndexedDB')).length).toBeGreaterThan(0);
    const found = [...filesWith(CANARY, bench.profile), ...filesWith(CANARY.toLowerCase(), bench.profile)];
    recordFigure({ case: 'N7', what: 'files of the profile with a word that was read in a private window alone', value: found.length, asked: '0', held: found.length === 0, browser: 'chromium' });
    expect(found).toEqual([]);
  });
});
