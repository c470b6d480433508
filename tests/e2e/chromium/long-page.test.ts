import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '../../../tools/newsroom/pages';
import { recordFigure } from '../../figures';
import { openBench, settledView, type Bench } from '../harness/chromium';
import { ARTICLES } from '../harness/newsroom';
import { ownTasks } from '../harness/own-tasks';
import { say } from '../harness/words';
import { tabIdOf } from '../../../tools/launcher/chromium';

const MB = 1_000_000;
const SENTENCE = 'Russia was behind the cyberattack of Feb. 20 on Global Media Group, lawmaker John Smith said on May 2. The harbour was calm and the weather stayed dry for most of the week. ';

/** Paragraphs of ten sentences, so many characters in all. */
function paragraphs(length: number): string[] {
  const one = SENTENCE.repeat(5).trim();
  return Array.from({ length: Math.ceil(length / one.length) }, () => one);
}

const pages = [
  { name: '1 MB in paragraphs', path: '/long-1', paragraphs: paragraphs(MB), claims: true },
  { name: '5 MB in paragraphs', path: '/long-5', paragraphs: paragraphs(5 * MB), claims: true },
  { name: 'one text node of 1 MB, without spaces and full stops', path: '/long-word', paragraphs: [SENTENCE, 'x'.repeat(MB)], claims: true },
  { name: '1 MB in one paragraph', path: '/long-paragraph', paragraphs: [SENTENCE.repeat(Math.ceil(MB / SENTENCE.length))], claims: true },
];
/** The page must stay usable: no task that we cause is longer, by the thread's own time. */
const LONGEST_TASK_MS = 50;
/** All that we do on the page's main thread until the marks are there. */
const MOST_IN_ALL_MS = 1_000;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  const [model] = ARTICLES.filter(({ host }) => host === 'kyivindependent.com');
  for (const { path, paragraphs } of pages) if (model) bench.newsroom.put(`https://kyivindependent.com${path}`, { body: articlePage({ ...model, path, language: 'en', title: 'Russia was behind the cyberattack, lawmaker says', paragraphs }) });
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

describe('a page that is far too long (H14, L5)', () => {
  it.each(pages)('$name: no long task of ours, read to a point, and the reader is told', { timeout: 180_000 }, async ({ claims, name, path }) => {
    const page = await bench.context.newPage();
    let view: Awaited<ReturnType<typeof settledView>> | null = null;
    const tasks = await ownTasks(page, bench.origin, async () => {
      await page.goto(`https://kyivindependent.com${path}`);
      view = await settledView(bench.context, bench.origin, await tabIdOf(page, await bench.worker()));
    });
    const longest = Math.max(...tasks.map((t) => t.processor));
    const all = tasks.reduce((sum, t) => sum + t.processor, 0);
    const id = path === '/long-word' ? 'H14' : 'L5';
    recordFigure({ case: id, what: `${name}: our longest task on the page's thread`, detail: `of ${String(tasks.length)}`, value: Number(longest.toFixed(1)), unit: 'ms', asked: `under ${String(LONGEST_TASK_MS)}`, held: longest < LONGEST_TASK_MS, browser: 'chromium' });
    recordFigure({ case: id, what: `${name}: all of our work on the page's thread`, value: Math.round(all), unit: 'ms', asked: `under ${String(MOST_IN_ALL_MS)}`, held: all < MOST_IN_ALL_MS, browser: 'chromium' });
    expect(view).toMatchObject({ state: claims ? 'claims' : 'none' });
    expect(JSON.stringify(view)).toContain(say('notice_partial'));
    expect(tasks.length).toBeGreaterThan(0);
    expect(longest).toBeLessThan(LONGEST_TASK_MS);
    expect(all).toBeLessThan(MOST_IN_ALL_MS);
    await page.close();
  });
});
