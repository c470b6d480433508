import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/adapters/page/read-article';
import { detectLanguage } from '../../lib/languages/detect';
import { READ } from '../../lib/languages/evidence';
import { pageReadingSchema } from '../../lib/protocol';
import { OUTLET_PAGES, pageHtml, pageLines, READ_AT, UNREAD_PAGES, type OutletPage } from '../fixtures/outlet-pages';
import { parse, readPage } from './fixture';

const ALL = [...OUTLET_PAGES, ...UNREAD_PAGES];
const reading = (page: OutletPage, html = pageHtml(page)) => readPage(html, page.url, { now: READ_AT }).page;

it('every page of the folder is in the table', () => {
  const files = readdirSync(fileURLToPath(new URL('../fixtures/outlets', import.meta.url)));
  expect(files.filter((file) => file.endsWith('.html')).sort()).toEqual(ALL.map(({ page }) => `${page}.html`).sort());
});

describe('a covered outlet', () => {
  it.each(ALL)('$page: title, day, language and text are read, and nothing beside them', (page) => {
    const [title = '', ...paragraphs] = pageLines(page);
    const found = reading(page);
    expect(found.text.split('\n')).toEqual([title, ...paragraphs]);
    expect(found).toMatchObject({ title, published: page.published, partial: false, notices: [] });
    expect(found.blocks.map(({ kind }) => kind)).toEqual(['headline', ...paragraphs.map(() => 'paragraph')]);
    expect(pageReadingSchema.safeParse(found).error).toBeUndefined();
    expect(detectLanguage(found.language, found.text)).toBe(page.language);
  });

  it.each(ALL)('$page reads the same from another parser', (page) => {
    const { document } = parseHTML(pageHtml(page));
    const other = readArticle(document as unknown as Document, { host: new URL(page.url).hostname, url: page.url, now: READ_AT });
    expect(other.isArticle && other.page).toEqual(reading(page));
  });

  // What is known of the outlets' pages may be out of date: then the general reader has to do.
  it.each(ALL)('$page: its sentence is read without the rules of its outlet', (page) => {
    const found = readPage(pageHtml(page), page.url, { now: READ_AT, rules: {} }).page;
    const lines = pageLines(page);
    expect(found.title).toBe(lines[0]);
    expect(found.text.split('\n')).toEqual(expect.arrayContaining(lines.slice(1)));
  });

  it.each(OUTLET_PAGES)('$page: an address with the marks of tracking is read the same', (page) => {
    const url = `${page.url}${page.url.includes('?') ? '&' : '?'}utm_medium=social&fbclid=1`;
    expect(readPage(pageHtml(page), url, { now: READ_AT }).page.text).toBe(reading(page).text);
  });
});

const WRONG = ['az', 'ru', 'en', ''];

describe('the language of a page', () => {
  it.each(ALL.flatMap((page) => WRONG.map((lang) => ({ ...page, lang }))))('$page is seen in its text where the page says "$lang"', ({ lang, ...page }) => {
    const html = pageHtml(page).replace(/<html[^>]{0,40}>/, `<html lang="${lang}">`).replace(/"inLanguage":"[a-z]{2}"/, `"inLanguage":"${lang}"`);
    const document = parse(html, page.url);
    const found = readArticle(document, { host: new URL(page.url).hostname, url: page.url, now: READ_AT });
    if (!found.isArticle) throw new Error('The page was not taken for an article.');
    const language = detectLanguage(found.page.language, found.page.text);
    if (page.marked === null) expect(['en', 'ru', 'az']).not.toContain(language);
    else expect(language).toBe(page.language);
  });

  it.each(UNREAD_PAGES)('$page is in one that is not read', ({ language }) => {
    expect(READ).not.toContain(language);
  });
});
