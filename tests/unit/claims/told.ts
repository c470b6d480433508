import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import type { Claim } from '../../../lib/model/claim';
import { article, world } from '../../fixtures/world';

/** A text of the invented world and every claim that it holds, in the order of reading, each as a line of the test's own form. */
export interface Told {
  name: string;
  text: string;
  claims: string[];
}

/** "actor < speaker"; what nobody says is said by "nobody". */
export const saidBy = (claim: Claim): string => `${claim.actor.name} < ${claim.speaker?.name ?? 'nobody'}`;

/** "actor < speaker (legal stage)", the stage only where there is one. */
export const saidByAtStage = (claim: Claim): string => `${saidBy(claim)}${claim.legalStage === 'none' ? '' : ` (${claim.legalStage})`}`;

/**
 * Reads each text, behind `opening`, and expects exactly its claims.
 * @param line how the claims of these cases are written down
 */
export function reads(what: string, cases: readonly Told[], line: (claim: Claim) => string, opening = ''): void {
  describe(what, () => {
    for (const { name, text, claims } of cases) it(name, () => expect(analyse(article(`${opening}${text}`), world).claims.map(line)).toEqual(claims));
  });
}
