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

/** What became of a sentence, word by word. Removed words come before the added ones that took their place. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffArrays(tokens(before), tokens(after)).map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
}

/** The share of the longer sentence's words that both have in this order, 0 to 1. */
export function wordsKept(before: string, after: string): number {
  const words = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}]{1,200}/gu) ?? []).slice(0, MOST_TOKENS);
  const [a, b] = [words(before), words(after)];
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  return diffArrays(a, b).reduce((kept, part) => kept + (part.added || part.removed ? 0 : part.value.length), 0) / longer;
}
