import type { DomAccess } from './dom-access';

/** Where a click already has a meaning of the page's own. */
const INTERACTIVE = 'a[href],button,input,select,textarea,label,summary,video,audio,iframe,[contenteditable],[role=button],[role=link],[onclick]';
/** Hovering is looked at this often. */
const HOVER_MS = 60;

export interface Pointed {
  /** the reader clicked on text at this point of the viewport; never on a link or while selecting */
  click(x: number, y: number): void;
  /** the reader clicked on something else of the page's: a link, a button, a field */
  elsewhere(): void;
  /** the pointer rests or moves here; null when it left */
  hover(point: { x: number; y: number } | null): void;
}

/** Follows the reader's own pointer. Events that the page makes do not count. */
export function watchPointer(view: Window, reads: () => DomAccess, isOurs: (node: Node) => boolean, pointed: Pointed, signal: AbortSignal): void {
  const isFree = (event: MouseEvent): boolean => {
    const target = event.target as Node | null;
    if (target === null || isOurs(target)) return false;
    const dom = reads();
    return dom.type(target) === 1 && dom.closest(target as Element, INTERACTIVE) === null;
  };
  view.addEventListener('click', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    const free = isFree(event);
    if (!free && event.target !== null && !isOurs(event.target as Node)) return pointed.elsewhere();
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (plain && free && (view.getSelection()?.toString() ?? '') === '') pointed.click(event.clientX, event.clientY);
  }, { capture: true, passive: true, signal });
  let timer: number | undefined;
  let last: MouseEvent | null = null;
  view.addEventListener('pointermove', (event) => {
    if (!event.isTrusted || event.pointerType !== 'mouse') return;
    last = event;
    timer ??= view.setTimeout(() => {
      timer = undefined;
      pointed.hover(last !== null && last.buttons === 0 && isFree(last) ? { x: last.clientX, y: last.clientY } : null);
    }, HOVER_MS);
  }, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => view.clearTimeout(timer));
}
