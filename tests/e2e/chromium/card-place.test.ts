import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, type Card } from '../../../tools/launcher/card';
import { articlePage } from '../../../tools/newsroom/pages';
import { openBench, type Bench } from '../harness/chromium';
import { ARTICLES, LEAD } from '../harness/newsroom';

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  expect(bench.problems).toEqual([]);
  await bench.close();
});

/** The lines of each mark, in viewport pixels. */
const linesOfMarks = (page: Page): Promise<Rect[][]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return [...range.getClientRects()].filter(({ width }) => width > 4).map(({ x, y, width, height }) => ({ x, y, width, height }));
    }),
  );

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Clicks the mark number `i` and says which of its lines the card covers, and whether the card leaves the window. */
async function clickAndMeasure(page: Page, card: Card, i: number): Promise<{ covered: Rect[]; outside: boolean } | null> {
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const line = (await linesOfMarks(page))[i]?.find(({ y, height }) => y > 2 && y + height < size.height - 2);
  if (line === undefined) return null;
  await page.mouse.click(line.x + Math.min(30, line.width / 2), line.y + line.height / 2);
  await card.waitForOpen();
  const box = await card.box();
  if (box === null) throw new Error('The card has no box.');
  const now = (await linesOfMarks(page))[i] ?? [];
  const outside = box.x < -1 || box.y < -1 || box.x + box.width > size.width + 1 || box.y + box.height > size.height + 1;
  await page.keyboard.press('Escape');
  await card.waitForClosed();
  return { covered: now.filter((each) => overlap(each, box)), outside };
}

/** A browser's zoom is fewer CSS pixels in the same window: 320 is 400 % on a laptop, or a phone. */
const WIDTHS = [320, 400, 640, 900, 1280, 1600];
const SCROLLS = [0, 120, 260, 420, 600];

describe('where the card stands', () => {
  it('is never over its sentence and never outside the window: widths from a phone to a wide screen, sentences anywhere in them', { timeout: 120_000 }, async () => {
    const { page } = await bench.visit(LEAD);
    // Measured at rest.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const card = await cardOf(page);
    let positions = 0;
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      for (const top of SCROLLS) {
        for (const i of [0, 1, 2]) {
          await page.evaluate((y) => scrollTo(0, y), top);
          const found = await clickAndMeasure(page, card, i);
          if (found === null) continue;
          positions += 1;
          expect({ width, top, i, ...found }).toMatchObject({ covered: [], outside: false });
        }
      }
    }
    console.info(`${positions} positions measured`);
    expect(positions).toBeGreaterThanOrEqual(30);
    await page.close();
  });

  it('nor in narrow columns side by side, nor at the window’s edges', async () => {
    const lead = ARTICLES.find(({ host, path }) => LEAD === `https://${host}${path}`);
    if (lead === undefined) throw new Error('The lead article is missing.');
    const url = `https://${lead.host}/in-columns`;
    bench.newsroom.put(url, { body: articlePage({ ...lead, path: '/in-columns' }).replace('</head>', '<style>main,.columns{max-width:none!important;width:auto!important;padding:0!important;margin:0!important}main p,main section,main article{columns:auto}main{columns:3;column-gap:16px}</style></head>') });
    const { page } = await bench.visit(url);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const card = await cardOf(page);
    let positions = 0;
    for (const width of [700, 1100, 1400]) {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate(() => scrollTo(0, 0));
      for (const i of [0, 1, 2]) {
        const found = await clickAndMeasure(page, card, i);
        if (found === null) continue;
        positions += 1;
        expect({ width, i, ...found }).toMatchObject({ covered: [], outside: false });
      }
    }
    expect(positions).toBeGreaterThanOrEqual(5);
    await page.close();
  });

  it('follows the sentence when the page scrolls, changes its size, or grows above it', async () => {
    const { page } = await bench.visit(LEAD);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const card = await cardOf(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    const [line] = (await linesOfMarks(page))[1] ?? [];
    if (line === undefined) throw new Error('There is no second mark.');
    await page.mouse.click(line.x + 20, line.y + line.height / 2);
    await card.waitForOpen();
    const apart = async (): Promise<number> => ((await card.box())?.y ?? 0) - ((await linesOfMarks(page))[1]?.[0]?.y ?? 0);
    const before = await apart();
    await page.mouse.wheel(0, 90);
    await expect.poll(apart).toBeCloseTo(before, 0);
    await page.evaluate(() => {
      const late = document.createElement('div');
      late.style.height = '70px';
      document.body.prepend(late);
    });
    await expect.poll(apart, { timeout: 3_000 }).toBeCloseTo(before, 0);
    await page.setViewportSize({ width: 700, height: 800 });
    await page.waitForTimeout(200);
    const box = await card.box();
    const lines = (await linesOfMarks(page))[1] ?? [];
    expect(lines.filter((each) => box !== null && overlap(each, box))).toEqual([]);
    await page.close();
  });
});
