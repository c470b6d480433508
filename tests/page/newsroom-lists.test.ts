import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/adapters/page/read-article';
import { addressOf } from '../../tools/newsroom/articles';
import { articlePage, listPage } from '../../tools/newsroom/pages';
import { ARTICLES } from '../e2e/harness/newsroom';

const read = (page: string, url: string) => readArticle(parseHTML(page).document as unknown as Document, { host: new URL(url).host, url, now: '2026-01-01T00:00:00Z' });
const HOSTS = [...new Set(ARTICLES.map(({ host }) => host))];

describe('pages of the demonstration newsroom, each built like its outlet’s', () => {
  it.each(HOSTS)('a list of teasers at %s is no article, though each teaser has a title and prose', (host) => {
    expect(read(listPage(host, ARTICLES, 'Politics'), `https://${host}/list`).isArticle).toBe(false);
  });

  it.each(ARTICLES.map((article) => ({ url: addressOf(article), article })))('$url is one, with its title, its day and all its paragraphs', ({ url, article }) => {
    const reading = read(articlePage(article), url);
    if (!reading.isArticle) throw new Error('The page was not read.');
    expect(reading.page.title).toBe(article.title);
    expect(reading.page.language).toBe(article.language);
    expect(article.paragraphs.filter((paragraph) => !reading.page.text.includes(paragraph))).toEqual([]);
    expect(reading.page.text).not.toContain('Demonstration page');
    expect(reading.page.text).not.toContain('Newsletter');
    expect(reading.page.published).toBe(article.published.slice(0, 10));
  });
});
