import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readWithReadability } from '../../lib/adapters/page/read-with-readability';
import { recordFigure } from '../figures';
import { sharedDir } from '../shared';
import { fixture, parse, read } from './fixture';

const URL = 'https://news.example/2024/some-article.html';
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function counts(list: string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of list) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Words in common, as a share of both texts (F1 over words with their numbers). */
function agreement(ours: string, theirs: string): number {
  const [a, b] = [words(ours), words(theirs)];
  const other = counts(b);
  let common = 0;
  for (const [word, count] of counts(a)) common += Math.min(count, other.get(word) ?? 0);
  return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
}

/** Reached: mean 0.92, median 0.97 over 34 pages, of which one is a front page and one a gallery. */
const FLOOR = { mean: 0.9, median: 0.95 };

describe.skipIf(sharedDir === null)('saved news pages', () => {
  it('are read much as a full extractor reads them', { timeout: 120_000 }, () => {
    const folder = join(sharedDir ?? '', 'data/pages');
    const found = readdirSync(folder).map((name) => {
      const { document } = new JSDOM(readFileSync(join(folder, name), 'utf8'), { url: URL, virtualConsole: new VirtualConsole() }).window;
      const reading = read(document, URL);
      const theirs = new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '';
      const ours = reading.isArticle ? reading.page.text.slice((reading.page.blocks[0]?.end ?? -1) + 1) : '';
      return { name, score: agreement(ours, theirs) };
    });
    const scores = found.map(({ score }) => score).sort((a, b) => a - b);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const median = scores[scores.length >> 1] ?? 0;
    const figure = (what: string, value: number, floor: number): void => recordFigure({ case: 'pages', what: `${what} over ${String(scores.length)} saved pages`, value: Math.round(value * 1000) / 1000, asked: `at least ${String(floor)}`, held: value >= floor });
    figure('words in common with a full extractor, mean F1', mean, FLOOR.mean);
    figure('words in common with a full extractor, median F1', median, FLOOR.median);
    expect(mean).toBeGreaterThanOrEqual(FLOOR.mean);
    expect(median).toBeGreaterThanOrEqual(FLOOR.median);
  });
});

describe('the second reader', () => {
  const prose = 'The ministry attributed the outage to a group from abroad, without naming it, and said that its inquiry was going on, that nothing was proven, and that it would say more when more was known. ';
  const odd = `<html lang="en"><head><title>What the ministry said</title></head><body><article><section><div>${prose.repeat(3)}</div></section><section><div>${prose.repeat(4)}</div></section></article></body></html>`;

  it('helps with a page that ours finds no article on, and its spans stand on the page', () => {
    const document = parse(odd);
    expect(read(document).isArticle).toBe(false);
    const before = document.documentElement.outerHTML;
    const reading = read(document, URL, { secondReader: readWithReadability });
    expect(document.documentElement.outerHTML).toBe(before);
    expect(reading.isArticle && reading.page.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(2);
    expect(reading.isArticle && reading.map.every(({ node }) => document.contains(node))).toBe(true);
  });

  it('finds no article where there is none', () => {
    expect(readWithReadability(parse(fixture('empty')))).toBeNull();
    expect(read(parse(fixture('empty')), URL, { secondReader: readWithReadability })).toEqual({ isArticle: false });
  });
});
