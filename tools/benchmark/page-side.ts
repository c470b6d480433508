import { Readability } from '@mozilla/readability';
import { domAccess, type DomAccess } from '../../lib/adapters/page/dom-access';
import { marksOf } from '../../lib/adapters/page/marked-page';
import { createPainter } from '../../lib/adapters/page/paint';
import { pageShade } from '../../lib/adapters/page/page-shade';
import { readArticle, type Reading } from '../../lib/adapters/page/read-article';
import type { ClaimView } from '../../lib/views/types';

/*
 * Runs in an isolated world of a page that has just been loaded. Each step is one call, so that the thread's own time for it can be asked for from
 * outside: a page's clock also counts what other programs take meanwhile.
 */

/** What is handed from one step to the next. */
const bench: { dom: DomAccess | null; reading: Reading | null; copy: Document | null } = { dom: null, reading: null, copy: null };

export const MARKS = 10;
export const MARK_LENGTH = 140;

/** What the page itself still has to lay out is not ours. */
export const settle = (): void => void document.documentElement.getBoundingClientRect();

/** Reads the page. @returns how many characters of an article it has, 0 where it is none */
export function read(host: string, url: string, now: string): number {
  // As the session on a page does: what reads the page's DOM is set up where it is asked for.
  bench.reading = readArticle(document, { host, url, now }, () => (bench.dom = domAccess(document)));
  return bench.reading.isArticle ? bench.reading.page.text.length : 0;
}

/** Paints ten marks, and has the browser work out the styles and the layout that follow. */
export function paint(): void {
  const { dom } = bench;
  if (bench.reading?.isArticle !== true || dom === null) return;
  const { body, map, page } = bench.reading;
  const claims = Array.from({ length: MARKS }, (_, i) => Math.floor((i * page.text.length) / MARKS)).map((from, i) => ({ id: `c${i}`, rung: 'suspected', spans: [{ start: from, end: Math.min(page.text.length, from + MARK_LENGTH) }] }) as unknown as ClaimView);
  createPainter(document, () => `b${Math.random().toString(36).slice(2)}`).paint(marksOf(dom, claims, page.text, map), pageShade(dom, body, (element) => getComputedStyle(element)), 'normal');
  settle();
}

/** Makes the copy that Readability takes apart. */
export function copy(): void {
  settle();
  bench.copy = document.cloneNode(true) as Document;
}

/** Readability's parse of the same page. */
export function readability(): void {
  if (bench.copy !== null) new Readability(bench.copy).parse();
}
