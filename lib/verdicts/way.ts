import { comparable } from '../text/fold';

/**
 * The steps of a chain, each hand once: where the way comes back to somebody, what lies between was no part of it ("News.az ← Report ← News.az" is what News.az says itself).
 * Outermost first.
 */
export function withoutLoops(steps: readonly string[]): string[] {
  const way: string[] = [];
  for (const step of steps) {
    const before = way.findIndex((one) => comparable(one) === comparable(step));
    if (before < 0) way.push(step);
    else way.splice(before + 1);
  }
  return way;
}
