import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedPlaces } from '../../../tools/launcher/accessibility';
import { cardOf, clickMark, markWith } from '../../../tools/launcher/card';
import { tabIdOf } from '../../../tools/launcher/chromium';
import { articlePage } from '../../../tools/newsroom/pages';
import { howMany, recordFigure } from '../../figures';
import { openBench, settledView, type Bench } from '../harness/chromium';
import { ARTICLES, LEAD } from '../harness/newsroom';
import { ownTasks } from '../harness/own-tasks';

const HOST = 'kyivindependent.com';
const WORDS = 'Russia was behind';
const MB = 1_048_576;
/** Milliseconds for which a page changes its text. */
const MUTATING = howMany(10_000, 30_000);

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

const lead = ARTICLES.find(({ host, path }) => LEAD === `https://${host}${path}`);
if (lead === undefined) throw new Error('The lead article is missing.');

/** Bytes of the page's main heap that are still reachable. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function nodesOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Memory.getDOMCounters')).nodes;
}

/** Marks that do not stand over the words they were made for. */
async function staleMarks(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => document.body.textContent ?? '');
  return (await markedPlaces(page)).filter(({ connected, text: words }) => !connected || words === '' || !text.includes(words)).map(({ text: words }) => words);
}

describe('a page that is drawn anew', () => {
  it('every 200 ms, a hundred times: the marks come back, none is stale, and nothing piles up (L3)', { timeout: 90_000 }, async () => {
    const { page } = await bench.visit(LEAD);
    await markWith(page, WORDS);
    const session = await page.context().newCDPSession(page);
    const render = (times: number): Promise<void> =>
      page.evaluate(async (count) => {
        for (let i = 0; i < count; i += 1) {
          for (const paragraph of document.querySelectorAll('main p')) paragraph.replaceWith(paragraph.cloneNode(true));
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
      }, times);
    await render(10);
    const [heap, nodes] = [await heapOf(session), await nodesOf(session)];
    await render(90);
    await expect.poll(async () => (await markedPlaces(page)).some(({ text }) => text.includes(WORDS)), { timeout: 12_000 }).toBe(true);
    expect(await staleMarks(page)).toEqual([]);
    const [heapAfter, nodesAfter] = [await heapOf(session), await nodesOf(session)];
    recordFigure({ case: 'L3', what: 'heap that stays after 90 times of drawing the page anew', value: Number(((heapAfter - heap) / MB).toFixed(2)), unit: 'MB', asked: 'under 0.5', held: heapAfter - heap < 0.5 * MB, browser: 'chromium' });
    recordFigure({ case: 'L3', what: 'nodes that stay after it', value: nodesAfter - nodes, asked: 'under 200', held: nodesAfter - nodes < 200, browser: 'chromium' });
    expect(heapAfter - heap).toBeLessThan(0.5 * MB);
    expect(nodesAfter - nodes).toBeLessThan(200);
    await page.close();
  });

  it('with the card open: the card goes along to where its sentence stands now', async () => {
    const { page } = await bench.visit(LEAD);
    await clickMark(page, WORDS);
    const card = await cardOf(page);
    const name = await card.waitForOpen();
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('main p')) paragraph.replaceWith(paragraph.cloneNode(true));
    });
    await page.waitForTimeout(900);
    expect(await card.name()).toBe(name);
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('main p, main h1')) paragraph.textContent = 'The story was taken down.';
    });
    await card.waitForClosed();
    await page.close();
  });

  it('by a script a thousand times a second: no long task of ours, and it stays usable (H13)', { timeout: 90_000 + MUTATING }, async () => {
    const { page, tabId } = await bench.visit(LEAD);
    await markWith(page, WORDS);
    let changes = 0;
    const tasks = await ownTasks(page, bench.origin, async () => {
      changes = await page.evaluate(async (lasts) => {
        const text = document.querySelector('main p')?.firstChild;
        const start = performance.now();
        let i = 0;
        for (let now = start; now < start + lasts; now = performance.now()) {
          // As many as are due by now: a timer alone comes too seldom for a thousand a second.
          for (; text && i < now - start; i += 1) text.nodeValue = `Version ${i}: ${text.nodeValue?.replace(/^Version \d+: /, '') ?? ''}`;
          await new Promise((resolve) => setTimeout(resolve, 4));
        }
        return i;
      }, MUTATING);
    });
    const longest = Math.max(...tasks.map(({ processor }) => processor));
    const share = tasks.reduce((sum, { processor }) => sum + processor, 0) / MUTATING;
    recordFigure({ case: 'H13', what: 'our longest task while the page changed its text a thousand times a second', detail: `${String(changes)} times in ${String(MUTATING / 1_000)} s`, value: Number(longest.toFixed(1)), unit: 'ms', asked: 'under 50', held: longest < 50, browser: 'chromium' });
    recordFigure({ case: 'H13', what: 'our share of its thread meanwhile', value: Number((share * 100).toFixed(1)), unit: '%', asked: 'under 25', held: share < 0.25, browser: 'chromium' });
    expect(changes).toBeGreaterThan(0.9 * MUTATING);
    expect(longest).toBeLessThan(50);
    expect(share).toBeLessThan(0.25);
    await page.evaluate(() => scrollTo(0, 200));
    await expect.poll(async () => (await settledView(bench.context, bench.origin, tabId)).claims.length).toBeGreaterThan(0);
    expect(await staleMarks(page)).toEqual([]);
    await page.close();
  });
});

