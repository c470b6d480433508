import { letters } from './find-headline';
import { NOT_ARTICLE } from './junk';
import type { ReadingRules } from './reading-rules';

/** What a page says of itself, and its headings: one query, since each walks the whole page. */
const TELLING = 'script[type="application/ld+json"],meta[property="og:type" i][content*="article" i],meta[name="og:type" i][content*="article" i],meta[property="og:title" i],meta[name="og:title" i],title,h1,h2,h3,[itemprop=headline]';
/** A heading that leads to another page. */
const POINTER = 'h1 a,h2 a,h3 a,h4 a,a h2,a h3,a h4';
/** As the reader counts: find-article.ts and find-headline.ts. */
const [PARAGRAPH, PARAGRAPHS, PROSE, TITLE, HEADINGS] = [40, 2, 250, 15, 60];
/** So much of a heading shows that it is not the title. */
const BEGINNING = 24;

/**
 * Whether the script's own page is no article, told at a glance, before anything else of the reader is set up: it does not call itself one, and shows no title, or nothing but entries that lead
 * elsewhere. Asked of each page of an outlet, most of which are lists; what is not plain is left to the reader. Never true of a page that the reader would read (tests/page/no-article.test.ts).
 */
export function isPlainlyNone(document: Document, { body = [], headline = [] }: ReadingRules): boolean {
  const query = Document.prototype.querySelectorAll;
  if (body.length + headline.length > 0 && query.call(document, [...body, ...headline].join()).length > 0) return false;
  const told = query.call(document, TELLING);
  const titles: string[] = [];
  const headings: string[] = [];
  for (let i = 0; i < told.length; i++) {
    // None of these elements has named controls that could stand for its own properties.
    const element = told[i] as Element;
    const name = element.nodeName;
    if (name === 'H2' || name === 'H3') {
      if (headings.length < HEADINGS) headings.push(element.textContent);
    } else if (name === 'H1') {
      const text = element.textContent;
      if (text.trim().length >= TITLE) return false;
      headings.push(text);
    } else if (name === 'TITLE' || name === 'title') titles.push(letters(element.textContent));
    else if (name === 'META') {
      const content = element.getAttribute('content') ?? '';
      if (!(element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase().endsWith('title')) return false;
      titles.push(letters(content));
    } else if (name !== 'SCRIPT' || mayDeclare(element.textContent)) return false;
  }
  return !headings.some((heading) => mayBeTitle(heading, titles)) || holdsEntries(document);
}

/** Whether structured data can be an article's: all its kinds end in one of these words, and letters may be written by their numbers. */
const mayDeclare = (text: string): boolean => text.includes('Article') || text.includes('Posting') || text.includes('Report') || text.includes('\\u00');

/** Whether a heading can be one of the titles or half of it. */
function mayBeTitle(heading: string, titles: readonly string[]): boolean {
  const text = heading.trim();
  // The last letter may be another when more follows.
  const beginning = text.length > BEGINNING ? letters(text.slice(0, BEGINNING)).slice(0, -1) : letters(text);
  return titles.some((title) => title.includes(beginning) && (text.length > BEGINNING || (beginning !== '' && beginning.length * 2 >= title.length)));
}

/**
 * Whether all paragraphs are those of entries in a list: an element above some of them then holds three headings or more that lead elsewhere and at most twice as many paragraphs, which the reader
 * takes for no article, or it is one of three entries or more that are alike, which it does not either, or it holds no prose to speak of.
 */
function holdsEntries(document: Document): boolean {
  const parentOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get as (this: Node) => Node | null;
  const { closest, querySelector } = Element.prototype;
  const paragraphs = Document.prototype.querySelectorAll.call(document, 'p');
  const entries: Entry[] = [];
  const seen = new Set<Node>();
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i] as Element;
    const text = paragraph.textContent;
    const prose = text.length < PARAGRAPH ? 0 : text.trim().length;
    const holder = paragraph.parentNode as Element | null;
    if (prose < PARAGRAPH || holder === null || (holder as Node) === document) continue;
    const last = entries.at(-1);
    if (last?.holder === holder) {
      last.paragraphs++;
      last.prose += prose;
      if (last.paragraphs > PARAGRAPHS) return false;
      continue;
    }
    if (closest.call(holder, NOT_ARTICLE) !== null) continue;
    const heading = querySelector.call(holder, POINTER);
    if (heading === null || seen.has(heading) || seen.has(holder)) return false;
    seen.add(heading).add(holder);
    entries.push({ holder, list: parentOf.call(holder), name: holder.nodeName, paragraphs: 1, prose, isOneOfMany: false });
  }
  return entries.every((entry, i) => isAccountedFor(entries, entry, i));
}

/** An element that holds paragraphs, with the heading that they stand under. */
interface Entry {
  holder: Element;
  /** where it stands */
  list: Node | null;
  name: unknown;
  paragraphs: number;
  prose: number;
  isOneOfMany: boolean;
}

function isAccountedFor(entries: readonly Entry[], entry: Entry, at: number): boolean {
  const alike = (other: Entry | undefined): boolean => other !== undefined && other.list === entry.list && other.name === entry.name;
  const before = entries[at - 1];
  entry.isOneOfMany = alike(before) ? before?.isOneOfMany === true : alike(entries[at + 1]) && alike(entries[at + 2]);
  if (entry.isOneOfMany) return true;
  if (entry.paragraphs >= PARAGRAPHS && entry.prose >= PROSE) return false;
  return before === undefined || before.isOneOfMany || before.prose + entry.prose < PROSE || isAmongOthers(entries, at);
}

/** Whether the innermost element round two neighbouring entries holds a third. */
function isAmongOthers(entries: readonly Entry[], second: number): boolean {
  const parentOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get as (this: Node) => Node | null;
  const { contains } = Node.prototype;
  let around: Node | null = entries[second - 1]?.holder ?? null;
  const holds = (entry: Entry | undefined): boolean => around !== null && entry !== undefined && contains.call(around, entry.holder);
  while (around !== null && !holds(entries[second])) around = parentOf.call(around);
  return holds(entries[second - 2]) || holds(entries[second + 1]);
}
