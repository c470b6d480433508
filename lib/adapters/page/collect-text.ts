import type { Block, ArticleLink } from '../../model/article';
import { ELEMENT, TEXT, type DomAccess } from './dom-access';
import { BLOCK_TAGS, namesJunk, SKIPPED_TAGS, SUSPECT_TAGS } from './junk';
import { isSideLine } from './side-lines';
import type { Segment } from './text-map';

/** The article's text while it is being gathered: blocks joined by line ends, each character tied to its place on the page. */
export interface Gathered {
  text: string;
  blocks: Block[];
  links: ArticleLink[];
  map: Segment[];
  partial: boolean;
}

/** A paragraph under way. Offsets of `segments` and `links` count from its own beginning. */
interface Draft {
  text: string;
  segments: Segment[];
  links: { start: number; end: number; href: string }[];
  linked: number;
}

export interface CollectOptions {
  limit: number;
  kind: Block['kind'];
  base: string | null;
  /** selectors of parts to leave out */
  skip: string | null;
  /** elements already read or known not to belong */
  leaveOut: ReadonlySet<Node>;
  /** what is read begins only after this node */
  after: Node | null;
  /** false reads short and link-only paragraphs too, for a headline */
  choosy: boolean;
  /** where given, only paragraphs that it says yes to are kept */
  only: ((text: string) => boolean) | null;
}

export const nothingGathered = (): Gathered => ({ text: '', blocks: [], links: [], map: [], partial: false });

/** Longest address kept of a link. */
const MAX_ADDRESS = 2_000;
const MAX_LINKS = 500;
/** A suspect part below this share of what is read is left out. */
const SMALL_SHARE = 0.4;
/** A short paragraph that is nearly all link is a pointer to another article. */
const LINK_SHARE = 0.8;
/** The same where it does not end as a sentence does. */
const OPEN_LINK_SHARE = 0.6;
const LINK_LINE_LENGTH = 250;
/** Longer text is more than white space. */
const INDENTATION = 200;
/** Labels are not longer than this. */
const LABEL_LENGTH = 100;

/*
 * A pattern takes longer to compile than most paragraphs to read, and every page is read with nothing compiled: what can be told by single characters is.
 */

