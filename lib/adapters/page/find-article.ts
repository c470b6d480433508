import { ELEMENT, TEXT, type DomAccess } from './dom-access';
import { namesJunk, NOT_ARTICLE, SKIPPED_TAGS, SUSPECT_TAGS } from './junk';
import type { ReadingRules } from './reading-rules';

/** The element that holds the article's paragraphs, with how much prose it holds (characters). */
export interface Body {
  element: Element;
  prose: number;
}

/** A paragraph shorter than this says nothing about where the article is. */
const PARAGRAPH = 40;
/** Prose that makes an article where the page does not call itself one, and where it does. */
const SHAPE = { paragraphs: 2, prose: 250 };
const DECLARED = { paragraphs: 1, prose: 80 };
/** What of a paragraph's length its parent, grandparent, … is credited with. */
const SHARES = [1, 0.6, 0.3, 0.15, 0, 0, 0, 0];
/** Scanning stops here: what is longer than this has shown its shape. */
const SCAN_LIMIT = 600_000;
const CANDIDATES = 6;
const TITLE = 15;
/** An article in several parts: the element above is taken where it holds this many times the prose. */
const GROWTH = 1.6;
/** What is named as junk between a paragraph and the element above takes it out of that reckoning. */
const MAX_STEPS_UP = 12;

/**
 * Finds the element that holds the article.
 * @param declared whether the page calls itself an article
 * @returns null where no element has the shape of one: a run of paragraphs, not a list of links to others
 */
export function findBody(dom: DomAccess, rules: ReadingRules, declared: boolean): Body | null {
  for (const selector of rules.body ?? []) {
    for (const element of dom.all(selector)) {
      const prose = dom.text(element).trim().length;
      if (prose >= DECLARED.prose) return { element, prose };
    }
  }
  const least = declared ? DECLARED : SHAPE;
  return best(dom, fromParagraphs(dom), least) ?? best(dom, declared || hasTitle(dom) ? fromTextNodes(dom) : new Map(), least);
}

/** Walking every text node costs more than looking at paragraphs: only a page with a title's heading is worth it. */
const hasTitle = (dom: DomAccess): boolean => dom.all('h1').some((heading) => dom.text(heading).trim().length >= TITLE);

interface Tally {
  prose: number;
  paragraphs: number;
  score: number;
}

function fromParagraphs(dom: DomAccess): Map<Node, Tally> {
  // Paragraphs stand together: what is asked of their parent is asked once.
  const holders = new Map<Node, { prose: number; paragraphs: number; isBeside: boolean }>();
  let scanned = 0;
  for (const paragraph of dom.all('p')) {
    const length = dom.text(paragraph).trim().length;
    const parent = length < PARAGRAPH ? null : dom.parent(paragraph);
    if (parent === null || dom.type(parent) !== ELEMENT) continue;
    let holder = holders.get(parent);
    if (holder === undefined) holders.set(parent, (holder = { prose: 0, paragraphs: 0, isBeside: dom.closest(parent as Element, NOT_ARTICLE) !== null }));
    if (holder.isBeside || isHidden(dom, paragraph)) continue;
    holder.prose += length;
    holder.paragraphs++;
    if ((scanned += length) > SCAN_LIMIT) break;
  }
  const tallies = new Map<Node, Tally>();
  for (const [holder, { prose, paragraphs }] of holders) if (paragraphs > 0) credit(dom, tallies, holder, prose, paragraphs);
  return tallies;
}

const isHidden = (dom: DomAccess, paragraph: Element): boolean => dom.attribute(paragraph, 'hidden') !== null || dom.attribute(paragraph, 'aria-hidden') === 'true';

/** For pages whose paragraphs are bare text between line breaks or in plain blocks. */
function fromTextNodes(dom: DomAccess): Map<Node, Tally> {
  const tallies = new Map<Node, Tally>();
  let scanned = 0;
  let node: Node | null = dom.root;
  while (node !== null && scanned < SCAN_LIMIT) {
    if (dom.type(node) === TEXT) {
      const length = dom.text(node).trim().length;
      const parent = dom.parent(node);
      if (length >= PARAGRAPH && parent !== null && dom.closest(parent as Element, NOT_ARTICLE) === null) credit(dom, tallies, parent, length, 1);
      scanned += length;
    }
    const child: Node | null = dom.type(node) === ELEMENT && !SKIPPED_TAGS.has(dom.name(node)) ? dom.firstChild(node) : null;
    if (child !== null) node = child;
    else {
      while (node !== null && dom.next(node) === null) node = dom.parent(node);
      if (node !== null) node = dom.next(node);
    }
  }
  return tallies;
}

