import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NewsroomArticle } from './articles';
import { throwAwayCertificate } from './certificate';
import { articlePage, indexPage, listPage } from './pages';

/** What is served at one address. */
export interface Served {
  body: string | Buffer;
  type?: string;
  headers?: Readonly<Record<string, string>>;
  status?: number;
}

export interface NewsroomRequest {
  method: string;
  url: string;
}

export interface Newsroom {
  port: number;
  /** of the server's public key, for the browser's `--ignore-certificate-errors-spki-list` */
  fingerprint: string;
  /** every request that arrived, oldest first */
  requests: NewsroomRequest[];
  /** serves more at an address ("https://host/path"), or something else than before */
  put(url: string, served: Served): void;
  close(): Promise<void>;
}

export const INDEX_URL = 'https://newsroom.invalid/';

/**
 * A loopback https server that answers for any host by the request's Host header: articles at their addresses, a home page at "/" and a
 * list at "/list" of every host that has articles, an index at newsroom.invalid. What is not there is answered 404.
 */
export async function startNewsroom(articles: readonly NewsroomArticle[]): Promise<Newsroom> {
  const pages = servedArticles(articles);
  const requests: NewsroomRequest[] = [];
  const { key, cert, fingerprint } = await throwAwayCertificate();
  const server = createServer({ key, cert }, (request, response) => {
    const url = addressAsked(request);
    requests.push({ method: request.method ?? 'GET', url });
    answer(response, pages.get(url) ?? pages.get(withoutQuery(url)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    fingerprint,
    requests,
    put: (url, served) => void pages.set(url, served),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function servedArticles(articles: readonly NewsroomArticle[]): Map<string, Served> {
  const pages = new Map<string, Served>([[INDEX_URL, { body: indexPage(articles) }]]);
  for (const host of new Set(articles.map((article) => article.host))) {
    pages.set(`https://${host}/`, { body: listPage(host, articles, 'Latest news') });
    pages.set(`https://${host}/list`, { body: listPage(host, articles, 'Politics') });
  }
  for (const article of articles) pages.set(`https://${article.host}${article.path}`, { body: articlePage(article) });
  return pages;
}

const addressAsked = (request: IncomingMessage): string => `https://${(request.headers.host ?? '').replace(/:\d+$/, '')}${request.url ?? '/'}`;
const withoutQuery = (url: string): string => url.split('?')[0] ?? url;

function answer(response: ServerResponse, served: Served | undefined): void {
  if (served === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is nothing at this address.');
    return;
  }
  response.writeHead(served.status ?? 200, { 'content-type': served.type ?? 'text/html; charset=utf-8', 'cache-control': 'no-store', ...served.headers }).end(served.body);
}
