import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedPlaces } from '../../../tools/launcher/accessibility';
import { openExtensionPage } from '../../../tools/launcher/extension-page';
import { articlePage } from '../../../tools/newsroom/pages';
import { cardOf, clickMark } from '../../../tools/launcher/card';
import { recordFigure } from '../../figures';
import { openBench, type Bench, type Visit } from '../harness/chromium';
import { FOREIGN, hostile } from '../harness/hostile-article';
import { ATTACK_HOST, PAYLOADS } from '../harness/payloads';

const PER_PAGE = 20;
const pages = Array.from({ length: Math.ceil(PAYLOADS.length / PER_PAGE) }, (_, i) => ({ i, payloads: PAYLOADS.slice(i * PER_PAGE, (i + 1) * PER_PAGE) }));

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  for (const { i, payloads } of pages) bench.newsroom.put(`https://kyivindependent.com/hostile-${i}`, { body: articlePage(hostile(i, payloads)) });
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

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

/** Each payload stands in a sentence as actor, speaker and relay; some also in title and byline. */
const FIELDS = ['actor', 'speaker', 'relay'];
const VIEWS = ['popup', 'comparison', 'card'];
let tried = 0;

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
    tried += payloads.length * FIELDS.length * VIEWS.length;
    expect(bench.newsroom.requests.filter(({ url }) => url.includes(ATTACK_HOST))).toEqual([]);
    await visit.page.close();
  });

  it('counts them', () => {
    const all = PAYLOADS.length * FIELDS.length * VIEWS.length;
    recordFigure({ case: 'X1', what: `payloads that ran or made an element: ${String(PAYLOADS.length)} in ${FIELDS.join(', ')}, each in ${VIEWS.join(', ')}`, value: all - tried, of: all, asked: '0', held: tried === all, browser: 'chromium' });
    expect(tried).toBe(all);
  });

  it('the control: the same payload as markup does run, so the test could see it', async () => {
    bench.newsroom.put('https://control.invalid/', { body: `<!doctype html><body>${PAYLOADS[0]}` });
    const page = await bench.context.newPage();
    await page.goto('https://control.invalid/');
    await expect.poll(() => bench.newsroom.requests.filter(({ url }) => url.includes(ATTACK_HOST)).length).toBeGreaterThan(0);
    await page.close();
  });
});

/** Letters that break what stands around them, each put into a speaker's name. */
const ODD: { name: string; text: string; inPage?: string }[] = [
  { name: 'an override of direction that is never closed', text: '\u202eJohn\u2067 Smith' },
  { name: 'letters of no width', text: 'Jo\u200bhn\u200d \ufeffSmith\u2060' },
  { name: 'letters that look like others', text: 'Jоhn Ѕmith' },
  { name: 'ten thousand marks on one letter', text: `Jo${'\u0301'.repeat(10_000)}hn Smith` },
  { name: 'a letter from the right', text: 'ג׳ון Smith' },
  // Neither can be sent in a file: the page's own script writes them.
  { name: 'NUL', text: 'John NUL Smith', inPage: 'John \0 Smith' },
  { name: 'half of a pair', text: 'John HALF Smith', inPage: 'John \ud800 Smith' },
];
/** A group for each, or the sentences would tell one claim. */
const GROUPS = ['APT28', 'APT29', 'Sandworm', 'Turla', 'Gamaredon', 'Lazarus Group', 'MuddyWater'];
const sentenceWith = (name: string, at: number): string => `${GROUPS[at] ?? ''} was behind the cyberattack of Feb. 20 on Global Media Group, lawmaker ${name} said on May 2, the APA news agency reported.`;

