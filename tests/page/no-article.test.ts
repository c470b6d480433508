import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPlainlyNone } from '../../lib/adapters/page/no-article';
import { rulesFor } from '../../lib/adapters/page/reading-rules';
import { addressOf } from '../../tools/newsroom/articles';
import { articlePage, listPage } from '../../tools/newsroom/pages';
import { ARTICLES } from '../e2e/harness/newsroom';
import { howMany } from '../figures';
import { OUTLET_PAGES, pageHtml, UNREAD_PAGES } from '../fixtures/outlet-pages';
import { sharedDir } from '../shared';
import { fixture, read } from './fixture';

const URL_ = 'https://tide.example/politics/some-story';

afterEach(() => vi.unstubAllGlobals());

/** What is told at a glance of a page, as the script on it sees it: the document's classes are the script's own. */
function atAGlance(html: string, url: string): boolean {
  const { window } = new JSDOM(html, { url });
  for (const name of ['Document', 'Node', 'Element'] as const) vi.stubGlobal(name, window[name]);
  const told = isPlainlyNone(window.document, rulesFor(new URL(url).hostname));
  vi.unstubAllGlobals();
  return told;
}

/** What the reader makes of it. */
const isRead = (html: string, url: string): boolean => read(new JSDOM(html, { url }).window.document, url).isArticle;

const folder = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const FIXTURES = readdirSync(folder('pages')).map((file) => ({ name: file, html: fixture(file.replace('.html', '')), url: URL_ }));
const OUTLETS = [...OUTLET_PAGES, ...UNREAD_PAGES].map((page) => ({ name: page.page, html: pageHtml(page), url: page.url }));
const NEWSROOM = ARTICLES.map((article) => ({ name: addressOf(article), html: articlePage(article), url: addressOf(article) }));
const HOSTS = [...new Set(ARTICLES.map(({ host }) => host))];
const LISTS = HOSTS.map((host) => ({ name: `list at ${host}`, html: listPage(host, ARTICLES, 'Politics'), url: `https://${host}/list` }));
const SAVED = sharedDir === null ? '' : join(sharedDir, 'data/pages');

describe('what is told at a glance is what the reader finds', () => {
  it.each([...FIXTURES, ...OUTLETS, ...NEWSROOM, ...LISTS])('$name', ({ html, url }) => {
    if (atAGlance(html, url)) expect(isRead(html, url)).toBe(false);
    // The same page where nothing is known of its outlet.
    if (atAGlance(html, URL_)) expect(isRead(html, URL_)).toBe(false);
  });

  it.skipIf(!existsSync(SAVED))('saved pages', () => {
    const names = readdirSync(SAVED).filter((name) => name.endsWith('.html')).filter((_, i) => i % howMany(3, 1) === 0);
    const htmlOf = (name: string): string => readFileSync(join(SAVED, name), 'utf8');
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => atAGlance(htmlOf(name), URL_) && isRead(htmlOf(name), URL_))).toEqual([]);
  }, 300_000);

  it('whatever a page is made of', () => {
    const counts = { none: 0, read: 0 };
    fc.assert(fc.property(pages, (html) => {
      const [glance, whole] = [atAGlance(html, URL_), isRead(html, URL_)];
      counts.none += Number(glance);
      counts.read += Number(whole);
      expect(glance && whole).toBe(false);
    }), { numRuns: howMany(150, 20_000) });
    // Both kinds are among them, or nothing was shown.
    expect(Math.min(counts.none, counts.read)).toBeGreaterThan(10);
  }, 600_000);
});

describe('what a list costs', () => {
  it.each(LISTS)('$name is told at a glance', ({ html, url }) => {
    expect(atAGlance(html.replaceAll('Politics', 'A'), url.replace(HOSTS.find((host) => url.includes(host)) ?? '', 'tide.example'))).toBe(true);
  });

  it.each([
    ['an article that calls itself one', '<meta property="og:type" content="Article">'],
    ['structured data of an article', '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'],
    ['the same with a letter by its number', '<script type="application/ld+json">{"@type":"News\\u0041rticle"}</script>'],
    ['a long heading', '<h1>All that was said in the chamber</h1>'],
    ['a headline by another name', '<b itemprop="headline">All was said</b>'],
  ])('%s is left to the reader', (_, part) => {
    expect(atAGlance(`<title>All</title>${part}<p>${'Words of it. '.repeat(9)}</p>`, URL_)).toBe(false);
  });
});

/** Pages of nested boxes with headings and paragraphs of all lengths, some of them lists of entries. */
const words = fc.constantFrom('Said', 'All of the news', 'The harbour was closed', 'A short line of it.', 'Forty characters and a few more are here.', 'The commission said that the port had been closed for two days and that nobody knew why it was so, '.repeat(1), 'What the ministry said of it, and what was not said by anybody who was asked, was told on Friday. '.repeat(3));
const leaf = words.chain((text) => fc.constantFrom(`<p>${text}</p>`, `<p>${text}</p>`, `<h2>${text}</h2>`, `<h3><a href="/a">${text}</a></h3>`, `<a href="/b"><h3>Other things</h3></a>`, `<a href="/c">${text}</a>`, `<div>${text}</div>`, text));
const { box } = fc.letrec<{ box: string }>((tie) => ({
  box: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, fc.tuple(fc.constantFrom('div', 'div', 'section', 'ul', 'article', 'footer', 'form'), fc.constantFrom(1, 1, 2, 3, 5), fc.array(tie('box'), { minLength: 1, maxLength: 4 })).map(([tag, times, parts]) => `<${tag}>${parts.join('')}</${tag}>`.repeat(times))),
}));
const pages = fc.record({ title: words, heading: fc.constantFrom('', '<h1>News</h1>', '<h1>All of it</h1>', '<h1>The harbour was closed</h1>'), type: fc.constantFrom('', '', '', '<meta property="og:type" content="website">', '<meta name="og:type" content="article">'), boxes: fc.array(box, { minLength: 1, maxLength: 4 }) })
  .map(({ boxes, heading, title, type }) => `<!doctype html><html><head><title>${title}</title>${type}</head><body>${heading}${boxes.join('')}</body></html>`);
