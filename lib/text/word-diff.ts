// The one file of it: the rest of the package would come along into the worker.
import { diffArrays } from 'diff/lib/diff/array.js';

/** A run of words that stayed, went or came. `text` keeps the spaces and marks of the side that it is from. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A word with what stands before the next one: joined again they are the text. */
const TOKEN = /\s{1,200}|[\p{L}\p{N}\p{M}'’-]{1,200}|[^\s\p{L}\p{N}]/gu;
/** A sentence that is longer than this is no sentence; the rest counts as one word. */
const MOST_TOKENS = 1_000;

const tokens = (text: string): string[] => {
  const all = text.match(TOKEN) ?? [];
  return all.length <= MOST_TOKENS ? all : [...all.slice(0, MOST_TOKENS), all.slice(MOST_TOKENS).join('')];
};

const isSpace = ({ kind, text }: DiffPart): boolean => kind === 'same' && /^\s{1,2000}$/.test(text);

/** The spaces that two texts both begin with. */
function sharedSpace(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at] && /\s/.test(a.charAt(at))) at += 1;
  return a.slice(0, at);
}

const reversed = (text: string): string => [...text].reverse().join('');

/** One replacement of what was removed and added between two words that stayed: spaces between its parts belong to both sides, those around it to neither. */
function asOne(run: readonly DiffPart[]): DiffPart[] {
  const side = (kind: DiffPart['kind']): string => run.filter((part) => part.kind === kind || part.kind === 'same').map(({ text }) => text).join('');
  if (!run.some(({ kind }) => kind === 'removed') || !run.some(({ kind }) => kind === 'added')) return [...run];
  const [before, after] = [side('removed'), side('added')];
  const lead = sharedSpace(before, after);
  const tail = reversed(sharedSpace(reversed(before.slice(lead.length)), reversed(after.slice(lead.length))));
  const inner = (text: string): string => text.slice(lead.length, text.length - tail.length);
  const parts: DiffPart[] = [{ kind: 'same', text: lead }, { kind: 'removed', text: inner(before) }, { kind: 'added', text: inner(after) }, { kind: 'same', text: tail }];
  return parts.filter(({ text }) => text !== '');
}

/** Neighbours of the same kind are one part. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const all: DiffPart[] = [];
  for (const { kind, text } of parts) {
    const last = all.at(-1);
    if (last?.kind === kind) all[all.length - 1] = { kind, text: last.text + text };
    else all.push({ kind, text });
  }
  return all;
}

/** What became of a sentence, word by word. Removed words come before the added ones that took their place, and only words keep a replacement apart, not the spaces between them. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts = diffArrays(tokens(before), tokens(after)).map(({ value, added, removed }): DiffPart => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
  const all: DiffPart[] = [];
  let run: DiffPart[] = [];
  for (const part of parts) {
    if (part.kind !== 'same' || isSpace(part)) run.push(part);
    else {
      all.push(...asOne(run), part);
      run = [];
    }
  }
  return joined([...all, ...asOne(run)]);
}

/** The share of the longer sentence's words that both have in this order, 0 to 1. */
export function wordsKept(before: string, after: string): number {
  const words = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}]{1,200}/gu) ?? []).slice(0, MOST_TOKENS);
  const [a, b] = [words(before), words(after)];
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  return diffArrays(a, b).reduce((kept, part) => kept + (part.added || part.removed ? 0 : part.value.length), 0) / longer;
}
