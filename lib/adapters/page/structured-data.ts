import type { DomAccess } from './dom-access';

/** What a page says of itself in JSON-LD; outside data, so each field is checked. */
export interface StructuredData {
  /** true where it calls the page an article */
  isArticle: boolean;
  headline: string | null;
  /** as written: an ISO date or date-time is expected, nothing is sure */
  published: string | null;
  language: string | null;
  /** true where a script of this kind is not JSON */
  broken: boolean;
}

/** Types of schema.org that are articles, beside every one that ends in "NewsArticle". By name and without patterns: to compile one costs more than all the rest here. */
const ARTICLE_TYPES: ReadonlySet<string> = new Set(['Article', 'LiveBlogPosting', 'BlogPosting', 'Report', 'TechArticle', 'ScholarlyArticle', 'SocialMediaPosting']);
/** Behind http or https: the package holds no whole addresses but those that it leads readers to. */
const VOCABULARY = '://schema.org/';
const MAX_SCRIPT = 300_000;
const MAX_NODES = 200;
/** A page that describes this many articles of equal rank is a list. */
const LIST_SIZE = 3;
const PUBLISHED = /"datePublished"\s{0,5}:\s{0,5}"([^"]{8,40})"/;

/** Reads every JSON-LD script. A broken one is told of, and its date is taken by pattern if it is there. */
export function readStructuredData(dom: DomAccess): StructuredData {
  const found: StructuredData = { isArticle: false, headline: null, published: null, language: null, broken: false };
  const articles: Record<string, unknown>[] = [];
  for (const script of dom.all('script[type="application/ld+json"]')) {
    const text = dom.text(script).slice(0, MAX_SCRIPT);
    if (text.trim() === '') continue;
    const parsed = parse(text);
    if (parsed === undefined) {
      found.broken = true;
      found.published ??= PUBLISHED.exec(text)?.[1] ?? null;
      found.isArticle ||= /"@type"\s{0,5}:\s{0,5}"(?:News)?Article"/.test(text);
    } else articles.push(...topLevel(parsed).filter(isArticle));
  }
  if (articles.length >= LIST_SIZE) return found;
  const article = articles[0];
  if (article === undefined) return found;
  return {
    isArticle: true,
    headline: string(article['headline']) ?? string(article['name']),
    published: string(article['datePublished']) ?? found.published,
    language: string(article['inLanguage']),
    broken: found.broken,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    try {
      return JSON.parse(repaired(text)) as unknown;
    } catch {
      return undefined;
    }
  }
}

/** The two common faults: raw line ends inside strings, which mean a space, and a comment or CDATA mark round the whole. */
function repaired(text: string): string {
  const bare = text.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
  const end = Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']'));
  return bare.slice(Math.max(0, bare.search(/[[{]/)), end + 1).replace(/[\u0000-\u001F]/g, ' ');
}

/** The things described at the top, in `@graph`, and as what the page is mainly about; not the parts of lists. */
function topLevel(parsed: unknown): Record<string, unknown>[] {
  const queue: unknown[] = [parsed];
  const things: Record<string, unknown>[] = [];
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...(value as unknown[]).slice(0, MAX_NODES));
    else if (isRecord(value)) {
      things.push(value);
      if (Object.hasOwn(value, '@graph')) queue.push(value['@graph']);
      if (!isArticle(value) && isRecord(value['mainEntity'])) queue.push(value['mainEntity']);
    }
  }
  return things;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isArticle(thing: Record<string, unknown>): boolean {
  const type = thing['@type'];
  for (const name of Array.isArray(type) ? (type as unknown[]) : [type]) {
    if (typeof name !== 'string') continue;
    const at = name.startsWith('http') ? name.indexOf(VOCABULARY) : 0;
    const bare = at === 0 ? name : at === 4 || at === 5 ? name.slice(at + VOCABULARY.length) : '';
    if (ARTICLE_TYPES.has(bare) || bare.endsWith('NewsArticle')) return true;
  }
  return false;
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 2_000) : null;
}
