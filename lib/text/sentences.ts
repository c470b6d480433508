import type { Block } from '../model/article';
import type { Span } from '../model/span';
import { fold } from './fold';

/** A sentence: its span, the block that it stands in, and whether that block is a headline. */
export interface SentenceSpan extends Span {
  block: number;
  headline: boolean;
}

/** A run without a full stop is cut after so many characters, so that no pass ever meets an endless sentence. */
const LONGEST = 1_500;
const ENDS = new Set(['.', '!', '?', '…', '。']);
const CLOSERS = new Set(['"', "'", ')', ']', '}']);
const BEFORE = /[\p{L}\p{N}.'-]{1,16}$/u;
const INITIAL = /^(?:\p{Lu}|(?:\p{L}\.){1,6}\p{L})$/u;

function endsHere(folded: string, stop: number, after: number, limit: number, abbreviations: ReadonlySet<string>): boolean {
  const next = folded[after];
  if (after < limit && next !== undefined && !/\s/.test(next)) return false;
  let look = after;
  while (look < limit && look < after + 4 && /\s/.test(folded[look] ?? 'x')) look += 1;
  const following = folded[look] ?? '';
  if (look < limit && /\p{Ll}/u.test(following)) return false;
  if (folded[stop] !== '.') return true;
  const before = BEFORE.exec(folded.slice(Math.max(0, stop - 16), stop))?.[0] ?? '';
  const last = before.split("'").at(-1) ?? '';
  if (INITIAL.test(last)) return after >= limit;
  return !abbreviations.has(last.toLowerCase());
}

/** Cuts one block into sentences. Every character but leading and trailing white space belongs to one sentence. */
function cutBlock(folded: string, block: Block, index: number, abbreviations: ReadonlySet<string>, out: SentenceSpan[]): void {
  let start = block.start;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(folded[from] ?? '')) from += 1;
    while (to > from && /\s/.test(folded[to - 1] ?? '')) to -= 1;
    if (to > from) out.push({ start: from, end: to, block: index, headline: block.kind === 'headline' });
    start = end;
  };
  let i = block.start;
  while (i < block.end) {
    const c = folded[i] ?? '';
    if (c === '\n') close(i + 1);
    if (ENDS.has(c)) {
      let after = i + 1;
      while (after < block.end && (ENDS.has(folded[after] ?? '') || CLOSERS.has(folded[after] ?? ''))) after += 1;
      if (endsHere(folded, i, after, block.end, abbreviations)) close(after);
      i = after;
      continue;
    }
    if (i - start >= LONGEST && (c === ' ' || i - start >= 2 * LONGEST) && !/[\udc00-\udfff]/.test(c)) close(i);
    i += 1;
  }
  close(block.end);
}

/**
 * The sentences of a text, bounded by its blocks. Offsets are UTF-16.
 * @param abbreviations lower-case words after which a full stop ends nothing, without the stop
 */
export function sentencesOf(text: string, blocks: readonly Block[], abbreviations: ReadonlySet<string>): SentenceSpan[] {
  const folded = fold(text);
  const out: SentenceSpan[] = [];
  blocks.forEach((block, index) => cutBlock(folded, block, index, abbreviations, out));
  return out;
}
