import { MAX_TEXT_LENGTH } from '../../model/limits';
import type { PageReading } from '../../protocol';
import { collectText, nothingGathered, type CollectOptions, type Gathered } from './collect-text';
import { domAccess, ELEMENT, isOwn, type DomAccess } from './dom-access';
import { findBody } from './find-article';
import { findDate } from './find-date';
import { findHeadline, letters } from './find-headline';
import { LEAD } from './junk';
import { isPlainlyNone } from './no-article';
import { readLanguage } from './read-language';
import { rulesFor, type ReadingRules } from './reading-rules';
import { readStructuredData, type StructuredData } from './structured-data';
import type { TextMap } from './text-map';

/** What is known of the page beside its document. */
export interface PageHints {
  /** lower-case host name, "" where there is none */
  host: string;
  /** the address, for links and for telling front pages; null for a file */
  url: string | null;
  /** the reader's moment, ISO date-time in UTC: "today" on the page is read from it */
  now: string;
  rules?: ReadingRules;
  /**
   * A second reader for pages that ours finds no article on: returns the paragraphs that it takes for the article, or null.
   * It must leave the document as it is.
   */
  secondReader?: (document: Document) => string[] | null;
}

/** An article with the ties of its text to the page, or the news that the page is none. */
export type Reading = { isArticle: false } | { isArticle: true; page: PageReading; map: TextMap; body: Element; headline: Element | null };

const NOT_ARTICLE: Reading = { isArticle: false };
const MAX_TITLE = 2_000;
/** What a front page's path may begin with beside the root's stroke. */
const INDEX = '/index.';
/** "/index.xhtml" */
const [SHORTEST_INDEX, LONGEST_INDEX] = [10, 12];
const CARD = 'meta[property^="og:t" i],meta[name^="og:t" i]';
const MIN_LEAD = 40;
const MAX_LEADS = 6;
const MAX_STEPS_UP = 8;

/**
 * Reads the article of a page of news, or says that the page is none. Changes nothing and reads only through prototype getters, so that it
 * also holds for pages that shadow them, and works on documents parsed outside the browser.
 * @param reads the reads of this document; not asked for where the page is plainly none
 */
export function readArticle(document: Document, hints: PageHints, reads: () => DomAccess | null = () => domAccess(document)): Reading {
  if (isFrontPage(hints.url)) return NOT_ARTICLE;
  const rules = hints.rules ?? rulesFor(hints.host);
  if (hints.secondReader === undefined && isOwn(document) && isPlainlyNone(document, rules)) return NOT_ARTICLE;
  const dom = reads();
  if (dom === null) return NOT_ARTICLE;
  const structured = readStructuredData(dom);
  const { title, type } = readCard(dom);
  const declared = structured.isArticle || type === 'article' || type === 'news.article';
  const body = findBody(dom, rules, declared)?.element ?? null;
  if (body === null && hints.secondReader === undefined) return NOT_ARTICLE;
  const titles: string[] = [];
  for (const given of [structured.headline, title, dom.all('title').map(dom.text)[0]]) if (typeof given === 'string' && given.trim() !== '') titles.push(given);
  const parts: Parts = { dom, hints, rules, structured, titles, headline: findHeadline(dom, rules, titles, body) };
  if (body !== null && (declared || parts.headline !== null)) {
    const reading = compose(parts, body, null);
    if (reading.isArticle) return reading;
  }
  return hints.secondReader === undefined ? NOT_ARTICLE : readAgain(parts, hints.secondReader);
}

/** What the page says of itself for the cards by which others link to it: its title and, in lower case, its type. The first that says something counts. */
function readCard(dom: DomAccess): { title: string | null; type: string } {
  const card = { title: null as string | null, type: '' };
  for (const element of dom.all(CARD)) {
    const name = (dom.attribute(element, 'property') ?? dom.attribute(element, 'name'))?.toLowerCase();
    const content = dom.attribute(element, 'content')?.trim() ?? '';
    if (name === 'og:title') card.title ??= content === '' ? null : content;
    else if (name === 'og:type' && card.type === '') card.type = content.toLowerCase();
  }
  return card;
}

interface Parts {
  dom: DomAccess;
  hints: PageHints;
  rules: ReadingRules;
  structured: StructuredData;
  titles: string[];
  headline: Element | null;
}

function isFrontPage(url: string | null): boolean {
  if (url === null || !url.startsWith('http')) return false;
  const query = url.indexOf('?') + 1;
  if (query > 0 && query < url.length && url.charAt(query) !== '#') return false;
  return isFront(pathOf(url));
}

