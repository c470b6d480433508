/**
 * Reads of the page's DOM that the page cannot bend.
 *
 * A form's own controls shadow its properties: with `<input name="parentNode">` inside it, `form.parentNode` is that input, in the
 * isolated world too. So every read goes through the getter or method of the prototype, found once per document on the document's own
 * prototype chain; that also serves documents of other windows and of parsers outside the browser. Where a parser keeps a member on the
 * object itself there is no such shadowing, and the plain member is read.
 */
export interface DomAccess {
  readonly document: Document;
  readonly root: Element;
  type(node: Node): number;
  /** upper-case tag name, "#text", … */
  name(node: Node): string;
  parent(node: Node): Node | null;
  firstChild(node: Node): Node | null;
  next(node: Node): Node | null;
  text(node: Node): string;
  /** of a text node */
  data(node: Node): string;
  contains(node: Node, other: Node): boolean;
  /** true where `node` comes before `other` in the document and does not contain it */
  precedes(node: Node, other: Node): boolean;
  attribute(element: Element, name: string): string | null;
  matches(element: Element, selector: string): boolean;
  closest(element: Element, selector: string): Element | null;
  all(selector: string): Element[];
  within(element: Element, selector: string): Element[];
  /** false where the element is known not to be drawn */
  visible(element: Element): boolean;
}

export const ELEMENT = 1;
export const TEXT = 3;
const PRECEDING = 2;
const CONTAINS = 8;

/** @returns the reads bound to one document, or null where it has no root element */
export function domAccess(document: Document): DomAccess | null {
  const own = isOwn(document);
  const root = getter<Element | null>(own ? Document.prototype : document, 'documentElement')(document);
  if (root === null || root === undefined) return null;
  return own ? ownReads(document, root) : readsOf(document, root);
}

/** Whether it is the script's own page: that is what there is little time for, and its prototypes are at hand, so that nothing has to be looked for. */
export const isOwn = (document: Document): boolean => typeof Document === 'function' && document instanceof Document;

function ownReads(document: Document, root: Element): DomAccess {
  const { prototype: node } = Node;
  const { prototype: element } = Element;
  const name = getter<string>(node, 'nodeName');
  const compare = uncurried<[Node], number>(node.compareDocumentPosition);
  const all = uncurried<[string], ArrayLike<Element>>(Document.prototype.querySelectorAll);
  const within = uncurried<[string], ArrayLike<Element>>(element.querySelectorAll);
  return {
    document,
    root,
    type: getter(node, 'nodeType'),
    // Names of HTML come in upper case, and those of other kinds are looked up as they come.
    name: name(root) === 'HTML' ? name : (of) => upper(name(of)),
    parent: getter(node, 'parentNode'),
    firstChild: getter(node, 'firstChild'),
    next: getter(node, 'nextSibling'),
    text: getter(node, 'textContent'),
    data: getter(node, 'nodeValue'),
    contains: uncurried(node.contains),
    precedes: (of, other) => (compare(other, of) & (PRECEDING | CONTAINS)) === PRECEDING,
    attribute: uncurried(element.getAttribute),
    matches: uncurried(element.matches),
    closest: uncurried(element.closest),
    all: (selector) => listed(all(document, selector)),
    within: (of, selector) => listed(within(of, selector)),
    visible: uncurried(element.checkVisibility),
  };
}

/** The same for documents of other windows, and of parsers outside the browser. */
function readsOf(document: Document, root: Element): DomAccess {
  const samples = [document, root, method<[string], Text>(document, 'createTextNode')(document, '')];
  const name = sharedGetter<string>(samples, 'nodeName');
  const parent = sharedGetter<Node | null>(samples, 'parentNode');
  const next = sharedGetter<Node | null>(samples, 'nextSibling');
  const text = sharedGetter<string | null>(samples, 'textContent');
  const data = sharedGetter<string | null>(samples, 'nodeValue');
  const compare = method<[Node], number>(document, 'compareDocumentPosition');
  const all = method<[string], ArrayLike<Element>>(document, 'querySelectorAll');
  const within = method<[string], ArrayLike<Element>>(root, 'querySelectorAll');
  const check = 'checkVisibility' in root ? method<[], boolean>(root, 'checkVisibility') : null;
  let ordered: boolean | null = null;
  return {
    document,
    root,
    type: sharedGetter<number>(samples, 'nodeType'),
    name: (node) => upper(name(node)),
    parent,
    firstChild: sharedGetter<Node | null>(samples, 'firstChild'),
    next,
    text: (node) => text(node) ?? '',
    data: (node) => data(node) ?? '',
    contains: (node, other) => node === other || (compare(other, node) & CONTAINS) !== 0,
    precedes: (node, other) => ((ordered ??= knowsOrder(document, compare)) ? (compare(other, node) & (PRECEDING | CONTAINS)) === PRECEDING : precedesByParents(node, other, { parent, next })),
    attribute: method<[string], string | null>(root, 'getAttribute'),
    matches: method<[string], boolean>(root, 'matches'),
    closest: method<[string], Element | null>(root, 'closest'),
    all: (selector) => listed(all(document, selector)),
    within: (element, selector) => listed(within(element, selector)),
    visible: (element) => check === null || check(element),
  };
}

