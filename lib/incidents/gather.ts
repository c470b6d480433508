import type { CasebookIncident } from '../model/casebook';
import type { Report } from '../model/report';
import { plainAddress } from '../reports/addresses';
import { joinedRecord } from './joined-record';
import { fnv1a64 } from '../text/hash';
import { isBackground, unitsOf } from '../reports/units';
import { facetsOfClaims, facetsOfIncident } from './facets';
import { decided, joinedIds, type Decided } from './decided';
import { candidatesOf, matchClaim, matchFacets, type Candidate, type Match } from './match';
import { clusters, connected, crowdOf, inKeyOrder, subject, textOrder, type Crowd, type Described, type Unit } from './clusters';
import type { Decision } from '../model/decision';
import { actScore } from './similarity';

/** An incident with the claims that are about it, and those that may be. */
export interface GatheredIncident {
  id: string;
  label: string;
  /** ISO date of the event's first day, where it is known */
  date: string | null;
  casebook: CasebookIncident | null;
  units: Unit[];
  possibly: Unit[];
  /** ids of the casebook's other incidents that a person joined to it */
  joined?: string[];
}

function describe(reports: readonly Report[]): Described[] {
  const units = reports.flatMap((report) =>
    unitsOf(report).map((claims) => ({ report, claims, key: claims.map((c) => `${report.id}#${c.id}`).sort()[0] ?? '', facets: facetsOfClaims(claims, report) })),
  );
  return inKeyOrder(units);
}

function matchUnit(unit: Described, all: readonly Candidate[], said: Decided): Match {
  const { report, claims, facets } = unit;
  const name = subject(unit);
  const says = (id: string): 'same' | 'different' | null => said(name, id);
  const chosen = all.find(({ id }) => says(id) === 'same');
  if (chosen) return { incidentId: chosen.id, degree: 'same' };
  const candidates = all.filter(({ id }) => says(id) !== 'different');
  const named = claims.find((claim) => claim.incident?.id != null);
  return named ? matchClaim(named, report, candidates) : matchFacets(facets, candidates);
}

const addresses = new WeakMap<CasebookIncident, ReadonlySet<string>>();

/** The incidents that list a page; the addresses are made comparable once for each. */
function listing(casebook: readonly CasebookIncident[], url: string | null): readonly CasebookIncident[] {
  if (url === null) return [];
  const page = plainAddress(url);
  return casebook.filter((incident) => {
    const known = addresses.get(incident) ?? new Set(incident.reports.map((report) => plainAddress(report.url)));
    addresses.set(incident, known);
    return known.has(page);
  });
}

interface Matched {
  unit: Described;
  match: Match;
}

/**
 * A page that the casebook itself lists is about the incidents that list it, however little its claims say of them: where the facets decide
 * nothing and one listing incident is left whose act fits, it is that one.
 */
function settleListed(units: readonly Matched[], casebook: readonly CasebookIncident[], said: Decided): Matched[] {
  const facets = new Map(candidatesOf(casebook).map((candidate) => [candidate.id, candidate.facets]));
  const taken = new Map<string, Set<string | null>>();
  for (const { unit, match } of units) if (match.degree === 'same') taken.set(unit.report.id, (taken.get(unit.report.id) ?? new Set()).add(match.incidentId));
  return units.map(({ unit, match }) => {
    if (match.degree === 'same') return { unit, match };
    const { id, url } = unit.report;
    const free = listing(casebook, url).filter((incident) => taken.get(id)?.has(incident.id) !== true && said(subject(unit), incident.id) !== 'different');
    const fitting = free.filter((incident) => actScore(unit.facets, facets.get(incident.id) ?? facetsOfIncident(incident)) > 0);
    return { unit, match: fitting.length === 1 && fitting[0] ? { incidentId: fitting[0].id, degree: 'same' } : match };
  });
}

function provisional(cluster: readonly Described[], crowd: Crowd): GatheredIncident {
  const inside = new Set(cluster);
  const labels = cluster.flatMap((unit) => unit.claims.map((claim) => claim.incident?.label ?? '')).filter((label) => label !== '');
  const days = cluster.flatMap((unit) => unit.facets.dates.filter((d) => d.precision === 'day').map((d) => d.from));
  const title = cluster.find((unit) => unit.claims.some((claim) => !isBackground(claim)))?.report.title ?? '';
  const possibly = new Set(cluster.flatMap((unit) => crowd.around(unit).filter((other) => !inside.has(other) && crowd.between(unit, other) === 'possibly')));
  return {
    id: `provisional:${fnv1a64(cluster[0]?.key ?? '')}`,
    label: labels[0] ?? title,
    date: days.sort()[0] ?? null,
    casebook: null,
    units: [...cluster],
    possibly: inKeyOrder([...possibly]),
  };
}

