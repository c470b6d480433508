import { buildCard, buildHint, buildPill, sentence, speak, type CardActions, type CardContent } from './card-view';
import { CARD_STYLE } from './card-style';
import { around, placeCard, placeSheet, scrollToFit, GAP, type Box, type Placement } from './place-card';
import type { Place } from './text-map';

/** Where the card belongs on the page: the claim's sentence and the block that it stands in. */
export interface Anchor {
  place: Place;
  column: Element;
}

export interface Card {
  /** Opens, or replaces what is shown; the focus goes in. */
  open(content: CardContent, anchor: Anchor): void;
  /** Shows the small button by a claim reached by keyboard, and says the claim to screen readers. */
  point(content: CardContent, anchor: Anchor): void;
  /** Shows in a few words what the mark under the pointer means; takes no focus, and nothing can be clicked on it. Null takes it away. */
  hint(content: CardContent | null, anchor: Anchor | null): void;
  /** The claim stands elsewhere now: the page was drawn anew. */
  moveTo(anchor: Anchor): void;
  /** Closes what is shown and gives the focus back. */
  close(): void;
  /** what is shown */
  shown(): Shown | null;
  /** the host on the page while something is shown, to tell our own elements from the page's */
  owns(node: Node | null): boolean;
}

export type Shown = 'card' | 'pill' | 'hint';

/** After the page has taken the host away this often in a row we leave it alone. */
const MAX_RETURNS = 3;

/**
 * The card on the page: one element without a name at the end of the document, with a closed shadow root, there only while something is shown.
 * @param actions what its buttons do; `closed` is called after each closing, whoever closed it
 */
export function createCard(view: Window & typeof globalThis, actions: Omit<CardActions, 'close'> & { openPointed(): void; closed(): void }): Card {
  const { document } = view;
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  let live: HTMLElement | null = null;
  let panel: HTMLElement | null = null;
  let mode: Shown | null = null;
  let open: AbortController | null = null;
  let before: HTMLElement | null = null;
  let following: AbortController | null = null;
  let stopKeeping: () => void = () => undefined;

  const close = (): void => {
    if (host === null) return;
    following?.abort();
    stopKeeping();
    open?.abort();
    host.remove();
    host = root = live = panel = following = open = null;
    const [back, wasHint] = [before, mode === 'hint'];
    before = mode = null;
    if (wasHint) return;
    back?.focus({ preventScroll: true });
    actions.closed();
  };
  const raise = (): ShadowRoot => {
    if (root !== null) return root;
    before = focused(view);
    host = document.createElement('div');
    root = host.attachShadow({ mode: 'closed' });
    adopt(view, root);
    live = document.createElement('div');
    live.className = 'live';
    live.setAttribute('aria-live', 'polite');
    root.append(live);
    root.addEventListener('keydown', (event) => {
      if (!event.isTrusted) return;
      // What the reader types to the card is not the page's business.
      event.stopPropagation();
      if ((event as KeyboardEvent).key === 'Escape') close();
    });
    document.documentElement.append(host);
    stopKeeping = keep(view, host, close);
    open = new AbortController();
    // The reader may have gone back into the page with the card still open.
    view.addEventListener('keydown', (event) => {
      if (event.isTrusted && event.key === 'Escape' && mode !== 'hint' && !event.defaultPrevented) close();
    }, { signal: open.signal });
    return root;
  };
  const show = (made: HTMLElement, anchor: Anchor, kind: Shown): void => {
    if (mode === 'hint') close();
    const holder = raise();
    const position = panel?.querySelector<HTMLElement>('.position') === null ? null : focusedButton(holder);
    following?.abort();
    panel?.remove();
    panel = made;
    mode = kind;
    holder.prepend(made);
    following = new AbortController();
    follow(view, made, anchor, kind, following.signal);
    if (kind === 'hint') return;
    // Stepping by the card's own buttons keeps the focus on the button that was used.
    const again = position === null ? null : [...made.querySelectorAll('button')].find((button) => button.getAttribute('aria-label') === position);
    (again ?? made).focus({ preventScroll: true });
  };
  return {
    open: (content, anchor) => show(buildCard(document, content, { ...actions, close }), anchor, 'card'),
    point(content, anchor) {
      show(buildPill(document, content, actions.openPointed), anchor, 'pill');
      if (live === null) return;
      speak(live, content.ui);
      live.textContent = sentence(content.ui, 'announce_claim', content.position, content.total, content.claim.plain);
    },
    hint(content, anchor) {
      if (mode !== null && mode !== 'hint') return;
      if (content === null || anchor === null) return close();
      show(buildHint(document, content), anchor, 'hint');
    },
    moveTo(anchor) {
      if (panel === null || mode === null) return;
      following?.abort();
      following = new AbortController();
      follow(view, panel, anchor, mode, following.signal);
    },
    close,
    shown: () => mode,
    owns: (node) => host !== null && node === host,
  };
}

function adopt(view: Window & typeof globalThis, root: ShadowRoot): void {
  if (!('adoptedStyleSheets' in root)) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(CARD_STYLE);
  root.adoptedStyleSheets = [sheet];
}

function focused(view: Window & typeof globalThis): HTMLElement | null {
  const active = view.document.activeElement;
  return active instanceof view.HTMLElement && active !== view.document.body ? active : null;
}

const focusedButton = (root: ShadowRoot): string | null => root.activeElement?.getAttribute('aria-label') ?? null;

