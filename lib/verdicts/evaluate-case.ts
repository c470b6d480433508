import type { Case } from '../model/statement';
import { judge } from './judge';

/** One line of `judge CASES.json` (`caseSchema` has its form). */
export interface EvaluatedExpectation {
  case: string;
  actor: string;
  as_of: string;
  /** the strength, or "STRENGTH:status" where the status is not open */
  verdict: string;
  independent: number;
  reports: number;
}

/** Judges every expected proposition of a case, in the order of the file. */
export function evaluateCase(given: Case): EvaluatedExpectation[] {
  return given.expect.map(({ actor, as_of }) => {
    const { strength, status, independent, reports } = judge({ statements: given.statements, edges: given.edges, actor, asOf: as_of });
    return { case: given.id, actor, as_of, verdict: status === 'open' ? strength : `${strength}:${status}`, independent, reports };
  });
}
