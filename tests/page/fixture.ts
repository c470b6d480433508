import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { readArticle, type PageHints, type Reading } from '../../lib/adapters/page/read-article';

export const NOW = '2025-11-20T09:00:00Z';

/** The text of a page of tests/fixtures/pages. */
export const fixture = (name: string): string => readFileSync(fileURLToPath(new URL(`../fixtures/pages/${name}.html`, import.meta.url)), 'utf8');

export function parse(html: string, url: string | null = 'https://tide.example/politics/some-story'): Document {
  return new JSDOM(html, url === null ? {} : { url }).window.document;
}

/** Reads a page as the content script would. */
export function read(document: Document, url: string | null = 'https://tide.example/politics/some-story', more: Partial<PageHints> = {}): Reading {
  return readArticle(document, { host: url === null ? '' : new URL(url).hostname, url, now: NOW, ...more });
}

export function readPage(html: string, url?: string, more?: Partial<PageHints>): Extract<Reading, { isArticle: true }> {
  const reading = read(parse(html, url), url, more);
  if (!reading.isArticle) throw new Error('The page was not taken for an article.');
  return reading;
}
