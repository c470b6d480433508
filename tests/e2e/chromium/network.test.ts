import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../tools/launcher/build';
import { extensionOrigin, extensionWorker, tabIdOf } from '../../../tools/launcher/chromium';
import { askWorker, openExtensionPage } from '../../../tools/launcher/extension-page';
import { LEAK_HOSTS, plantLeaks } from '../../../tools/leaks/plant';
import { addressOf } from '../../../tools/newsroom/articles';
import { cardOf, clickMark } from '../../../tools/launcher/card';
import { buildFolder, killWorker } from '../harness/chromium';
import { extraContacts, recordContacts, type Contacts } from '../harness/network-run';
import { ARTICLES, LEAD } from '../harness/newsroom';

const PAGES = [...ARTICLES.map(addressOf), ...new Set(ARTICLES.flatMap(({ host }) => [`https://${host}/`, `https://${host}/list`]))];
const IDLE = 10_000;

async function visitAll(context: BrowserContext, addresses: readonly string[]): Promise<void> {
  const page = await context.newPage();
  for (const url of addresses) {
    await page.goto(url);
    await page.waitForTimeout(300);
  }
  await page.goto(LEAD);
  await page.waitForTimeout(6_000);
}

/** The same pages, and everything that a reader does with the extension on the last: card, popup, wide view, settings, export, stopped worker. */
async function useEverything(context: BrowserContext): Promise<void> {
  const worker = await extensionWorker(context);
  if (worker === null) throw new Error('The extension did not start.');
  const origin = extensionOrigin(worker);
  await visitAll(context, PAGES);
  const page = context.pages().find((each) => each.url() === LEAD);
  if (page === undefined) throw new Error('The lead article is not open.');
  const tabId = await tabIdOf(page, worker);
  await clickMark(page, 'Russia was behind');
  await (await cardOf(page)).waitForOpen();
  for (let i = 0; i < 3; i += 1) {
    await killWorker(context, page);
    for (const name of ['popup', 'sidepanel', 'options']) {
      const view = await openExtensionPage(context, origin, `${name}.html?tab=${tabId}`);
      await view.waitForTimeout(400);
      if (name !== 'options') {
        await view.getByRole('navigation').getByRole('button').first().click();
        await view.getByRole('article').waitFor();
        await askWorker(view, 'export.page', { tabId });
      }
      await view.close();
    }
  }
  await page.waitForTimeout(IDLE);
}

describe('the network', () => {
  let without: Contacts;
  beforeAll(async () => void (without = await recordContacts(null, (context) => visitAll(context, PAGES))));

  it(`carries no request of ours on ${PAGES.length} pages with everything used (N1)`, async () => {
    const extra = extraContacts(await recordContacts(buildFolder('chromium'), useEverything), without);
    console.info(`requests leaked: ${extra.length} / ${PAGES.length} pages`);
    expect(extra).toEqual([]);
  });

  it('the control: of nine planted leaks every one is seen (N2)', async () => {
    const leaking = join(root, '.output', 'chrome-mv3-leak');
    plantLeaks(buildFolder('chromium'), leaking);
    const extra = extraContacts(
      await recordContacts(leaking, async (context) => {
        const worker = await extensionWorker(context);
        if (worker === null) throw new Error('The build with leaks did not start.');
        await visitAll(context, [LEAD]);
        const popup = await openExtensionPage(context, extensionOrigin(worker), 'popup.html');
        await popup.waitForTimeout(2_500);
      }),
      without,
    );
    const caught = LEAK_HOSTS.filter((host) => extra.some((contact) => contact.includes(host)));
    console.info(`planted leaks caught: ${caught.length} / ${LEAK_HOSTS.length}`);
    expect(caught).toEqual([...LEAK_HOSTS]);
  });
});
