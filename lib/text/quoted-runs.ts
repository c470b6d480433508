import { comparable } from './fold';
import { fnv1a32 } from './hash';

/** Words of one run, and the fewest of a quotation that can be told from another (model.md 4, I11). */
export const RUN_WORDS = 6;
/** A longer quotation is known by its beginning. */
const RUNS_AT_MOST = 80;
/** The part of the shorter quotation's runs that must be shared: one changed word breaks six of them. */
const SHARED_PART = 0.3;

/** Hashes of the runs of six words of a quotation, each once, smallest first; empty for one of fewer words. The words cannot be read from them. */
export function quotedRuns(quotation: string): number[] {
  const words = comparable(quotation).match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<number>();
  for (let i = 0; i + RUN_WORDS <= words.length && runs.size < RUNS_AT_MOST; i += 1) runs.add(fnv1a32(words.slice(i, i + RUN_WORDS).join(' ')));
  return [...runs].sort((a, b) => a - b);
}

/** True where two quotations are one: the shorter may be a part of the longer, and a word or two may differ. */
export function isSameQuotation(a: readonly number[], b: readonly number[]): boolean {
  const [few, many] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  const shared = few.filter((run) => many.has(run)).length;
  return shared > 0 && shared >= few.length * SHARED_PART;
}
