import type { Claim } from '../model/claim';
import type { Report } from '../model/report';
import type { ComparedIncident, Comparison, Origin, OriginReport, Proposition } from '../model/verdict';
import { meantBy, partiesOf } from '../verdicts/parties';

/** Where a claim of a report stands in a comparison. */
export interface Place {
  incident: ComparedIncident | null;
  proposition: Proposition | null;
  /** the origin below which this report carries the claim */
  origin: Origin | null;
  /** true where the claim is only possibly about the incident: shown, never counted */
  possibly: boolean;
}

const carries = (origin: Origin, reportId: string, claimId: string): boolean => origin.reports.some((r) => r.id === reportId && r.claimIds.includes(claimId));

/**
 * Finds a claim's incident, proposition (the one of its most specific actor first) and origin. A shared name stands under the proposition that lists its
 * bearers, or where its source's own record tells which one is meant, under that one's.
 */
export function placeOf(claim: Claim, report: Report, comparison: Comparison): Place {
  const holds = (map: Record<string, string[]>): boolean => map[report.id]?.includes(claim.id) ?? false;
  const incident = comparison.incidents.find((i) => holds(i.claims)) ?? comparison.incidents.find((i) => holds(i.possibly)) ?? null;
  if (!incident) return { incident: null, proposition: null, origin: null, possibly: false };
  const mine = incident.propositions.filter((p) => p.origins.some((o) => carries(o, report.id, claim.id)));
  const wanted = partiesOf(claim)[0]?.id ?? '';
  const named = (p: Proposition): boolean => p.actor.id === wanted;
  const proposition = mine.find(named) ?? mine.find((p) => meantBy(wanted).includes(p.actor.id)) ?? mine[0] ?? incident.propositions.find(named) ?? null;
  const origin = proposition?.origins.find((o) => carries(o, report.id, claim.id)) ?? null;
  return { incident, proposition, origin, possibly: !holds(incident.claims) };
}

const listed = new WeakMap<ComparedIncident, ReadonlyMap<string, OriginReport>>();

/** Every report below any origin of an incident, by id; collected once for each, since every sentence of every reason asks for it. */
export function reportsOf(incident: ComparedIncident): ReadonlyMap<string, OriginReport> {
  const known = listed.get(incident) ?? new Map(incident.propositions.flatMap((p) => p.origins.flatMap((o) => o.reports.map((r): [string, OriginReport] => [r.id, r]))));
  listed.set(incident, known);
  return known;
}
