import type { Paint } from '../../protocol';
import type { ClaimView, PageState } from '../../views/types';
import { type Ask, isAlive } from './ask-worker';
import { type Card, createCard, type Shown } from './card';
import type { CardContent } from './card-view';
import { claimAt, type Hit } from './claim-at';
import { domAccess, type DomAccess } from './dom-access';
import { anchorOf, claimsOver, inPageOrder, marksOf } from './marked-page';
import type { Painter } from './paint';
import { pageShade } from './page-shade';
import { watchPointer } from './pointing';
import { readArticle, type PageHints, type Reading } from './read-article';
import { afterSeen } from './seen-timer';
import { selectedText } from './selected-text';
import { spotChanges } from './spot';

type Article = Extract<Reading, { isArticle: true }>;

/** One visit of one article: from its reading until the page shows another or leaves. */
interface Visit {
  id: string;
  path: string;
  article: Article;
  /** in page order */
  claims: ClaimView[];
  /** those of them that are marked: the reader may want some listed only */
  marked: ClaimView[];
  intensity: Paint['intensity'];
  ui: Paint['ui'];
  ended: AbortController;
}

/** What the session needs of its surroundings. */
export interface Surroundings {
  view: Window & typeof globalThis;
  ask: Ask;
  /** null where this browser cannot mark without changing the page: the lists in the popup still work */
  painter: Painter | null;
  now(): string;
  newId(): string;
  secondReader(): PageHints['secondReader'];
  signal: AbortSignal;
  /** ends everything for good */
  stop(): void;
}

/** The page may take our marks away this often before we leave it alone. */
const MAX_RESTORED = 3;
const MAX_ADDRESS = 2_000;
/** How long the pointer rests on a mark before it is told what the mark means. */
const HINT_MS = 350;

