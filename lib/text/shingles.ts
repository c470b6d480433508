import { comparable } from './fold';
import { fnv1a32 } from './hash';

/** Words of one shingle (model.md 4, I12). */
const SHINGLE_WORDS = 5;
/** Minima kept: the error of the estimate is about 1/√128, 9 points. */
export const SKETCH_SIZE = 128;

/** The hashes of all 5-word shingles of a text, each once. */
function shingleHashes(text: string): Set<number> {
  const words = comparable(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i += 1) {
    let hash = fnv1a32(words[i] ?? '');
    for (let n = 1; n < SHINGLE_WORDS; n += 1) hash = fnv1a32(words[i + n] ?? '', fnv1a32(' ', hash));
    hashes.add(hash);
  }
  return hashes;
}

/**
 * MinHash sketch of a text: for each of `SKETCH_SIZE` hash functions the least value over the text's 5-word shingles; empty for a text with
 * fewer words. Give it the text without quotations.
 */
export function sketch(text: string): number[] {
  const hashes = shingleHashes(text);
  if (hashes.size === 0) return [];
  const least = new Uint32Array(SKETCH_SIZE).fill(0xffffffff);
  for (const hash of hashes) {
    // Two halves of one mixed hash make the whole family: h1 + i·h2.
    const first = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 0;
    const second = (Math.imul(hash ^ (hash >>> 13), 0x5bd1e995) | 1) >>> 0;
    for (let i = 0; i < SKETCH_SIZE; i += 1) {
      const value = (first + Math.imul(i, second)) >>> 0;
      if (value < (least[i] ?? 0)) least[i] = value;
    }
  }
  return [...least];
}

/** The estimated Jaccard similarity of two sketched texts, 0 to 1; 0 where either has no sketch. */
export function similarity(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.filter((value, i) => value === b[i]).length / a.length;
}
