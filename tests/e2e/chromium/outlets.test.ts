import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayDate } from '../../../lib/views/say';
import { markedPlaces } from '../../../tools/launcher/accessibility';
import { markWith } from '../../../tools/launcher/card';
import { tabIdOf } from '../../../tools/launcher/chromium';
import { askUntil, openExtensionPage } from '../../../tools/launcher/extension-page';
import { OUTLET_PAGES, pageHtml, pageLines, UNREAD_PAGES, type OutletPage } from '../../fixtures/outlet-pages';
import { openBench, type Bench } from '../harness/chromium';
import { say } from '../harness/words';

const POPUP = { width: 400, height: 600 };

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  for (const page of [...OUTLET_PAGES, ...UNREAD_PAGES]) bench.newsroom.put(page.url, { body: pageHtml(page) });
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

/** Opens a page in a tab, and the popup over it once the page is read. */
async function visited({ url }: OutletPage) {
  const article = await bench.context.newPage();
  await article.goto(url);
  const tabId = await tabIdOf(article, await bench.worker());
  const popup = await openExtensionPage(bench.context, bench.origin, `popup.html?tab=${tabId}`, POPUP);
  const view = await askUntil(popup, 'view.page', { tabId }, ({ state }) => !['reading', 'unreachable'].includes(state));
  const close = async (): Promise<void> => void (await Promise.all([article.close(), popup.close()]));
  return { article, popup, view, close };
}

describe('at its real address', () => {
  it.each(OUTLET_PAGES)('$page is spotted, read and marked, and the popup lists its claims', async (page) => {
    const { article, popup, view, close } = await visited(page);
    const [title] = pageLines(page);
    expect(view).toMatchObject({ state: 'claims', title });
    expect(view.outlet).not.toBeNull();
    if (page.dated === 'absolute') expect(view.published).toBe(sayDate(say, page.published));
    await popup.getByRole('navigation', { name: say('list_label') }).waitFor();
    expect(await popup.locator('button[data-claim]').count()).toBe(view.claims.length);
    await article.bringToFront();
    await markWith(article, page.marked ?? '');
    await close();
  });

  it.each(UNREAD_PAGES)('$page is in a language that is not read, and the popup says so', async (page) => {
    const { article, popup, view, close } = await visited(page);
    expect(view).toMatchObject({ state: 'language_not_read', claims: [] });
    expect(await popup.locator('[data-state=language_not_read]').innerText()).toContain(view.message);
    await article.bringToFront();
    expect(await markedPlaces(article)).toEqual([]);
    await close();
  });
});