describe('odd letters (X3)', () => {
  const url = 'https://kyivindependent.com/odd-letters';
  const shown = ODD.map(({ text, inPage }) => inPage ?? text);
  const replacing = ODD.flatMap(({ text, inPage }) => (inPage === undefined ? [] : [[text, inPage]]));
  let visit: Visit;
  beforeAll(async () => {
    const page = articlePage({ ...hostile(99, []), path: '/odd-letters', title: `Russia was behind the attack ${ODD[0]?.text ?? ''}`, byline: ODD[0]?.text ?? '', paragraphs: ODD.map(({ text }, at) => sentenceWith(text, at)) });
    const script = `for (const p of document.querySelectorAll('p')) for (const [was, is] of ${JSON.stringify(replacing)}) if (p.textContent.includes(was)) p.textContent = p.textContent.replace(was, is);`;
    bench.newsroom.put(url, { body: page.replace('</body>', `<script>${script}</script></body>`) });
    visit = await bench.visit(url);
  });
  afterAll(() => visit.page.close());

  it('are the page’s own in what is quoted and in what is marked', async () => {
    const text = await visit.page.evaluate(() => document.body.textContent ?? '');
    for (const words of shown) expect(text).toContain(words);
    const marked = (await markedPlaces(visit.page)).map((place) => place.text);
    const { claims } = visit.view;
    recordFigure({ case: 'X3', what: 'sentences with odd letters that are marked and quoted as the page has them', value: Math.min(claims.length, ODD.length), of: ODD.length, asked: 'all', held: claims.length >= ODD.length, browser: 'chromium' });
    expect(claims.length).toBeGreaterThanOrEqual(ODD.length);
    // Where a sentence is read, letters of no width are left out and half a pair becomes the sign for what cannot be shown; the marks stand over the page's own.
    const seen = (words: string): string => words.replace(/[\u200b\u2060\ufeff]/g, '').replace(/\p{Surrogate}/gu, '\ufffd').replace(/\s+/g, ' ');
    for (const { sentence } of claims) expect(seen(text).includes(seen(sentence)), sentence.slice(0, 200)).toBe(true);
    for (const words of marked) expect(text.includes(words), words.slice(0, 200)).toBe(true);
  });

  it.each(['popup', 'sidepanel'])('change neither the order nor the place of anything else: %s', async (name) => {
    const view = await openExtensionPage(bench.context, bench.origin, `${name}.html?tab=${visit.tabId}`, { width: 400, height: 700 });
    const rows = view.locator('button[data-claim]');
    await rows.first().waitFor();
    expect(await amiss(view)).toEqual([]);
    for (const at of [0, 3]) {
      await rows.nth(at).click();
      await view.getByRole('article').waitFor();
      expect(await amiss(view)).toEqual([]);
      await view.keyboard.press('Escape');
      await rows.first().waitFor();
    }
    await view.close();
  });

  it('stay within the card', async () => {
    await visit.page.bringToFront();
    await clickMark(visit.page, 'Turla was behind the cyberattack');
    const card = await cardOf(visit.page);
    await card.waitForOpen();
    expect(await card.spill()).toBe(0);
    await visit.page.keyboard.press('Escape');
  });
});

/** Texts that are not kept to themselves, and boxes that odd letters made too wide or too tall. */
async function amiss(view: Page): Promise<string[]> {
  return view.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`${root.scrollWidth - root.clientWidth} px too wide`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (!/[\u202a-\u202e\u2066-\u2069\u0590-\u05ff]/.test(node.textContent ?? '')) continue;
      let around = node.parentElement;
      while (around !== null && !/isolate|plaintext/.test(getComputedStyle(around).unicodeBidi) && getComputedStyle(around).display.startsWith('inline')) around = around.parentElement;
      if (around === null || around.textContent !== node.textContent) if (!/isolate|plaintext/.test(around === null ? '' : getComputedStyle(around).unicodeBidi)) faults.push(`not isolated: ${JSON.stringify((node.textContent ?? '').slice(0, 60))}`);
    }
    for (const line of document.querySelectorAll('button[data-claim], .verdict-flag')) {
      const { height } = line.getBoundingClientRect();
      if (height > 200) faults.push(`${Math.round(height)} px tall: ${(line.textContent ?? '').slice(0, 40)}`);
    }
    return faults;
  });
}
