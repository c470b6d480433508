import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/adapters/page/read-article';
import { pageReadingSchema } from '../../lib/protocol';
import { howMany, longRun, recordFigure } from '../figures';
import { fuzz } from '../fuzz';
import { fixture, NOW } from './fixture';

const TIMES = howMany(100, 10_000);
const PAGES = readdirSync(fileURLToPath(new URL('../fixtures/pages', import.meta.url))).filter((name) => name.endsWith('.html')).map((name) => fixture(name.slice(0, -5)));
const PIECES = ['<p>', '</p>', '<div>', '</div>', '<article>', '<script>', '</script>', '<!--', '-->', '<table><tr><td>', '<form name=parentNode>', '<input name=childNodes>', '<svg><title>', '<template>', '<h1>', '<time datetime="2025-13-45">', '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":', '&#0;', '&#xD800;', '&amp', '\u0000', '\ud800', '\u202e', '<a href="javascript:1">', '<meta property="og:title" content="', '<html lang="', '<blockquote>', '<br>', '<select><option>'];

/** What the page is read as, roughly. Whatever is read must be what the worker takes. */
function outcomeOf(html: string): string {
  const { document } = parseHTML(html) as unknown as { document: Document };
  // Browsers put text that stands outside of every element into the body; this parser leaves it under the document, where it has no element above it.
  for (const node of [...document.childNodes]) if (node.nodeType === 3) node.remove();
  const reading = readArticle(document, { host: 'tide.example', url: 'https://tide.example/politics/some-story', now: NOW });
  if (!reading.isArticle) return 'no article';
  const { page } = reading;
  pageReadingSchema.parse(page);
  for (const { end, start } of page.blocks) if (start > end || end > page.text.length) throw new Error(`A block stands outside of the text: ${String(start)} to ${String(end)} of ${String(page.text.length)}.`);
  return [page.blocks.length, page.links.length, page.published, page.language, ...page.notices].join('|');
}

describe('pages that were changed anyhow (R4)', () => {
  it(`are read or passed over, and their text holds every block of them (${TIMES} pages)`, { timeout: longRun ? 3_600_000 : 120_000 }, () => {
    const { outcomes, slowest, tried } = fuzz({ seeds: PAGES, pieces: PIECES, run: outcomeOf, times: TIMES, longest: 40_000, seed: 3 });
    recordFigure({ case: 'R4', what: 'changed pages that broke the reading of them', detail: `${String(outcomes)} different outcomes, the slowest ${String(Math.round(slowest))} ms`, value: 0, of: tried, asked: '0', held: true });
    expect(outcomes).toBeGreaterThan(10);
  });
});