/** By index: going through a list of the page by its iterator takes several times as long. */
function listed(found: ArrayLike<Element>): Element[] {
  const elements: Element[] = [];
  for (let i = 0, { length } = found; i < length; i++) {
    const element = found[i];
    if (element !== undefined) elements.push(element);
  }
  return elements;
}

/** Names of tags as they are compared; in most documents they come so. */
const UPPER = new Map<string, string>();
function upper(name: string): string {
  let known = UPPER.get(name);
  if (known === undefined) UPPER.set(name, (known = name.toUpperCase()));
  return known;
}

/** Whether this document's parser knows the order of nodes: linkedom goes by their depth alone. */
function knowsOrder(document: Document, compare: (on: Node, other: Node) => number): boolean {
  const create = method<[string], Node>(document, 'createElement');
  const parent = create(document, 'div');
  const append = method<[Node], Node>(parent, 'appendChild');
  const first = append(parent, create(document, 'div'));
  const inner = append(first, create(document, 'div'));
  const second = append(parent, create(document, 'div'));
  return (compare(second, inner) & PRECEDING) !== 0 && (compare(inner, second) & PRECEDING) === 0;
}

/** `precedes` for a parser that does not know: the children below the last shared ancestor tell. */
function precedesByParents(node: Node, other: Node, { parent, next }: { parent: (node: Node) => Node | null; next: (node: Node) => Node | null }): boolean {
  const wayTo = (end: Node): Node[] => {
    const way: Node[] = [];
    for (let at: Node | null = end; at !== null; at = parent(at)) way.unshift(at);
    return way;
  };
  const [way, otherWay] = [wayTo(node), wayTo(other)];
  const fork = way.findIndex((at, i) => at !== otherWay[i]);
  const branch = fork < 0 ? undefined : way[fork];
  if (branch === undefined || otherWay[fork] === undefined) return false;
  for (let at = next(branch); at !== null; at = next(at)) if (at === otherWay[fork]) return true;
  return false;
}

function descriptor(object: object, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = Object.getPrototypeOf(object) as object | null; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function getter<T>(object: object, name: string): (node: Node) => T {
  const get = (Object.getOwnPropertyDescriptor(object, name) ?? descriptor(object, name))?.get;
  return get === undefined ? plain(name) : uncurried<[], T>(get);
}

// Browsers define these once for all nodes; a parser that defines them per class, or on the objects, is read plainly.
function sharedGetter<T>(samples: Node[], name: string): (node: Node) => T {
  const [get, ...others] = samples.map((sample) => descriptor(sample, name)?.get);
  return get === undefined || others.some((other) => other !== get) ? plain(name) : uncurried<[], T>(get);
}

const plain = <T>(name: string) => (node: Node): T => (node as unknown as Record<string, T>)[name] as T;

function method<A extends unknown[], T>(owner: object, name: string): (on: Node, ...args: A) => T {
  const found: unknown = descriptor(owner, name)?.value;
  if (typeof found !== 'function') throw new TypeError(`This document has no ${name}.`);
  return uncurried<A, T>(found as () => unknown);
}

/** A method as a function of what it is called on. The engine calls it without a list of arguments being made, which these reads are many enough to feel. */
function uncurried<A extends unknown[], T>(method: (...args: never[]) => unknown): (on: Node, ...args: A) => T {
  return Function.prototype.call.bind(method) as (on: Node, ...args: A) => T;
}