describe('a page that goes on', () => {
  it('through 200 articles: the memory it takes stays bounded (L4)', { timeout: 90_000 }, async () => {
    const { page, tabId } = await bench.visit(LEAD);
    await markWith(page, WORDS);
    const session = await page.context().newCDPSession(page);
    const before = await heapOf(session);
    await page.evaluate(async () => {
      const main = document.querySelector('main');
      const article = main?.cloneNode(true);
      for (let i = 0; i < 200; i += 1) {
        if (main && article) main.parentElement?.append(article.cloneNode(true));
        scrollTo(0, document.documentElement.scrollHeight);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    await page.waitForTimeout(1_500);
    const view = await settledView(bench.context, bench.origin, tabId);
    const more = (await heapOf(session)) - before;
    recordFigure({ case: 'L4', what: 'memory after 200 articles on one page', detail: `${String(view.claims.length)} claims`, value: Number((more / MB).toFixed(2)), unit: 'MB', asked: 'under 30', held: more < 30 * MB, browser: 'chromium' });
    expect(more).toBeLessThan(30 * MB);
    expect(await staleMarks(page)).toEqual([]);
    await page.close();
  });
});

describe('what a reader does with the page', () => {
  /** What selecting, copying and finding give, and what the page's document is. */
  async function used(page: Page): Promise<Record<string, unknown>> {
    await page.keyboard.press('Control+A');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    const copied = await page.evaluate(() => {
      const kept: Record<string, string> = {};
      const take = (event: ClipboardEvent): void => {
        const holder = document.createElement('div');
        const selection = getSelection();
        for (let i = 0; selection && i < selection.rangeCount; i += 1) holder.append(selection.getRangeAt(i).cloneContents());
        kept['html'] = holder.outerHTML;
        event.preventDefault();
      };
      addEventListener('copy', take, { once: true });
      document.execCommand('copy');
      return kept;
    });
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const found = await page.evaluate((words) => (globalThis as unknown as { find(text: string): boolean }).find(words), WORDS);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    return { selected, copied, found, html: await page.evaluate(() => document.documentElement.outerHTML), boxes: await page.evaluate(() => [...document.querySelectorAll('main *')].map((element) => element.getBoundingClientRect().toJSON() as unknown)) };
  }

  it('is the same as without us: selecting, copying, finding, the document and every box in it (L7)', async () => {
    const plain = `https://${HOST}.example/same-page`;
    bench.newsroom.put(plain, { body: articlePage(lead) });
    const without = await bench.context.newPage();
    await without.goto(plain);
    const { page } = await bench.visit(LEAD);
    await markWith(page, WORDS);
    expect((await markedPlaces(without)).length).toBe(0);
    const [ours, theirs] = [await used(page), await used(without)];
    expect(ours['selected']).not.toBe('');
    const differ = Object.keys(theirs).filter((key) => JSON.stringify(ours[key]) !== JSON.stringify(theirs[key]));
    recordFigure({ case: 'L7', what: 'differences to the page without us: selecting, copying, finding, document, boxes', value: differ.length, of: Object.keys(theirs).length, asked: '0', held: differ.length === 0, browser: 'chromium' });
    expect(ours).toEqual(theirs);
    await page.close();
    await without.close();
  });

  it('prints the article without the card', async () => {
    const { page } = await bench.visit(LEAD);
    await clickMark(page, WORDS);
    const card = await cardOf(page);
    await card.waitForOpen();
    await page.emulateMedia({ media: 'print' });
    const box = await card.box();
    expect(box === null || box.width === 0).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.close();
  });
});

describe('a tab', () => {
  it('that was discarded and comes back is read again, once (L8)', { timeout: 60_000 }, async () => {
    const { page, tabId } = await bench.visit(LEAD);
    await markWith(page, WORDS);
    const other = await bench.context.newPage();
    await other.goto('about:blank');
    await other.bringToFront();
    const worker = await bench.worker();
    const discarded = await worker.evaluate(async (id) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: { discard(tab: number): Promise<{ id?: number } | undefined> } } }).chrome;
      return (await tabs.discard(id))?.id ?? null;
    }, tabId);
    expect(discarded).not.toBeNull();
    const back = discarded ?? tabId;
    await (await bench.worker()).evaluate(async (id) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: { update(tab: number, change: object): Promise<unknown> } } }).chrome;
      await tabs.update(id, { active: true });
    }, back);
    const view = await settledView(bench.context, bench.origin, back);
    recordFigure({ case: 'L8', what: 'discarded tabs that came back and were read', value: Number(view.state === 'claims'), of: 1, asked: 'all', held: view.state === 'claims', browser: 'chromium' });
    expect(view.state).toBe('claims');
    await other.close();
    for (const each of bench.context.pages()) if (each.url() === LEAD) await each.close();
  });

  it('that is only prepared is not read before it is seen (L8)', async () => {
    const { page } = await bench.visit(LEAD);
    const before = bench.newsroom.requests.length;
    await page.evaluate(() => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: ['/putin-tells-aliyev-of-missiles-near-crashed-plane'] }] });
      document.head.append(rules);
    });
    await expect.poll(() => bench.newsroom.requests.length, { timeout: 5_000 }).toBeGreaterThan(before).catch(() => undefined);
    await page.waitForTimeout(800);
    const tabId = await tabIdOf(page, await bench.worker());
    const early = (await settledView(bench.context, bench.origin, tabId)).title?.includes('Putin tells Aliyev') === true;
    recordFigure({ case: 'L8', what: 'pages that were only prepared and read before they were seen', value: Number(early), of: 1, asked: '0', held: !early, browser: 'chromium' });
    expect(early).toBe(false);
    await page.bringToFront();
    await page.evaluate(() => location.assign('/putin-tells-aliyev-of-missiles-near-crashed-plane'));
    await page.waitForURL(/putin-tells/);
    await expect.poll(async () => (await settledView(bench.context, bench.origin, tabId)).title ?? '', { timeout: 10_000 }).toContain('Putin tells Aliyev');
    await page.close();
  });

  it('that goes on to another page while it is being read leaves nothing of the first behind (L10)', async () => {
    const page = await bench.context.newPage();
    const left = 12;
    for (let i = 0; i < left; i += 1) {
      await page.goto(i % 2 === 0 ? LEAD : `https://${HOST}/putin-tells-aliyev-of-missiles-near-crashed-plane`, { waitUntil: 'commit' });
      await page.waitForTimeout(i * 25);
    }
    const view = await settledView(bench.context, bench.origin, await tabIdOf(page, await bench.worker()));
    expect(view.title).toContain('Putin tells Aliyev');
    await page.waitForTimeout(500);
    const late = [...(await staleMarks(page)), ...(await markedPlaces(page)).map(({ text }) => text).filter((text) => text.includes(WORDS))];
    recordFigure({ case: 'L10', what: 'marks of pages that were left', detail: `${String(left - 1)} of them while they were being read`, value: late.length, asked: '0', held: late.length === 0, browser: 'chromium' });
    expect(late).toEqual([]);
    await page.close();
  });
});

