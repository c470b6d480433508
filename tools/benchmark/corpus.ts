import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOf } from './engine';
import { numbers } from './kept-reports';

/** Saved news pages; beside the checkout, since they are not ours to ship. */
const SAVED = fileURLToPath(new URL('../../../shared/data/pages/', import.meta.url));

export interface SavedPage {
  name: string;
  body: string;
}

export interface Corpus {
  /** for the reader: which pages these are */
  name: string;
  pages: SavedPage[];
}

/** Pages as many as the saved ones, with as much markup round as much text. */
const GENERATED = 34;

/**
 * The saved news pages beside the checkout, or, where there are none or `generated` is asked for, pages of the same shape made of our own articles: their clutter is links,
 * scripts, teasers and comments, from 50 KB to 1.6 MB in all.
 */
export function newsPages(generated: boolean, most = Infinity): Corpus {
  if (!generated && existsSync(SAVED)) {
    const names = readdirSync(SAVED).filter((name) => name.endsWith('.html')).sort();
    const pages = thinned(names, most).map((name) => ({ name, body: readFileSync(join(SAVED, name), 'utf8') }));
    return { name: `${String(pages.length)} saved news pages`, pages };
  }
  const pages = thinned(Array.from({ length: GENERATED }, (_, i) => i), most).map((i) => ({ name: `generated-${String(i)}`, body: generatedPage(i) }));
  return { name: `${String(pages.length)} generated pages of the shape of news pages`, pages };
}

/** At most so many of a list, evenly over it. */
const thinned = <T>(list: readonly T[], most: number): T[] => (list.length <= most ? [...list] : Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)] as T));

/** One page, the same each time: 300 to 2,800 words of article in markup that grows from page to page. */
function generatedPage(number: number): string {
  const next = numbers(1_000 + number);
  const share = number / (GENERATED - 1);
  const paragraphs = textOf(300 + Math.floor(2_500 * next())).split('\n\n').map((line) => `<p class="c-${String(Math.floor(next() * 9))}">${escaped(line)}</p>`);
  const link = (i: number): string => `<li class="item item-${String(i % 7)}"><a href="/section/${String(i)}/story-${String(Math.floor(next() * 1e6))}"><span>What was said of the ${WORDS[i % WORDS.length] ?? ''} ${String(i)}</span></a></li>`;
  const list = (of: string, count: number): string => `<div class="${of}"><ul>${Array.from({ length: count }, (_, i) => link(i)).join('')}</ul></div>`;
  const script = `<script type="text/plain">${`{"slot":${String(number)},"sizes":[[300,250],[728,90]],"targeting":"none"},`.repeat(500 + Math.floor(share * share * 18_000))}</script>`;
  const comment = (i: number): string => `<div class="comment" id="comment-${String(i)}"><span class="by">reader ${String(i)}</span><p>Nothing is known of the ${WORDS[i % WORDS.length] ?? ''} yet, and little will be.</p></div>`;
  const clutter = Math.floor(30 + share * 700);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story ${String(number)}</title><meta property="og:type" content="article"><meta property="og:title" content="Story ${String(number)}">${script}</head><body><header><nav>${list('menu', 40)}</nav></header><div id="page"><div class="col main"><article><h1>Story ${String(number)}</h1>${paragraphs.join('<div class="ad"><span>Advertisement</span></div>')}</article><section class="comments">${Array.from({ length: Math.floor(clutter / 4) }, (_, i) => comment(i)).join('')}</section></div><aside>${list('related', clutter)}</aside></div><footer>${list('links', 60)}</footer></body></html>`;
}

const WORDS = ['harbour', 'ministry', 'network', 'inquiry', 'outage', 'hearing', 'bank', 'port'];
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
