import { TEXT, type DomAccess } from './dom-access';
import { dayOfInstant, dayOfVisibleDate, isPlausible } from './read-date';
import type { ReadingRules } from './reading-rules';

const META = ['article:published_time', 'og:article:published_time', 'datepublished', 'publish-date', 'pubdate', 'parsely-pub-date', 'sailthru.date', 'dc.date', 'dc.date.issued', 'date'];
const WANTED: ReadonlySet<string> = new Set(META);
const META_NAMES = ['property', 'name', 'itemprop'];
const DATE_LIKE = '[class*=date],[class*=Date],[class*=time],[class*=published],[class*=meta],[itemprop=datePublished]';
/** Longer than this, an element is not a date line. */
const DATE_LINE = 160;
const MAX_LINES = 40;

export interface DateHints {
  structured: string | null;
  /** the reader's moment, ISO date-time in UTC */
  now: string;
  /** where the date stands: the headline and the body */
  headline: Element | null;
  body: Element;
  rules: ReadingRules;
}

/** The day of publication: JSON-LD, then meta elements, then `time` elements, then a visible date; null where the page does not tell. */
export function findDate(dom: DomAccess, hints: DateHints): string | null {
  const offset = hints.rules.utcOffset ?? 0;
  const today = offset === 0 ? hints.now.slice(0, 10) : new Date(Date.parse(hints.now) + offset * 60_000).toISOString().slice(0, 10);
  const machine = (value: string | null): string | null => {
    const day = value === null ? null : dayOfInstant(value, offset);
    return day !== null && isPlausible(day, today) ? day : null;
  };
  // Only an outlet whose date line is known may leave out the year: elsewhere such a line dates anything.
  const visible = (element: Element, yearless = false): string | null => {
    const length = dom.text(element).trim().length;
    const day = length === 0 || length > DATE_LINE ? null : dayOfVisibleDate(apart(dom, element), today, yearless);
    return day !== null && isPlausible(day, today) ? day : null;
  };
  return machine(hints.structured) ?? fromMeta(dom, machine) ?? fromTime(dom, hints, machine, visible) ?? fromLines(dom, hints, visible);
}

/** An element's text with its parts kept apart: "16 noyabr, 2025" and "14:00" in two items of a list are no "2025" that runs into "14". */
function apart(dom: DomAccess, node: Node): string {
  if (dom.type(node) === TEXT) return dom.text(node);
  const parts: string[] = [];
  for (let child = dom.firstChild(node); child !== null; child = dom.next(child)) parts.push(apart(dom, child));
  return parts.join(' ').trim();
}

/** What the `meta` elements say of the date; of one name the first that says something counts. Read once: selectors with attributes walk the whole page each time. */
function fromMeta(dom: DomAccess, machine: (value: string | null) => string | null): string | null {
  const found = new Map<string, string>();
  for (const element of dom.all('meta')) {
    for (const attribute of META_NAMES) {
      const name = dom.attribute(element, attribute)?.toLowerCase();
      if (name === undefined || !WANTED.has(name) || found.has(name)) continue;
      const content = dom.attribute(element, 'content')?.trim() ?? '';
      if (content !== '') found.set(name, content);
    }
  }
  return first(META, (name) => machine(found.get(name) ?? null));
}

function fromTime(dom: DomAccess, hints: DateHints, machine: (value: string | null) => string | null, visible: (element: Element) => string | null): string | null {
  const times = dom.all('time').filter((time) => isNear(dom, time, hints) && dom.closest(time, 'aside,nav,footer') === null).slice(0, MAX_LINES);
  return first(times, (time) => machine(dom.attribute(time, 'datetime')) ?? visible(time));
}

function fromLines(dom: DomAccess, hints: DateHints, visible: (element: Element, yearless?: boolean) => string | null): string | null {
  for (const selector of hints.rules.date ?? []) {
    const day = first(dom.all(selector).slice(0, MAX_LINES), (line) => visible(line, true));
    if (day !== null) return day;
  }
  return first(dom.all(DATE_LIKE).filter((line) => isNear(dom, line, hints)).slice(0, MAX_LINES), (line) => visible(line));
}

/** Before the end of the body and, where a headline is known, not far above it: a list of other articles' dates follows or stands beside. */
function isNear(dom: DomAccess, element: Element, hints: DateHints): boolean {
  if (dom.contains(hints.body, element)) return true;
  if (!dom.precedes(element, hints.body)) return false;
  return hints.headline === null || dom.precedes(hints.headline, element) || sharesParent(dom, element, hints.headline);
}

/** A date line directly above the headline. */
function sharesParent(dom: DomAccess, element: Element, headline: Element): boolean {
  let at = dom.parent(element);
  for (let i = 0; i < 3 && at !== null; i++, at = dom.parent(at)) if (dom.contains(at, headline)) return dom.name(at) !== 'BODY';
  return false;
}

function first<T>(items: readonly T[], find: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