describe('many tabs', () => {
  /** A hundred would take the whole of a small machine's memory; what grows with each shows in the second dozen. */
  const TABS = 24;
  const ONCE = 12;

  /** Counts the worker's connections to its databases, from now on. */
  async function watchConnections(): Promise<() => Promise<{ open: number; most: number }>> {
    const worker = await bench.worker();
    await worker.evaluate(() => {
      const count = { open: 0, most: 0 };
      Object.assign(globalThis, { count });
      const { open } = IDBFactory.prototype;
      const { close } = IDBDatabase.prototype;
      IDBFactory.prototype.open = function (...what) {
        const opening = open.apply(this, what);
        opening.addEventListener('success', () => {
          count.open += 1;
          count.most = Math.max(count.most, count.open);
        });
        return opening;
      };
      IDBDatabase.prototype.close = function () {
        count.open -= 1;
        close.call(this);
      };
    });
    return () =>
      worker.evaluate(async () => {
        const { count } = globalThis as unknown as { count: { open: number; most: number } };
        const found = { ...count };
        // The control: one that is opened is counted.
        await new Promise((resolve) => indexedDB.open('control').addEventListener('success', resolve));
        return count.open === found.open + 1 ? found : { open: Number.NaN, most: Number.NaN };
      });
  }

  it(`${TABS} of them: the worker's memory and its connections stay bounded (L9)`, { timeout: 120_000 }, async () => {
    const used = async (page: Page): Promise<number> => {
      const session = await page.context().newCDPSession(page);
      const { targetInfos } = await session.send('Target.getTargets');
      const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(bench.origin));
      if (target === undefined) throw new Error('The worker is gone.');
      const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId });
      const answers = new Map<number, (value: unknown) => void>();
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
        if (id !== undefined) answers.get(id)?.(result);
      });
      const ask = (id: number, method: string): Promise<unknown> =>
        new Promise((resolve) => {
          answers.set(id, resolve);
          void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
        });
      await ask(1, 'HeapProfiler.collectGarbage');
      const { usedSize } = (await ask(2, 'Runtime.getHeapUsage')) as { usedSize: number };
      await session.detach();
      return usedSize;
    };
    const connections = await watchConnections();
    const first = await bench.visit(LEAD);
    const pages: Page[] = [first.page];
    // The first few bring in what is loaded once: tables, languages, incidents.
    let before = 0;
    for (let i = 1; i < TABS; i += 1) {
      if (i === ONCE) before = await used(first.page);
      const article = ARTICLES[i % ARTICLES.length];
      const page = await bench.context.newPage();
      if (article) await page.goto(`https://${article.host}${article.path}`);
      pages.push(page);
    }
    const last = await settledView(bench.context, bench.origin, await tabIdOf(pages.at(-1) ?? first.page, await bench.worker()));
    expect(['claims', 'no_claims', 'language_not_read']).toContain(last.state);
    const more = (await used(pages.at(-1) ?? first.page)) - before;
    recordFigure({ case: 'L9', what: `memory of the worker by ${String(TABS - ONCE)} further tabs`, detail: `${(before / MB).toFixed(1)} MB before`, value: Number((more / MB).toFixed(2)), unit: 'MB', asked: `under ${String(0.25 * (TABS - ONCE))}`, held: more < 0.25 * (TABS - ONCE) * MB, browser: 'chromium' });
    expect(before).toBeGreaterThan(0);
    expect(more).toBeLessThan(0.25 * (TABS - ONCE) * MB);
    const { open, most } = await connections();
    recordFigure({ case: 'L9', what: 'connections to the store at a time', detail: `${String(open)} stay open`, value: most, asked: 'at most 2', held: most <= 2, browser: 'chromium' });
    expect(most).toBeLessThanOrEqual(2);
    await Promise.all(pages.map((page) => page.close()));
  });
});
