import type { Decision } from '../model/decision';

/** What a person said of two ids, in either order; null where nobody said anything. */
export type Decided = (a: string, b: string) => Decision['says'] | null;

/** The decisions as a look-up. Of several on one pair the last one counts. */
export function decided(decisions: readonly Decision[]): Decided {
  const said = new Map(decisions.map(({ report, other, says }) => [[report, other].sort().join('\n'), says]));
  return (a, b) => (said.size === 0 ? null : (said.get([a, b].sort().join('\n')) ?? null));
}
