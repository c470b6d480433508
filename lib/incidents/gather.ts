import type { CasebookIncident } from '../model/casebook';
import type { Claim } from '../model/claim';
import type { Report } from '../model/report';
import { plainAddress } from '../reports/addresses';
import { fnv1a64 } from '../text/hash';
import { facetsOfClaims, facetsOfIncident, isBackground, unitsOf, type IncidentFacets } from './facets';
import { decided, type Decided } from './decided';
import { candidatesOf, degreeOf, matchClaim, matchFacets, type Candidate, type Degree, type Match } from './match';
import type { Decision } from '../model/decision';
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

/** What a person said of a report is about its own incident, not about what it mentions besides. */
const isMain = ({ claims }: Unit): boolean => claims.some((claim) => !isBackground(claim));

function matchUnit(unit: Described, all: readonly Candidate[], said: Decided): Match {
  const { report, claims, facets } = unit;
  const says = (id: string): 'same' | 'different' | null => (isMain(unit) ? said(report.id, id) : null);
  const chosen = all.find(({ id }) => says(id) === 'same');
  if (chosen) return { incidentId: chosen.id, degree: 'same', score: 1 };
  const candidates = all.filter(({ id }) => says(id) !== 'different');
  const named = claims.find((claim) => claim.incident?.id != null);
  return named ? matchClaim(named, report, candidates) : matchFacets(facets, candidates);
}

const addresses = new WeakMap<CasebookIncident, ReadonlySet<string>>();

/** Whether the casebook lists a page for an incident; the addresses are made comparable once for each. */
function lists(incident: CasebookIncident, url: string | null): boolean {
  if (url === null) return false;
  const known = addresses.get(incident) ?? new Set(incident.reports.map((report) => plainAddress(report.url)));
  addresses.set(incident, known);
  return known.has(plainAddress(url));
}

/**
 * A page that the casebook itself lists is about the incidents that list it, however little its claims say of them: where the facets decide
 * nothing and one listing incident is left whose act fits, it is that one.
 */
function settleListed(units: readonly { unit: Described; match: Match }[], casebook: readonly CasebookIncident[], said: Decided): { unit: Described; match: Match }[] {
  return units.map(({ unit, match }) => {
    if (match.degree === 'same') return { unit, match };
    const siblings = units.filter((other) => other.unit.report.id === unit.report.id && other.match.degree === 'same').map((other) => other.match.incidentId);
    const listing = casebook.filter((incident) => lists(incident, unit.report.url) && !siblings.includes(incident.id) && said(unit.report.id, incident.id) !== 'different');
    const fitting = listing.filter((incident) => actScore(unit.facets, facetsOfIncident(incident)) > 0);
    return { unit, match: fitting.length === 1 && fitting[0] ? { incidentId: fitting[0].id, degree: 'same', score: match.score } : match };
  });
}

/** How sure it is that two units are about one incident; what a person said of their reports goes before it. */
function between(a: Described, b: Described, said: Decided): Degree {
  const says = isMain(a) && isMain(b) ? said(a.report.id, b.report.id) : null;
  return says ?? degreeOf(a.facets, b.facets).degree;
}

/** Units that describe the same incident, joined through one another; in key order. Two that a person told apart are joined through no third one. */
function clusters(units: readonly Described[], said: Decided): Described[][] {
  const found: Described[][] = [];
  const apart = (a: readonly Described[], b: readonly Described[]): boolean => a.some((x) => isMain(x) && b.some((y) => isMain(y) && said(x.report.id, y.report.id) === 'different'));
  for (const unit of units) {
    let joined = [unit];
    for (const cluster of [...found]) {
      const touches = cluster.some((other) => other.report.id !== unit.report.id && between(unit, other, said) === 'same');
      if (!touches || apart(joined, cluster)) continue;
      found.splice(found.indexOf(cluster), 1);
      joined = [...joined, ...cluster];
    }
    found.push(joined.sort((a, b) => textOrder(a.key, b.key)));
  }
  return found;
}

function provisional(cluster: readonly Described[], rest: readonly Described[], said: Decided): GatheredIncident {
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
    possibly: rest.filter((unit) => !inside.has(unit.key) && cluster.some((other) => other.report.id !== unit.report.id && between(unit, other, said) === 'possibly')),
  };
}

/**
 * Sorts the claims of all reports by incident: those of the casebook first; what fits none is clustered into provisional incidents. What is
 * only possibly a casebook incident is shown there and nowhere counted. The order of the reports changes nothing. What a person decided goes before the rules.
 */
export function gatherIncidents(reports: readonly Report[], casebook: readonly CasebookIncident[], decisions: readonly Decision[] = []): GatheredIncident[] {
  const candidates = candidatesOf(casebook);
  const said = decided(decisions);
  const matched = settleListed(describe(reports).map((unit) => ({ unit, match: matchUnit(unit, candidates, said) })), casebook, said);
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
  const gathered = [...known, ...clusters(rest, said).map((cluster) => provisional(cluster, rest, said))];
  return gathered.filter((i) => i.units.length > 0 || i.possibly.length > 0).sort((a, b) => textOrder(b.date ?? '', a.date ?? '') || textOrder(a.id, b.id));
}
