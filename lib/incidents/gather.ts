import type { CasebookIncident } from '../model/casebook';
import type { Claim } from '../model/claim';
import type { Report } from '../model/report';
import { fnv1a64 } from '../text/hash';
import { facetsOfClaims, facetsOfIncident, isBackground, unitsOf, type IncidentFacets } from './facets';
import { candidatesOf, degreeOf, matchClaim, matchFacets, type Candidate, type Match } from './match';
import { actScore } from './similarity';

/** Claims of one report that are about one incident. */
export interface Unit {
  report: Report;
  claims: Claim[];
}

/** An incident with the claims that are about it, and those that may be. */
export interface GatheredIncident {
  id: string;
  label: string;
  /** ISO date of the event's first day, where it is known */
  date: string | null;
  casebook: CasebookIncident | null;
  units: Unit[];
  possibly: Unit[];
}

interface Described extends Unit {
  /** smallest "report#claim" of the unit: its name, whatever the order of reports */
  key: string;
  facets: IncidentFacets;
}

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function describe(reports: readonly Report[]): Described[] {
  const units = reports.flatMap((report) =>
    unitsOf(report).map((claims) => ({ report, claims, key: claims.map((c) => `${report.id}#${c.id}`).sort()[0] ?? '', facets: facetsOfClaims(claims, report) })),
  );
  return units.sort((a, b) => textOrder(a.key, b.key));
}

function matchUnit({ report, claims, facets }: Described, candidates: readonly Candidate[]): Match {
  const named = claims.find((claim) => claim.incident?.id != null);
  return named ? matchClaim(named, report, candidates) : matchFacets(facets, candidates);
}

const samePage = (a: string, b: string | null): boolean => b !== null && a.replace(/^https?:\/\/(?:www\.)?/, '') === b.replace(/^https?:\/\/(?:www\.)?/, '');

/**
 * A page that the casebook itself lists is about the incidents that list it, however little its claims say of them: where the facets decide
 * nothing and one listing incident is left whose act fits, it is that one.
 */
function settleListed(units: readonly { unit: Described; match: Match }[], casebook: readonly CasebookIncident[]): { unit: Described; match: Match }[] {
  return units.map(({ unit, match }) => {
    if (match.degree === 'same') return { unit, match };
    const siblings = units.filter((other) => other.unit.report.id === unit.report.id && other.match.degree === 'same').map((other) => other.match.incidentId);
    const listing = casebook.filter((incident) => incident.reports.some((r) => samePage(r.url, unit.report.url)) && !siblings.includes(incident.id));
    const fitting = listing.filter((incident) => actScore(unit.facets, facetsOfIncident(incident)) > 0);
    return { unit, match: fitting.length === 1 && fitting[0] ? { incidentId: fitting[0].id, degree: 'same', score: match.score } : match };
  });
}

/** Units that describe the same incident, joined through one another; in key order. */
function clusters(units: readonly Described[]): Described[][] {
  const found: Described[][] = [];
  for (const unit of units) {
    const touching = found.filter((cluster) => cluster.some((other) => other.report.id !== unit.report.id && degreeOf(unit.facets, other.facets).degree === 'same'));
    const joined = [...touching.flat(), unit].sort((a, b) => textOrder(a.key, b.key));
    for (const cluster of touching) found.splice(found.indexOf(cluster), 1);
    found.push(joined);
  }
  return found;
}

function provisional(cluster: readonly Described[], rest: readonly Described[]): GatheredIncident {
  const inside = new Set(cluster.map((unit) => unit.key));
  const labels = cluster.flatMap((unit) => unit.claims.map((claim) => claim.incident?.label ?? '')).filter((label) => label !== '');
  const days = cluster.flatMap((unit) => unit.facets.dates.filter((d) => d.precision === 'day').map((d) => d.from));
  const title = cluster.find((unit) => unit.claims.some((claim) => !isBackground(claim)))?.report.title ?? '';
  return {
    id: `provisional:${fnv1a64(cluster[0]?.key ?? '')}`,
    label: labels[0] ?? title,
    date: days.sort()[0] ?? null,
    casebook: null,
    units: [...cluster],
    possibly: rest.filter((unit) => !inside.has(unit.key) && cluster.some((other) => other.report.id !== unit.report.id && degreeOf(unit.facets, other.facets).degree === 'possibly')),
  };
}

/**
 * Sorts the claims of all reports by incident: those of the casebook first; what fits none is clustered into provisional incidents. What is
 * only possibly a casebook incident is shown there and nowhere counted. The order of the reports changes nothing.
 */
export function gatherIncidents(reports: readonly Report[], casebook: readonly CasebookIncident[]): GatheredIncident[] {
  const candidates = candidatesOf(casebook);
  const matched = settleListed(describe(reports).map((unit) => ({ unit, match: matchUnit(unit, candidates) })), casebook);
  const of = (id: string, degree: Match['degree']): Described[] => matched.filter((m) => m.match.incidentId === id && m.match.degree === degree).map((m) => m.unit);
  const known = casebook.map((incident): GatheredIncident => ({
    id: incident.id,
    label: incident.label,
    date: incident.date.from,
    casebook: incident,
    units: of(incident.id, 'same'),
    possibly: of(incident.id, 'possibly'),
  }));
  const rest = matched.filter((m) => m.match.degree === 'different').map((m) => m.unit);
  const gathered = [...known, ...clusters(rest).map((cluster) => provisional(cluster, rest))];
  return gathered.filter((i) => i.units.length > 0 || i.possibly.length > 0).sort((a, b) => textOrder(b.date ?? '', a.date ?? '') || textOrder(a.id, b.id));
}