/** White space but a single blank, and marks that show nothing. */
const GAPS = /[^\S ]\s*| \s+|[\u00AD\u200B\u2060]+/g;
const ENDS = '.!?…»”":;。！？';
const PUNCTUATION = /[.!?…:;»”"。！？]/;
const HIDDEN = /display\s?:\s?none|visibility\s?:\s?hidden/;
const LETTERS = /\p{L}{2}/u;

function endsSentence(text: string): boolean {
  const end = text.endsWith(' ') ? text.length - 2 : text.length - 1;
  return end >= 0 && ENDS.includes(text.charAt(end));
}

/** Two letters in a row; those of the languages read are looked for first, since classes of Unicode are dear the first time. */
function hasLetters(text: string): boolean {
  for (let i = 0, run = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isLetter = code < 0x80 ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a : (code >= 0xc0 && code <= 0x24f) || (code >= 0x400 && code <= 0x4ff);
    run = isLetter ? run + 1 : 0;
    if (run === 2) return true;
  }
  return LETTERS.test(text);
}

/** Reads the paragraphs below `root` in document order and adds them to what is gathered. Does not change the page. */
export function collectText(dom: DomAccess, root: Node, gathered: Gathered, options: CollectOptions): void {
  // Only a suspect part makes it worth counting all the others.
  let whole: number | null = null;
  const isSmall = (node: Node): boolean => {
    whole ??= dom.text(root).length;
    return dom.text(node).length < whole * SMALL_SHARE;
  };
  let draft = emptyDraft();
  let openLink = null as { node: Node; href: string; start: number } | null;
  let breaks = 0;
  const flush = (): void => {
    endLink();
    add(draft, gathered, options);
    draft = emptyDraft();
    breaks = 0;
    // a link round whole blocks goes on in the next one
    if (openLink !== null) openLink.start = 0;
  };
  const close = (ended: Node, isBlock: boolean): void => {
    if (openLink !== null && openLink.node === ended) {
      endLink();
      openLink = null;
    }
    if (isBlock) flush();
  };
  const endLink = (): void => {
    if (openLink === null) return;
    const end = draft.text.length;
    draft.linked += end - openLink.start;
    if (openLink.href !== '' && end > openLink.start) draft.links.push({ start: openLink.start, end, href: openLink.href });
  };
  const open: Opened[] = [];
  let node: Node | null = root;
  while (node !== null && !gathered.partial) {
    let down: Node | null = null;
    const type = dom.type(node);
    if (type === TEXT) {
      if (options.after === null || dom.precedes(options.after, node)) {
        const before = draft.text.length;
        append(draft, node, dom.data(node));
        if (draft.text.length > before) breaks = 0;
      }
    } else if (type === ELEMENT) {
      const tag = dom.name(node);
      const isBlock = BLOCK_TAGS.has(tag);
      if (node !== root && isLeftOut(dom, node as Element, tag, options, isSmall)) {
        if (isBlock) flush();
      } else if (tag === 'BR') {
        if (++breaks > 1 || endsSentence(draft.text)) flush();
        else append(draft, null, ' ');
      } else {
        if (isBlock) flush();
        if (tag === 'A' && openLink === null) openLink = { node, href: dom.attribute(node as Element, 'href') ?? '', start: draft.text.length };
        down = dom.firstChild(node);
        if (down === null) close(node, isBlock);
        else open.push({ node, isBlock });
      }
    }
    if (down !== null) {
      node = down;
      continue;
    }
    let sibling: Node | null = node === root ? null : dom.next(node);
    while (sibling === null) {
      const above = open.pop();
      if (above === undefined) return void flush();
      close(above.node, above.isBlock);
      sibling = above.node === root ? null : dom.next(above.node);
    }
    node = sibling;
  }
}

/** An element whose content is being read. */
interface Opened {
  node: Node;
  isBlock: boolean;
}

const emptyDraft = (): Draft => ({ text: '', segments: [], links: [], linked: 0 });

function isLeftOut(dom: DomAccess, element: Element, tag: string, options: CollectOptions, isSmall: (node: Node) => boolean): boolean {
  if (SKIPPED_TAGS.has(tag) || options.leaveOut.has(element)) return true;
  if (tag === 'BR' || tag === 'A' || tag === 'B' || tag === 'I' || tag === 'EM' || tag === 'STRONG') return false;
  if (dom.attribute(element, 'hidden') !== null || dom.attribute(element, 'aria-hidden') === 'true') return true;
  if (options.skip !== null && dom.matches(element, options.skip)) return true;
  if (!options.choosy) return false;
  const style = dom.attribute(element, 'style');
  if (style !== null && (style.includes('none') || style.includes('hidden')) && HIDDEN.test(style)) return true;
  const names = `${dom.attribute(element, 'class') ?? ''} ${dom.attribute(element, 'id') ?? ''}`;
  if ((SUSPECT_TAGS.has(tag) || (names.length > 1 && namesJunk(names))) && isSmall(element)) return true;
  return BLOCK_TAGS.has(tag) && !dom.visible(element);
}

/** Adds a text node's characters: white space collapsed as the page shows it, invisible break marks dropped. */
function append(draft: Draft, node: Node | null, data: string): void {
  // Most of what stands between elements is the markup's own indentation.
  if (data.length < INDENTATION && data.trim() === '') return addRun(draft, node, ' ', 0);
  let at = 0;
  GAPS.lastIndex = 0;
  for (let gap = GAPS.exec(data); gap !== null; gap = GAPS.exec(data)) {
    if (gap.index > at) addRun(draft, node, data.slice(at, gap.index), at);
    at = gap.index + gap[0].length;
    if (gap[0].trim() === '') addRun(draft, node, ' ', gap.index);
  }
  addRun(draft, node, at === 0 ? data : data.slice(at), at);
}

function addRun(draft: Draft, node: Node | null, run: string, offset: number): void {
  const skip = run.startsWith(' ') && (draft.text === '' || draft.text.endsWith(' ')) ? 1 : 0;
  if (run.length === skip) return;
  const start = draft.text.length;
  draft.text += skip === 0 ? run : run.slice(skip);
  if (node === null) return;
  const last = draft.segments.at(-1);
  if (last !== undefined && last.node === node && last.end === start && last.offset + (last.end - last.start) === offset + skip) last.end = draft.text.length;
  else draft.segments.push({ start, end: draft.text.length, node, offset: offset + skip });
}

function add(draft: Draft, gathered: Gathered, options: CollectOptions): void {
  let text = draft.text.trimEnd();
  if (text === '' || (options.choosy && !isProse(text, draft.linked)) || options.only?.(text) === false) return;
  const base = gathered.text.length + (gathered.text === '' ? 0 : 1);
  const room = options.limit - base;
  if (text.length > room) {
    gathered.partial = true;
    text = text.slice(0, Math.max(0, room)).trimEnd();
    if (text === '') return;
  }
  const end = text.length;
  gathered.text += (gathered.text === '' ? '' : '\n') + text;
  gathered.blocks.push({ kind: options.kind, start: base, end: base + end });
  for (const segment of draft.segments) {
    if (segment.start < end) gathered.map.push({ ...segment, start: base + segment.start, end: base + Math.min(end, segment.end) });
  }
  for (const link of draft.links) {
    const href = gathered.links.length < MAX_LINKS && link.start < end ? address(link.href, options.base) : null;
    if (href !== null) gathered.links.push({ start: base + link.start, end: base + Math.min(end, link.end), href });
  }
}

/** Labels, buttons' captions and "read also" lines are not prose. */
function isProse(text: string, linked: number): boolean {
  const ends = endsSentence(text);
  if (text.length < LINK_LINE_LENGTH && linked >= text.length * (ends ? LINK_SHARE : OPEN_LINK_SHARE)) return false;
  if (isSideLine(text)) return false;
  if (ends || PUNCTUATION.test(text)) return hasLetters(text);
  return text.length > LABEL_LENGTH || text.split(' ').filter(hasLetters).length >= 3;
}

function address(href: string, base: string | null): string | null {
  if (href.startsWith('#')) return null;
  try {
    const url = new URL(href, base ?? undefined);
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.href.length <= MAX_ADDRESS ? url.href : null;
  } catch {
    return null;
  }
}