function credit(dom: DomAccess, tallies: Map<Node, Tally>, holder: Node | null, length: number, paragraphs: number): void {
  let at = holder;
  for (const share of SHARES) {
    if (at === null || dom.type(at) !== ELEMENT || dom.name(at) === 'HTML') return;
    const tally = tallies.get(at) ?? { prose: 0, paragraphs: 0, score: 0 };
    tally.prose += length;
    tally.paragraphs += paragraphs;
    tally.score += length * share;
    tallies.set(at, tally);
    at = dom.parent(at);
  }
}

function best(dom: DomAccess, tallies: Map<Node, Tally>, least: { paragraphs: number; prose: number }): Body | null {
  const ranked = [...tallies]
    .filter(([, tally]) => tally.prose >= least.prose && tally.paragraphs >= least.paragraphs)
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, CANDIDATES);
  let found: Body | null = null;
  let highest = 0;
  for (const [node, tally] of ranked) {
    // No weight is above 1, so nothing that follows can be higher.
    if (tally.score <= highest) break;
    const element = node as Element;
    const weight = tally.score * weightOf(dom, element, tally);
    if (weight <= highest) continue;
    highest = weight;
    found = { element, prose: tally.prose };
  }
  return found === null ? null : widened(dom, found, tallies);
}

/** Goes up as long as the element above holds clearly more of the same: articles are cut by pictures and advertisements into parts. */
function widened(dom: DomAccess, body: Body, tallies: Map<Node, Tally>): Body {
  let widest = body;
  let at = dom.parent(body.element);
  for (; at !== null && dom.type(at) === ELEMENT && dom.name(at) !== 'BODY'; at = dom.parent(at)) {
    const tally = tallies.get(at);
    if (tally === undefined) break;
    if (tally.prose < widest.prose * GROWTH) continue;
    const prose = proseOf(dom, at as Element);
    if (prose < widest.prose * GROWTH || weightOf(dom, at as Element, tally) < 0.5) continue;
    widest = { element: at as Element, prose };
  }
  return widest;
}

function proseOf(dom: DomAccess, element: Element): number {
  let prose = 0;
  for (const paragraph of dom.within(element, 'p')) {
    const length = dom.text(paragraph).trim().length;
    if (length >= PARAGRAPH && !isUnderJunk(dom, paragraph, element)) prose += length;
    if (prose > SCAN_LIMIT) break;
  }
  return prose;
}

function isUnderJunk(dom: DomAccess, paragraph: Element, below: Element): boolean {
  let at = dom.parent(paragraph);
  for (let i = 0; i < MAX_STEPS_UP && at !== null && at !== below; i++, at = dom.parent(at)) {
    const element = at as Element;
    if (SKIPPED_TAGS.has(dom.name(element)) || namesJunk(`${dom.attribute(element, 'class') ?? ''} ${dom.attribute(element, 'id') ?? ''}`)) return true;
  }
  return false;
}

/** Characters of an element's links; once they are more than `most`, no more are counted. */
function linkedIn(dom: DomAccess, element: Element, most: number): number {
  let linked = 0;
  for (const link of dom.within(element, 'a')) {
    linked += dom.text(link).trim().length;
    if (linked > most) break;
  }
  return linked;
}

/** 0 for a list of pointers to other pages, less than 1 for what is named as something beside the article. */
function weightOf(dom: DomAccess, element: Element, tally: Tally): number {
  // Pointers first: a list shows itself by them, and its links' texts are the dearest to read.
  const pointers = dom.within(element, 'h1 a,h2 a,h3 a,h4 a,a h2,a h3,a h4,a p').length;
  if (pointers >= 3 && pointers * 2 >= tally.paragraphs) return 0;
  const linked = linkedIn(dom, element, tally.prose);
  if (linked > tally.prose || (pointers > 0 && isEntry(dom, element))) return 0;
  const names = `${dom.attribute(element, 'class') ?? ''} ${dom.attribute(element, 'id') ?? ''}`;
  const named = SUSPECT_TAGS.has(dom.name(element)) || namesJunk(names) ? 0.3 : 1;
  return named * (1 - linked / (tally.prose + linked));
}

const POINTER = 'h1 a,h2 a,h3 a,h4 a,a h2,a h3,a h4';
/** Neighbours of the same kind that make an element one of a list. */
const NEIGHBOURS = 2;

/** One entry of a list that leads to other pages: its heading is a link, and so are those of its neighbours of the same kind. */
function isEntry(dom: DomAccess, element: Element): boolean {
  const leadsOn = (node: Node): boolean => dom.type(node) === ELEMENT && dom.name(node) === dom.name(element) && dom.within(node as Element, POINTER).length > 0;
  const parent = dom.parent(element);
  if (parent === null || !leadsOn(element)) return false;
  let others = 0;
  for (let at = dom.firstChild(parent); at !== null && others < NEIGHBOURS; at = dom.next(at)) if (at !== element && leadsOn(at)) others++;
  return others >= NEIGHBOURS;
}
