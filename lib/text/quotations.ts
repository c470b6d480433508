import type { Block } from '../model/article';
import type { Span } from '../model/span';

/** A passage in quotation marks, marks included. `open` or `shut` false: that mark is missing (the quotation runs over paragraphs). */
export interface Quotation extends Span {
  open: boolean;
  shut: boolean;
}

/** A quotation that is never closed ends after so many characters at the latest: a lost mark must not swallow the page. */
const LONGEST_OPEN = 600;
const OPENERS = new Set(['“', '«', '„', '‟']);
const CLOSERS = new Set(['”', '»']);
const PLAIN = new Set(['"', '″', '“']);
const MARKS = new Set([...OPENERS, ...CLOSERS, ...PLAIN]);
const LETTER = /[\p{L}\p{N}]/u;

function direction(text: string, i: number, isOpen: boolean): 'open' | 'shut' | null {
  const c = text[i] ?? '';
  if (CLOSERS.has(c)) return !isOpen && /\s/.test(text[i - 1] ?? ' ') && LETTER.test(text[i + 1] ?? ' ') ? 'open' : 'shut';
  if (OPENERS.has(c) && !(c === '“' && isOpen)) return 'open';
  if (!PLAIN.has(c)) return null;
  const before = text[i - 1] ?? ' ';
  const after = text[i + 1] ?? ' ';
  const opens = /[\s(\[—–-]/.test(before) && !/\s/.test(after);
  const shuts = !/\s/.test(before) && !LETTER.test(after);
  if (opens && !shuts) return 'open';
  if (shuts && !opens) return 'shut';
  return isOpen ? 'shut' : 'open';
}

/**
 * The quotations of a text, block by block, in reading order, never nested. A quotation left open at the end of a block ends there; one that
 * is only closed begins where its block begins.
 */
export function quotationsOf(text: string, blocks: readonly Block[]): Quotation[] {
  const out: Quotation[] = [];
  for (const block of blocks) {
    let openAt = -1;
    let any = false;
    for (let i = block.start; i < block.end; i += 1) {
      if (!MARKS.has(text[i] ?? '')) continue;
      const way = direction(text, i, openAt >= 0);
      if (way === 'open' && openAt < 0) openAt = i;
      if (way !== 'shut') continue;
      if (openAt >= 0) out.push({ start: openAt, end: i + 1, open: true, shut: true });
      else if (!any) out.push({ start: block.start, end: i + 1, open: false, shut: true });
      openAt = -1;
      any = true;
    }
    if (openAt >= 0) out.push({ start: openAt, end: Math.min(block.end, openAt + LONGEST_OPEN), open: true, shut: false });
  }
  return out;
}

/** The text without its quotations: what a near-copy is recognised by (model.md 4, I12), since quotations are shared by honest reports. */
export function withoutQuotations(text: string, blocks: readonly Block[]): string {
  let out = '';
  let at = 0;
  for (const quotation of quotationsOf(text, blocks)) {
    out += text.slice(at, Math.max(at, quotation.start));
    at = Math.max(at, quotation.end);
  }
  return out + text.slice(at);
}
