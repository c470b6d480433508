import { describe, expect, it } from 'vitest';
import { newsPages } from '../../../tools/benchmark/corpus';
import { exponentOf } from '../../../tools/benchmark/growing';
import type { PageTimes } from '../../../tools/benchmark/page';
import { pageTable, taskTable } from '../../../tools/benchmark/tables';

describe('the generated pages', () => {
  const { name, pages } = newsPages(true);
  const sizes = pages.map(({ body }) => body.length);

  it('are as many as the saved ones, of as many sizes', () => {
    expect(name).toBe('34 generated pages of the shape of news pages');
    expect(new Set(pages.map((page) => page.name)).size).toBe(34);
    expect(Math.min(...sizes)).toBeGreaterThan(40_000);
    expect(Math.max(...sizes)).toBeGreaterThan(1_000_000);
    expect(Math.max(...sizes)).toBeLessThan(2_000_000);
  });
  it('are the same each time', () => expect(newsPages(true).pages).toEqual(pages));
  it('each has an article of many paragraphs', () => {
    for (const { body } of pages) expect(body.split('<article>')[1]?.split('</article>')[0]?.match(/<p /g)?.length ?? 0).toBeGreaterThan(4);
  });
  it('are taken evenly where few are asked for', () => expect(newsPages(true, 2).pages.map((page) => page.name)).toEqual(['generated-0', 'generated-17']));
});

describe('an exponent', () => {
  it.each([
    ['as much as the number', [10, 20, 40], [5, 10, 20], 1],
    ['its square', [10, 100], [1, 100], 2],
    ['not at all', [1_000, 100_000], [7, 7], 0],
  ])('%s', (_, sizes, times, exponent) => expect(exponentOf(sizes, times)).toBeCloseTo(exponent));
  it('is not known from one number', () => expect(exponentOf([10], [5])).toBeNaN());
});

describe('what is held against a budget', () => {
  const page = (more: Partial<PageTimes>): PageTimes => ({ name: 'a', isArticle: true, characters: 900, read: 4, paint: 2, warm: 2, walk: 1, readability: 10, defuddle: 30, markJs: 8, ratio: 0.6, ...more });
  it('is the median page’s ratio, of articles alone', () => {
    const { budgets, tables } = pageTable('3 pages', [page({}), page({ ratio: 0.2 }), page({ ratio: 0.4 }), page({ isArticle: false, ratio: 9 })]);
    expect(budgets).toEqual([{ id: 'page-cold', value: 0.4 }]);
    expect(tables?.[0]?.rows.find(([name]) => name?.startsWith('Defuddle'))?.at(-1)).toBe('3.00');
  });
  it('is the longest task of any page', () => expect(taskTable([{ name: 'a', longest: 3, all: 9 }, { name: 'b', longest: 12, all: 12 }]).budgets).toEqual([{ id: 'longest-task', value: 12 }]));
});