/** A front page: the root, a language's root of two small letters, or an index of three to five. Without a pattern: it is asked of every page. */
function isFront(path: string): boolean {
  if (path === '/') return true;
  if (path.length > LONGEST_INDEX) return false;
  if (path.startsWith(INDEX)) return path.length >= SHORTEST_INDEX && areSmall(path.slice(INDEX.length));
  return (path.length === 3 || (path.length === 4 && path.endsWith('/'))) && path.startsWith('/') && areSmall(path.slice(1, 3));
}

function areSmall(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) < 0x61 || word.charCodeAt(i) > 0x7a) return false;
  return true;
}

/** The path of an address as the browser writes it. */
function pathOf(url: string): string {
  const from = url.indexOf('/', url.indexOf('://') + 3);
  return from < 0 ? '/' : (url.slice(from).split('#', 1)[0]?.split('?', 1)[0] ?? '/');
}

function compose(parts: Parts, body: Element, only: ((text: string) => boolean) | null): Reading {
  const { dom, hints, headline, rules, structured, titles } = parts;
  const gathered = nothingGathered();
  const base = hints.url;
  const after = headline !== null && dom.contains(body, headline) ? headline : null;
  const common: CollectOptions = { limit: MAX_TEXT_LENGTH, kind: 'paragraph', base, skip: rules.skip?.join(',') ?? null, leaveOut: new Set(), after: null, choosy: true, only: null };
  if (headline !== null) collectText(dom, headline, gathered, { ...common, kind: 'headline', choosy: false });
  // A page may show its title in a picture only: the words still count, they just cannot be marked.
  else if (titles[0] !== undefined) addUnseen(gathered, titles[0]);
  const prose = gathered.text.length;
  const leads = headline === null || only !== null ? [] : findLeads(dom, headline, body);
  for (const lead of leads) collectText(dom, lead, gathered, common);
  collectText(dom, body, gathered, { ...common, after, leaveOut: new Set<Node>(headline === null ? leads : [headline, ...leads]), only });
  if (gathered.text.length - prose < MIN_LEAD) return NOT_ARTICLE;
  const title = (headline === null ? titles[0] : gathered.text.slice(0, gathered.blocks[0]?.end ?? 0)) ?? null;
  const published = findDate(dom, { structured: structured.published, now: hints.now, headline, body, rules });
  const notices = [...(structured.broken ? ['notice_broken_structured_data'] : []), ...(published === null ? ['notice_missing_date'] : [])];
  const page: PageReading = {
    title: title?.trim().slice(0, MAX_TITLE) ?? null,
    language: language(parts, gathered.text),
    published,
    text: gathered.text,
    blocks: gathered.blocks,
    links: gathered.links,
    partial: gathered.partial,
    notices,
  };
  return { isArticle: true, page, map: gathered.map, body, headline };
}

function language(parts: Parts, text: string): string {
  const { dom, hints, rules, structured } = parts;
  const path = hints.url === null ? null : pathOf(hints.url);
  return readLanguage(text, { host: hints.host, path, declared: [dom.attribute(dom.root, 'lang'), structured.language], usual: rules.language ?? null });
}

function addUnseen(gathered: Gathered, title: string): void {
  const text = title.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE);
  gathered.text = text;
  gathered.blocks.push({ kind: 'headline', start: 0, end: text.length });
}

/** The lead often stands between headline and body, outside both. */
function findLeads(dom: DomAccess, headline: Element, body: Element): Element[] {
  if (!dom.precedes(headline, body)) return [];
  let shared: Node | null = dom.parent(headline);
  for (let i = 0; i < MAX_STEPS_UP && shared !== null && !dom.contains(shared, body); i++) shared = dom.parent(shared);
  if (shared === null || dom.type(shared) !== ELEMENT || !dom.contains(shared, body)) return [];
  const leads: Element[] = [];
  for (const element of dom.within(shared as Element, LEAD)) {
    if (leads.length >= MAX_LEADS || dom.contains(element, body) || !dom.precedes(element, body)) break;
    if (!dom.precedes(headline, element) || leads.some((lead) => dom.contains(lead, element))) continue;
    if (dom.closest(element, 'nav,aside,figure,figcaption') === null && dom.text(element).trim().length >= MIN_LEAD) leads.push(element);
  }
  return leads;
}

/** Reads, in the whole page, the paragraphs that the second reader took for the article: it works on a copy, whose nodes cannot be marked. */
function readAgain(parts: Parts, secondReader: (document: Document) => string[] | null): Reading {
  const body = parts.dom.all('body')[0];
  const paragraphs = body === undefined ? null : secondReader(parts.dom.document);
  if (body === undefined || paragraphs === null || paragraphs.length === 0) return NOT_ARTICLE;
  const wanted = new Set(paragraphs.map(letters));
  return compose(parts, body, (text) => wanted.has(letters(text)));
}
