import type { Decision } from '../model/decision';
import type { Report } from '../model/report';
import type { Claim } from '../model/claim';
import { isBackground } from '../reports/units';

/** What a person said of two ids, in either order; null where nobody said anything. */
export type Decided = (a: string, b: string) => Decision['says'] | null;

/** Incidents of the casebook that a person holds for one: each of their ids with the smallest of them. An id that is joined with none is missing. */
export function joinedIds(decisions: readonly Decision[], incidents: ReadonlySet<string>): Map<string, string> {
  const said = decided(decisions);
  const pairs = decisions.filter(({ report, other }) => incidents.has(report) && incidents.has(other) && report !== other && said(report, other) === 'same');
  const groups = new Map<string, Set<string>>();
  for (const { report, other } of pairs) {
    const together = new Set([report, other, ...(groups.get(report) ?? []), ...(groups.get(other) ?? [])]);
    for (const id of together) groups.set(id, together);
  }
  return new Map([...groups].map(([id, together]) => [id, [...together].sort()[0] ?? id]));
}

/**
 * The decisions as a look-up. Of several on one pair the last one counts. What was said of one of several incidents that a person holds for one (`joined`) holds for each of them.
 */
export function decided(decisions: readonly Decision[], joined: ReadonlyMap<string, string> = new Map()): Decided {
  const name = (a: string, b: string): string => [joined.get(a) ?? a, joined.get(b) ?? b].sort().join('\n');
  const said = new Map(decisions.map(({ report, other, says }) => [name(report, other), says]));
  return (a, b) => (said.size === 0 ? null : (said.get(name(a, b)) ?? null));
}

/**
 * What a person's word on some claims of a report is kept under: the report's id where they are about its own incident, else `reportId#claimId` of the first, since what was said of the
 * article says nothing of what it mentions besides.
 */
export function subjectOf(report: Pick<Report, 'id'>, claims: readonly Claim[]): string {
  return claims.some((claim) => !isBackground(claim)) ? report.id : (claims.map((claim) => `${report.id}#${claim.id}`).sort()[0] ?? report.id);
}