/** Reads the page, has it analysed, marks it, and keeps all that true while the page lives. */
export class PageSession {
  readonly #around: Surroundings;
  #reads: DomAccess | null = null;
  #made: Card | null = null;
  #visit: Visit | null = null;
  #state: PageState = 'reading';
  /** the claim whose card or pill is shown, or was last */
  #at: string | null = null;
  /** where in the text the reader pointed at it; null where it was reached otherwise */
  #offset: number | null = null;
  #restored = 0;
  #hovered: string | null = null;
  #hinting: number | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    around.signal.addEventListener('abort', () => this.#clear());
  }

  /** Reads what the page shows now; starts a new visit where it is another article, and only marks again where it is the same. */
  check(): void {
    const { view, now, secondReader } = this.#around;
    const hints: PageHints = { host: view.location.hostname, url: view.location.href, now: now() };
    const second = secondReader();
    const reading = readArticle(view.document, second === undefined ? hints : { ...hints, secondReader: second }, () => this.#readsOfPage());
    if (!reading.isArticle) {
      this.#leave();
      this.#state = 'not_article';
      return;
    }
    const visit = this.#visit;
    if (visit !== null && visit.path === view.location.pathname && visit.article.page.text === reading.page.text) {
      visit.article = reading;
      this.#mark();
      this.#follow(visit);
      return;
    }
    this.#leave();
    this.#visit = { id: this.#around.newId(), path: view.location.pathname, article: reading, claims: [], marked: [], intensity: 'normal', ui: {}, ended: new AbortController() };
    void this.#analyse();
  }

  /** What reads the page's DOM; set up when it is first asked for, since most pages are no articles. */
  #readsOfPage(): DomAccess | null {
    return (this.#reads ??= domAccess(this.#around.view.document));
  }

  get #dom(): DomAccess {
    const reads = this.#readsOfPage();
    if (reads === null) throw new Error('The page has lost its root element: there is nothing to read.');
    return reads;
  }

  /** Made when something is first shown on it. */
  get #card(): Card {
    return (this.#made ??= createCard(this.#around.view, {
      compare: () => this.#compare(),
      previous: () => this.#open(this.#neighbour('previous')),
      next: () => this.#open(this.#neighbour('next')),
      other: (claimId) => this.#show(this.#claim(claimId), 'open', { claimId, offset: this.#offset }),
      openPointed: () => this.#open(this.#current()),
      closed: () => this.#tint(null),
    }));
  }

  watch(): void {
    const { view, signal, stop } = this.#around;
    const concerns = (node: Node): boolean => {
      if (this.#visit === null) return true;
      const { body, headline } = this.#visit.article;
      return !this.#dom.contains(this.#dom.root, body) || this.#dom.contains(body, node) || (headline !== null && this.#dom.contains(headline, node));
    };
    // The worker was told that the page was left when it went into the cache.
    const returned = (): void => {
      if (this.#visit !== null) void this.#analyse();
      this.check();
    };
    const tick = (): void => {
      if (!isAlive()) return stop();
      if (this.#around.painter?.isIntact() === false && this.#restored++ < MAX_RESTORED) this.#mark();
    };
    spotChanges(view, concerns, { returned, tick, changed: () => this.check(), touched: () => this.#mark() }, signal);
    const free = { click: (x: number, y: number) => this.#click(x, y), elsewhere: () => this.#made?.close(), hover: (point: { x: number; y: number } | null) => this.#hover(point) };
    watchPointer(view, () => this.#dom, (node) => this.#made?.owns(node) === true, free, signal);
    view.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', () => this.#mark(), { signal });
    // One that the page made up says nothing of whether it is left.
    view.addEventListener('pagehide', (event) => event.isTrusted && this.#tell('page.left'), { signal });
  }

  /** Answers a message of the worker; undefined where it is none that we know. */
  answer(type: string, payload: Record<string, unknown>): unknown {
    const { claimId, direction } = payload;
    if (type === 'content.status') return { state: this.#state, visit: this.#visit?.id ?? null };
    if (type === 'content.refresh') {
      if (this.#visit === null) this.check();
      else void this.#analyse();
      return {};
    }
    if (type === 'content.show' && typeof claimId === 'string') {
      this.#open(this.#claim(claimId));
      return {};
    }
    if (type === 'content.selection') return this.#visit === null ? { selected: null, why: 'outside' } : selectedText(this.#around.view.getSelection(), this.#visit.article, this.#dom);
    if (type === 'content.step' && (direction === 'next' || direction === 'previous')) {
      this.#show(this.#neighbour(direction), 'point', null);
      return {};
    }
    return undefined;
  }

  async #analyse(): Promise<void> {
    const visit = this.#visit;
    if (visit === null) return;
    this.#state = 'reading';
    const address = this.#around.view.location.href;
    const answer = await this.#around.ask('page.analyse', { visit: visit.id, reading: visit.article.page, ...(address.length <= MAX_ADDRESS ? { address } : {}) });
    // The page may have moved on meanwhile: an answer for another article must not mark this one.
    if (this.#visit !== visit || this.#around.signal.aborted) return;
    if (!answer.ok) {
      if (!isAlive()) return this.#around.stop();
      this.#state = 'failed';
      return;
    }
    const isFirst = visit.claims.length === 0;
    this.#state = answer.value.state;
    visit.ui = answer.value.ui;
    visit.intensity = answer.value.intensity;
    visit.claims = inPageOrder(answer.value.claims, visit.article.map);
    const unmarked = new Set(answer.value.unmarked);
    visit.marked = visit.claims.filter(({ id }) => !unmarked.has(id));
    this.#mark();
    if (isFirst && visit.claims.length > 0) afterSeen(this.#around.view, () => this.#tell('page.seen'), visit.ended.signal);
  }

  #leave(): void {
    if (this.#visit === null) return;
    this.#tell('page.left');
    this.#clear();
    this.#visit = null;
  }

  #clear(): void {
    this.#visit?.ended.abort();
    this.#around.view.clearTimeout(this.#hinting);
    this.#made?.close();
    this.#around.painter?.clear();
    this.#at = this.#hovered = null;
  }

  #tell(type: 'page.left' | 'page.seen'): void {
    if (this.#visit !== null && isAlive()) void this.#around.ask(type, { visit: this.#visit.id });
  }

  #mark(): void {
    const { painter, view } = this.#around;
    const visit = this.#visit;
    if (visit === null || painter === null || visit.marked.length === 0) return painter?.clear();
    const { page, map, body } = visit.article;
    painter.paint(marksOf(this.#dom, visit.marked, page.text, map), pageShade(this.#dom, body, (element) => view.getComputedStyle(element)), visit.intensity);
  }

  #tint(claimId: string | null): void {
    const visit = this.#visit;
    const claim = visit?.claims.find(({ id }) => id === claimId);
    const marks = visit === null || claim === undefined ? [] : marksOf(this.#dom, [claim], visit.article.page.text, visit.article.map);
    this.#around.painter?.tint(marks.flatMap((mark) => mark.places));
  }

  #shown(): Shown | null {
    return this.#made?.shown() ?? null;
  }

  #current(): ClaimView | null {
    return this.#claim(this.#at);
  }

  #claim(id: string | null): ClaimView | null {
    return this.#visit?.claims.find((claim) => claim.id === id) ?? null;
  }

  /** Takes the card along to where its sentence stands now. */
  #follow(visit: Visit): void {
    const claim = this.#shown() === null ? null : this.#current();
    const anchor = claim === null ? null : anchorOf(this.#dom, claim, visit.article.map, this.#offset);
    if (anchor === null) return this.#made?.close();
    this.#card.moveTo(anchor);
    this.#tint(this.#at);
  }

  #neighbour(direction: 'next' | 'previous'): ClaimView | null {
    const claims = this.#visit?.claims ?? [];
    const at = claims.findIndex((claim) => claim.id === this.#at);
    if (claims.length === 0) return null;
    const to = direction === 'next' ? at + 1 : at < 0 ? -1 : at - 1;
    return claims.at(to % claims.length) ?? null;
  }

  #click(x: number, y: number): void {
    const visit = this.#visit;
    const hit = visit === null ? null : claimAt(this.#around.view, this.#around.painter, visit.marked, visit.article.map, x, y);
    if (hit === null || (this.#shown() === 'card' && hit.claimId === this.#at)) return this.#made?.close();
    this.#show(this.#claim(hit.claimId), 'open', hit);
  }

  #hover(point: { x: number; y: number } | null): void {
    const visit = this.#visit;
    const shown = this.#shown();
    if (visit === null || (shown !== null && shown !== 'hint')) return;
    const hit = point === null ? null : claimAt(this.#around.view, this.#around.painter, visit.marked, visit.article.map, point.x, point.y);
    const found = hit?.claimId ?? null;
    if (found === this.#hovered) return;
    this.#hovered = found;
    this.#tint(found);
    this.#around.view.clearTimeout(this.#hinting);
    if (shown === 'hint') this.#card.hint(null, null);
    if (hit === null || visit.intensity === 'quiet') return;
    // A pointer that only passes is not asking.
    this.#hinting = this.#around.view.setTimeout(() => this.#hint(visit, hit), HINT_MS);
  }

  #hint(visit: Visit, { claimId, offset }: Hit): void {
    const claim = this.#claim(claimId);
    if (this.#visit !== visit || this.#hovered !== claimId || claim === null) return;
    this.#card.hint(this.#contentOf(visit, claim), anchorOf(this.#dom, claim, visit.article.map, offset));
  }

  #contentOf(visit: Visit, claim: ClaimView): CardContent {
    return { claim, position: visit.claims.indexOf(claim) + 1, total: visit.claims.length, here: claimsOver(visit.claims, claim), ui: visit.ui };
  }

  #open(claim: ClaimView | null): void {
    this.#show(claim, 'open', null);
  }

  /** @param hit where the reader pointed; null where the claim was reached otherwise, and has to be brought into sight */
  #show(claim: ClaimView | null, how: 'open' | 'point', hit: Hit | null): void {
    const visit = this.#visit;
    const anchor = visit === null || claim === null ? null : anchorOf(this.#dom, claim, visit.article.map, hit?.offset ?? null);
    if (visit === null || claim === null || anchor === null) return;
    this.#at = claim.id;
    this.#offset = hit?.offset ?? null;
    if (hit === null) bringIntoView(this.#around.view, anchor.place);
    this.#card[how](this.#contentOf(visit, claim), anchor);
    this.#tint(claim.id);
  }

  #compare(): void {
    if (this.#visit !== null && this.#at !== null) void this.#around.ask('page.compare', { visit: this.#visit.id, claimId: this.#at });
  }
}

/** Scrolls a sentence to the upper third, where there is room below it for the card; leaves alone what is well in sight. */
function bringIntoView(view: Window, place: { startContainer: Node; startOffset: number; endContainer: Node; endOffset: number }): void {
  const range = view.document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  const box = range.getBoundingClientRect();
  const height = view.innerHeight;
  if (box.top >= height * 0.1 && box.bottom <= height * 0.6) return;
  view.scrollBy({ top: box.top - height * 0.3, behavior: 'instant' });
}

/** @returns the session of a document, or null where it has no root element */
export function createSession(around: Surroundings): PageSession | null {
  return (around.view.document.documentElement as Element | null) === null ? null : new PageSession(around);
}
