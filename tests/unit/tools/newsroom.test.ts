import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { addressOf } from '../../../tools/newsroom/articles';
import { html } from '../../../tools/newsroom/html';
import { SITES } from '../../../tools/newsroom/outlets';
import { startNewsroom, type Newsroom } from '../../../tools/newsroom/server';
import { ARTICLES } from '../../e2e/harness/newsroom';

describe('html', () => {
  it('escapes every value that is not markup itself', () => {
    const evil = `"><img src=x onerror=alert(1)>'`;
    expect(html`<p title="${evil}">${[html`<b>${evil}</b>`, null, 3]}</p>`.text).toBe('<p title="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;"><b>&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;</b>3</p>');
  });
});

describe('the newsroom', () => {
  let newsroom: Newsroom;
  beforeAll(async () => void (newsroom = await startNewsroom(ARTICLES)));
  afterAll(() => newsroom.close());

  const get = (url: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const { hostname, pathname } = new URL(url);
      const options = { host: '127.0.0.1', port: newsroom.port, path: pathname, headers: { host: hostname }, rejectUnauthorized: false };
      request(options, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part)).on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      }).on('error', reject).end();
    });

  it('has articles of several outlets, each with a page built like its own', () => {
    expect(ARTICLES.length).toBeGreaterThanOrEqual(8);
    expect(ARTICLES.filter(({ host }) => !(host in SITES))).toEqual([]);
  });

  it.each(ARTICLES.map((article) => ({ url: addressOf(article), article })))('serves $url with its title, date and every paragraph', async ({ url, article }) => {
    const { status, body } = await get(url);
    const { document } = parseHTML(body);
    expect(status).toBe(200);
    const text = document.body.textContent ?? '';
    expect(text).toContain(article.title);
    expect(text).toContain(article.published.slice(0, 4));
    expect(article.paragraphs.filter((paragraph) => !text.includes(paragraph))).toEqual([]);
    expect(text).toContain('not a publication of the outlet');
  });

  it('has a home page for every host, an index, and nothing elsewhere', async () => {
    for (const host of Object.keys(SITES)) expect((await get(`https://${host}/`)).status).toBe(200);
    expect((await get('https://newsroom.invalid/')).body).toContain('Demonstration newsroom');
    expect((await get('https://example.invalid/')).status).toBe(404);
  });
});
