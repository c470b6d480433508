import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../tools/launcher/build';
import { cardOf, clickMark } from '../../../tools/launcher/card';
import { extensionOrigin, extensionWorker, tabIdOf } from '../../../tools/launcher/chromium';
import { askUntil, askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { LEAK_HOSTS, plantLeaks } from '../../../tools/leaks/plant';
import { addressOf } from '../../../tools/newsroom/articles';
import type { Served } from '../../../tools/newsroom/server';
import { nativeExportText } from '../../../lib/export/native';
import { keptItem } from '../../../lib/export/native-report';
import { shippedSay } from '../../../lib/adapters/node/world';
import { sayCount } from '../../../lib/views/say';
import { howMany, recordFigure } from '../../figures';
import { makeClaim, makeReport } from '../../fixtures/make';
import { OUTLET_PAGES, pageHtml } from '../../fixtures/outlet-pages';
import { buildFolder, killWorker } from '../harness/chromium';
import { extraContacts, recordContacts, REVIEWED_HOSTS, type Recorded } from '../harness/network-run';
import { ARTICLES, LEAD } from '../harness/newsroom';
import { say } from '../harness/words';

/** Pages of the outlets' own make beside the newsroom's articles, in each language that is read. */
const MORE = OUTLET_PAGES.filter(({ page }) => ['report-az', 'oxu-ru', 'caliber-en', 'apa-az', 'media-ru', 'baku-tv-az', 'kyiv-en', 'trend-ru'].includes(page));
const MORE_SERVED: ReadonlyMap<string, Served> = new Map(MORE.map((page) => [page.url, { body: pageHtml(page) }]));
const ARTICLE_PAGES = [...ARTICLES.map(addressOf), ...MORE.map(({ url }) => url)];
const PAGES = [...ARTICLE_PAGES, ...new Set(ARTICLES.flatMap(({ host }) => [`https://${host}/`, `https://${host}/list`]))];
/** A file of two reports that somebody else kept. */
const THEIRS = nativeExportText({
  items: ['north', 'south'].map((name) => {
    const url = `https://${name}.invalid/attack`;
    const report = makeReport({ id: url, url, title: `Attack in the ${name}`, published: '2026-03-04', textHash: name, claims: [makeClaim({ id: 'c1' })] });
    return keptItem({ ...report, readAt: '2026-03-04T10:00:00.000Z', seenAgainAt: '2026-03-04T10:00:00.000Z', revision: 1, changes: [] });
  }),
  comparison: { asOf: '2026-11-22', incidents: [] },
  generator: 'whence',
  say: shippedSay(),
  whole: true,
});
const IDLE = howMany(6_000, 90_000);
const KILLS = 3;

async function visitAll(context: BrowserContext, addresses: readonly string[]): Promise<void> {
  const page = await context.newPage();
  for (const url of addresses) {
    await page.goto(url);
    await page.waitForTimeout(300);
  }
  await page.goto(LEAD);
  await page.waitForTimeout(6_000);
}

/** What a reader and a fact-checker do; each step counts as one action. */
class Reader {
  actions = 0;
  constructor(
    private readonly context: BrowserContext,
    private readonly origin: string,
    private readonly tabId: number,
  ) {}

  async did<T>(work: () => Promise<T>): Promise<T> {
    this.actions += 1;
    return work();
  }

  async lookAt(pages: readonly string[]): Promise<void> {
    for (const name of pages) {
      const view = await this.did(() => openExtensionPage(this.context, this.origin, `${name}.html?tab=${this.tabId}`));
      await view.waitForTimeout(400);
      if (name === 'popup' || name === 'sidepanel') {
        await this.did(() => view.getByRole('navigation').getByRole('button').first().click());
        await view.getByRole('article').waitFor();
      }
      await view.close();
    }
  }

  /** Writes on a claim, takes it out in every form, and takes in what somebody else has kept. */
  async annotateExportImport(): Promise<void> {
    const view = await openExtensionPage(this.context, this.origin, 'options.html');
    const { tabId } = this;
    await askUntil(view, 'view.page', { tabId }, ({ kept }) => kept === 'kept');
    const claimId = (await askWorker(view, 'view.page', { tabId })).claims[0]?.id;
    if (claimId === undefined) throw new Error('The lead article has no claim.');
    const words = { review: 'accepted' as const, fields: {}, note: 'Read twice.', tags: ['seen'], links: [{ url: 'https://evidence.invalid/page', label: 'evidence', archive: null }], assessment: null };
    await this.did(() => askWorker(view, 'desk.save', { act: randomUUID(), where: { tabId }, annotation: { id: randomUUID(), claimId, words, revision: 0 } }));
    await this.did(() => askWorker(view, 'export.native', { scope: { tabId } }));
    // What every other form is written of; the writers are pure functions in the page.
    await this.did(() => askWorker(view, 'export.material', { scope: { tabId }, from: 0 }));
    await this.did(() => askWorker(view, 'export.store', {}));
    await this.takeIn(view);
    await view.close();
  }

  private async takeIn(view: Page): Promise<void> {
    const before = (await askWorker(view, 'store.state', {})).reports;
    const section = view.getByRole('region', { name: say('import_title'), exact: true });
    await this.did(() => section.locator('input[type=file]').setInputFiles({ name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(THEIRS) }));
    await this.did(() => section.getByRole('button', { name: sayCount(say, 'import_apply', 2) }).click());
    expect((await askUntil(view, 'store.state', {}, ({ reports }) => reports > before)).reports).toBe(before + 2);
  }
}

/** The same pages, and everything that a person does with the extension on the last: marks, card, views, notes, files, stopped worker. @returns how many actions */
async function useEverything(context: BrowserContext): Promise<number> {
  const worker = await extensionWorker(context);
  if (worker === null) throw new Error('The extension did not start.');
  const origin = extensionOrigin(worker);
  await visitAll(context, PAGES);
  const page = context.pages().find((each) => each.url() === LEAD);
  if (page === undefined) throw new Error('The lead article is not open.');
  const reader = new Reader(context, origin, await tabIdOf(page, worker));
  await reader.did(() => clickMark(page, 'Russia was behind'));
  await (await cardOf(page)).waitForOpen();
  for (let i = 0; i < KILLS; i += 1) {
    await reader.did(() => killWorker(context, page));
    await reader.lookAt(['popup', 'sidepanel', ...(i === 0 ? ['options', 'library', 'welcome', 'rules'] : [])]);
  }
  await reader.annotateExportImport();
  await page.waitForTimeout(IDLE);
  return reader.actions;
}

describe('the network', () => {
  let without: Recorded;
  beforeAll(async () => void (without = await recordContacts(null, (context) => visitAll(context, PAGES), MORE_SERVED)));

  it(`carries no request of ours on ${ARTICLE_PAGES.length} articles with everything used, and no host is new (N1, N9)`, async () => {
    let actions = 0;
    const using = await recordContacts(buildFolder('chromium'), async (context) => void (actions = await useEverything(context)), MORE_SERVED);
    const extra = extraContacts(using.contacts, without.contacts);
    recordFigure({ case: 'N1', what: 'requests of ours on articles and lists while everything is used', detail: `${ARTICLE_PAGES.length} articles and ${PAGES.length - ARTICLE_PAGES.length} lists, ${actions} actions, ${KILLS} worker kills, ${IDLE / 1_000} s idle`, value: extra.length, asked: '0', held: extra.length === 0, browser: 'chromium' });
    expect(ARTICLE_PAGES.length).toBeGreaterThanOrEqual(20);
    expect(actions).toBeGreaterThan(25);
    expect(extra).toEqual([]);
    const reviewed = [...REVIEWED_HOSTS.pages, ...REVIEWED_HOSTS.browser.map(({ host }) => host)];
    const hosts = [...new Set([...using.hosts, ...without.hosts])];
    const strange = hosts.filter((host) => !reviewed.includes(host));
    recordFigure({ case: 'N9', what: 'hosts contacted that nobody reviewed', detail: `${reviewed.length} reviewed ones`, value: strange.length, of: hosts.length, asked: '0', held: strange.length === 0, browser: 'chromium' });
    expect(strange).toEqual([]);
    // A host that no page has any more leaves the list too.
    expect(REVIEWED_HOSTS.pages.filter((host) => !hosts.includes(host))).toEqual([]);
  }, 120_000 + 2 * IDLE);

  it('the control: of nine planted leaks every one is seen, and every host of theirs is new (N2)', async () => {
    const leaking = join(root, '.output', 'chrome-mv3-leak');
    plantLeaks(buildFolder('chromium'), leaking);
    const seen = await recordContacts(leaking, async (context) => {
      const worker = await extensionWorker(context);
      if (worker === null) throw new Error('The build with leaks did not start.');
      await visitAll(context, [LEAD]);
      const popup = await openExtensionPage(context, extensionOrigin(worker), 'popup.html');
      await popup.waitForTimeout(2_500);
    });
    const extra = extraContacts(seen.contacts, without.contacts);
    const caught = LEAK_HOSTS.filter((host) => extra.some((contact) => contact.includes(host)));
    recordFigure({ case: 'N2', what: 'planted leaks that the watch caught', value: caught.length, of: LEAK_HOSTS.length, asked: 'all', held: caught.length === LEAK_HOSTS.length, browser: 'chromium' });
    expect(caught).toEqual([...LEAK_HOSTS]);
    expect(LEAK_HOSTS.filter((host) => !seen.hosts.includes(host) || REVIEWED_HOSTS.pages.includes(host))).toEqual([]);
  });
});
