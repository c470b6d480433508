import Defuddle from 'defuddle';
import Mark from 'mark.js';
import { MARKS, MARK_LENGTH, settle } from './page-side';

/* Runs in an isolated world of a page that has just been loaded, as page-side.ts does: what other programs do there, and the least that any can. */

export { settle };

/** Looks at every text node and its length. @returns how many characters the page has */
export function walk(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return length;
}

/** Defuddle's parse of the page. */
export function defuddle(url: string): void {
  new Defuddle(document, { url }).parse();
}

/** As many marks as `paint` of page-side.ts makes, by mark.js, over the whole page's text, with the styles and the layout that follow. */
export function markJs(): void {
  const length = document.body.textContent.length;
  new Mark(document.body).markRanges(Array.from({ length: MARKS }, (_, i) => ({ start: Math.floor((i * length) / MARKS), length: MARK_LENGTH })));
  settle();
}
