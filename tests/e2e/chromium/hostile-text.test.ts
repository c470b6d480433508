import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExtensionPage } from '../../../tools/launcher/extension-page';
import { articlePage } from '../../../tools/newsroom/pages';
import type { NewsroomArticle } from '../../../tools/newsroom/articles';
import { cardOf, clickMark } from '../../../tools/launcher/card';
import { openBench, type Bench, type Visit } from '../harness/chromium';
import { ATTACK_HOST, PAYLOADS } from '../harness/payloads';

const PER_PAGE = 20;
const pages = Array.from({ length: Math.ceil(PAYLOADS.length / PER_PAGE) }, (_, i) => ({ i, payloads: PAYLOADS.slice(i * PER_PAGE, (i + 1) * PER_PAGE) }));

/** An article whose title, byline, speakers, relays and sentences carry the payloads as text. */
function hostile(number: number, payloads: readonly string[]): NewsroomArticle {
  const [first = '', second = '', third = '', fourth = '', relay = ''] = payloads;
  return {
    host: 'kyivindependent.com',
    path: `/hostile-${number}`,
    language: 'en',
    title: `Russia was behind the attack ${first} ${second}`,
    published: '2025-05-02T10:00:00+03:00',
    byline: `${third} ${fourth}`,
    section: 'News',
    head: 'json-ld',
    summary: 'Summary.',
    paragraphs: [
      `Russia was behind the cyberattack of Feb. 20 on Global Media Group, lawmaker John ${relay} Smith said on May 2, the APA news agency reported.`,
      ...payloads.map((payload) => `APT29 ${payload} carried out the cyberattack on Global Media Group, the minister ${payload} said on May 2, according to ${payload} News.`),
    ],
    related: [],
  };
}

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  for (const { i, payloads } of pages) bench.newsroom.put(`https://kyivindependent.com/hostile-${i}`, { body: articlePage(hostile(i, payloads)) });
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

/** Element kinds that our own views are made of, and nothing from an article may add to. */
const FOREIGN = 'script:not([src]), script[src^="http"], iframe, object, embed, video, audio, form, base, meta[http-equiv], link[href^="http"], style, textarea, math, details:not(.more, .reading), img:not([src^="/icon/"]), [onerror], [onload], [onfocus], [ontoggle], a[href^="javascript" i], a[href^="data" i]';

async function checkView(name: string, visit: Visit): Promise<void> {
  const view = await openExtensionPage(bench.context, bench.origin, `${name}.html?tab=${visit.tabId}`, { width: 440, height: 700 });
  const rows = view.getByRole('navigation').getByRole('button');
  await rows.first().waitFor();
  await nothingForeign(view);
  await rows.first().click();
  await view.getByRole('article').waitFor();
  await nothingForeign(view);
  await view.close();
}

async function nothingForeign(view: Page): Promise<void> {
  expect(await view.locator(FOREIGN).count()).toBe(0);
}

describe(`${PAYLOADS.length} payloads in title, byline, speaker, relay and sentence (X1)`, () => {
  it.each(pages)('page $i: shown as text in popup, comparison, wide view and card', async ({ i, payloads }) => {
    const visit = await bench.visit(`https://kyivindependent.com/hostile-${i}`);
    expect(visit.view.state).toBe('claims');
    expect(visit.view.title).toContain(payloads[0]);
    const before = visit.page.url();
    await checkView('popup', visit);
    await checkView('sidepanel', visit);
    await visit.page.bringToFront();
    await clickMark(visit.page, 'Russia was behind the cyberattack');
    await (await cardOf(visit.page)).waitForOpen();
    expect(visit.page.url()).toBe(before);
    expect(bench.newsroom.requests.filter(({ url }) => url.includes(ATTACK_HOST))).toEqual([]);
    await visit.page.close();
  });

  it('the control: the same payload as markup does run, so the test could see it', async () => {
    bench.newsroom.put('https://control.invalid/', { body: `<!doctype html><body>${PAYLOADS[0]}` });
    const page = await bench.context.newPage();
    await page.goto('https://control.invalid/');
    await expect.poll(() => bench.newsroom.requests.filter(({ url }) => url.includes(ATTACK_HOST)).length).toBeGreaterThan(0);
    await page.close();
  });
});