/** Puts the host back when the page removes it, three times at most; then closes. */
function keep(view: Window & typeof globalThis, host: HTMLElement, giveUp: () => void): () => void {
  let returns = 0;
  const observer = new view.MutationObserver(() => {
    if (host.isConnected) return;
    if (++returns > MAX_RETURNS) return giveUp();
    view.document.documentElement.append(host);
  });
  observer.observe(view.document.documentElement, { childList: true });
  return () => observer.disconnect();
}

/** Places the panel by its sentence and keeps it there while the page scrolls or changes its size. */
function follow(view: Window & typeof globalThis, panel: HTMLElement, anchor: Anchor, kind: Shown, signal: AbortSignal): void {
  const range = view.document.createRange();
  range.setStart(anchor.place.startContainer, anchor.place.startOffset);
  range.setEnd(anchor.place.endContainer, anchor.place.endOffset);
  let at = { left: 0, top: 0 };
  let sentenceAt: Box = range.getBoundingClientRect();
  const set = (left: number, top: number): void => {
    panel.style.left = `${Math.round(left)}px`;
    panel.style.top = `${Math.round(top)}px`;
  };
  const place = (mayScroll = true): void => {
    sentenceAt = range.getBoundingClientRect();
    const viewport = { width: view.document.documentElement.clientWidth, height: view.innerHeight };
    // Measured at its full height, the card forgets how far it was scrolled.
    const inner = panel.querySelector('.scroll');
    const scrolled = inner?.scrollTop ?? 0;
    if (kind !== 'card') at = placePill(sentenceAt, panel, viewport);
    else at = settle(view, panel, range, anchor.column, viewport, mayScroll);
    // it may have scrolled
    sentenceAt = range.getBoundingClientRect();
    set(at.left, at.top);
    if (inner !== null) inner.scrollTop = scrolled;
  };
  let pending = 0;
  const soon = (act: () => void): void => {
    if (pending === 0) pending = view.requestAnimationFrame(() => ((pending = 0), act()));
  };
  const move = (): void => {
    const now = range.getBoundingClientRect();
    set(at.left + now.left - sentenceAt.left, at.top + now.top - sentenceAt.top);
  };
  place();
  view.addEventListener('scroll', () => soon(move), { capture: true, passive: true, signal });
  view.addEventListener('resize', () => soon(() => place()), { passive: true, signal });
  // Unfolded, the card is taller: it may need another place, and what was asked for has to be in sight.
  panel.addEventListener('toggle', ({ target }) => {
    place(false);
    if (target instanceof view.HTMLDetailsElement && target.open) reveal(target);
  }, { capture: true, signal });
  // What loads late above the sentence pushes it down.
  const shifts = 'ResizeObserver' in view ? new view.ResizeObserver(() => soon(move)) : null;
  shifts?.observe(view.document.documentElement);
  shifts?.observe(anchor.column);
  signal.addEventListener('abort', () => shifts?.disconnect());
  signal.addEventListener('abort', () => view.cancelAnimationFrame(pending));
}

/** Scrolls what was unfolded into the card's window, its beginning first. */
function reveal(unfolded: HTMLElement): void {
  const room = unfolded.parentElement;
  if (room === null) return;
  const [box, seen] = [unfolded.getBoundingClientRect(), room.getBoundingClientRect()];
  room.scrollTop += Math.max(0, Math.min(box.bottom - seen.bottom, box.top - seen.top));
}

/** @param mayScroll whether the page may be scrolled to make room */
function settle(view: Window & typeof globalThis, panel: HTMLElement, anchored: Range, columnElement: Element, viewport: { width: number; height: number }, mayScroll: boolean): Placement {
  const column = elementBox(view, columnElement);
  panel.classList.remove('sheet', 'top');
  panel.style.maxHeight = '';
  const size = { width: panel.offsetWidth, height: panel.offsetHeight };
  let placed = placeCard(linesOf(anchored), column, size, viewport);
  const isSheet = placed.side === 'sheet';
  if (isSheet) panel.classList.add('sheet');
  panel.style.maxHeight = `${placed.maxHeight}px`;
  const height = isSheet ? panel.offsetHeight : size.height;
  const crowded = isSheet || ((placed.side === 'below' || placed.side === 'above') && placed.maxHeight < height);
  const distance = crowded && mayScroll ? scrollToFit(around(linesOf(anchored)), height, viewport) : 0;
  if (distance !== 0) view.scrollBy({ top: distance, behavior: 'instant' });
  if (!isSheet && distance === 0) return placed;
  const lines = linesOf(anchored);
  placed = isSheet ? placeSheet(lines, height, viewport) : placeCard(lines, elementBox(view, columnElement), size, viewport);
  panel.classList.toggle('sheet', placed.side === 'sheet' || placed.side === 'top-sheet');
  panel.classList.toggle('top', placed.side === 'top-sheet');
  panel.style.maxHeight = `${placed.maxHeight}px`;
  return placed;
}

/** The boxes of the sentence's lines. */
function linesOf(range: Range): Box[] {
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  return lines.length > 0 ? lines : [range.getBoundingClientRect()];
}

function placePill(sentenceAt: Box, panel: HTMLElement, viewport: { width: number; height: number }): { left: number; top: number } {
  const below = sentenceAt.bottom + GAP / 2;
  const top = below + panel.offsetHeight > viewport.height ? sentenceAt.top - panel.offsetHeight - GAP / 2 : below;
  return { left: Math.max(GAP, Math.min(sentenceAt.left, viewport.width - panel.offsetWidth - GAP)), top };
}

// By the prototype's method: the block may be a form whose controls shadow its own.
const elementBox = (view: Window & typeof globalThis, element: Element): Box => view.Element.prototype.getBoundingClientRect.call(element);