/**
 * What a person put under an incident takes along what the rules hold for the same: the person spoke of the incident, not of one page. What was told apart from it stays.
 */
function followed(matched: readonly Matched[], decisions: readonly Decision[], said: Decided, roots: ReadonlyMap<string, string>): readonly Matched[] {
  const placed = new Map(matched.flatMap(({ unit, match }) => (match.incidentId !== null && match.degree === 'same' && said(subject(unit), match.incidentId) === 'same' ? [[unit, match.incidentId] as const] : [])));
  if (placed.size === 0) return matched;
  const units = inKeyOrder(matched.filter(({ unit, match }) => placed.has(unit) || match.degree === 'different').map(({ unit }) => unit));
  const led = new Map<Described, string>();
  for (const cluster of clusters(units, crowdOf(units, decisions, said))) {
    const ids = cluster.flatMap((unit) => placed.get(unit) ?? []);
    const [id] = ids;
    if (id === undefined || new Set(ids.map((one) => roots.get(one) ?? one)).size > 1) continue;
    for (const unit of cluster) if (!placed.has(unit) && said(subject(unit), id) !== 'different') led.set(unit, id);
  }
  return matched.map(({ unit, match }) => (led.has(unit) ? { unit, match: { incidentId: led.get(unit) ?? null, degree: 'same' } } : { unit, match }));
}

/** The casebook's incidents, those that a person holds for one as one (`roots`: each id of such with the first of them). */
function joinedIncidents(found: readonly GatheredIncident[], roots: ReadonlyMap<string, string>): GatheredIncident[] {
  if (roots.size === 0) return [...found];
  const by = new Map<string, GatheredIncident[]>();
  for (const incident of found) by.set(roots.get(incident.id) ?? incident.id, [...(by.get(roots.get(incident.id) ?? incident.id) ?? []), incident]);
  return [...by].flatMap(([id, parts]): GatheredIncident[] => {
    const [first, ...others] = parts.flatMap(({ casebook }) => casebook ?? []);
    if (first === undefined || others.length === 0) return parts;
    const casebook = joinedRecord([first, ...others]);
    return [{ id, label: casebook.label, date: casebook.date.from, casebook, units: parts.flatMap(({ units }) => units), possibly: parts.flatMap(({ possibly }) => possibly), joined: parts.map((part) => part.id).filter((one) => one !== id).sort() }];
  });
}

/** Units by casebook incident and degree. */
function underCasebook(matched: readonly Matched[], casebook: readonly CasebookIncident[]): GatheredIncident[] {
  const by = new Map<string, Described[]>();
  for (const { unit, match } of matched) {
    const name = `${match.degree} ${match.incidentId ?? ''}`;
    const group = by.get(name);
    if (group) group.push(unit);
    else by.set(name, [unit]);
  }
  return casebook.map((incident) => ({
    id: incident.id,
    label: incident.label,
    date: incident.date.from,
    casebook: incident,
    units: by.get(`same ${incident.id}`) ?? [],
    possibly: by.get(`possibly ${incident.id}`) ?? [],
  }));
}

/**
 * Sorts the claims of all reports by incident: those of the casebook first; what fits none is clustered into provisional incidents. What is
 * only possibly a casebook incident is shown there and nowhere counted. The order of the reports changes nothing. What a person decided goes before the rules.
 * @param about id of a report: only the incidents that it is in, or possibly in, are gathered, each as it is among all of them. The work then grows with those
 */
export function gatherIncidents(reports: readonly Report[], casebook: readonly CasebookIncident[], decisions: readonly Decision[] = [], about: string | null = null): GatheredIncident[] {
  const candidates = candidatesOf(casebook);
  const roots = joinedIds(decisions, new Set(casebook.map(({ id }) => id)));
  const said = decided(decisions, roots);
  const matched = followed(settleListed(describe(reports).map((unit) => ({ unit, match: matchUnit(unit, candidates, said) })), casebook, said), decisions, said, roots);
  const rest = matched.filter(({ match }) => match.degree === 'different').map(({ unit }) => unit);
  const crowd = crowdOf(rest, decisions, said);
  const wanted = about === null ? rest : connected(rest.filter(({ report }) => report.id === about), crowd);
  const gathered = [...joinedIncidents(underCasebook(matched, casebook), roots), ...clusters(wanted, crowd).map((cluster) => provisional(cluster, crowd))];
  const isWanted = ({ report }: Unit): boolean => about === null || report.id === about;
  return gathered.filter((i) => i.units.some(isWanted) || i.possibly.some(isWanted)).sort((a, b) => textOrder(b.date ?? '', a.date ?? '') || textOrder(a.id, b.id));
}
