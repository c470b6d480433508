import type { Claim } from '../model/claim';
import type { Report } from '../model/report';
import type { Decision } from '../model/decision';
import { monthsOf, shifted } from '../text/months';
import { subjectOf, type Decided } from './decided';
import type { IncidentFacets } from './facets';
import { degreeOf, type Degree } from './match';

/** Claims of one report that are about one incident. */
export interface Unit {
  report: Report;
  claims: Claim[];
}

export interface Described extends Unit {
  /** smallest "report#claim" of the unit: its name, whatever the order of reports */
  key: string;
  facets: IncidentFacets;
}

export const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byKey = (a: Described, b: Described): number => textOrder(a.key, b.key);
export const inKeyOrder = (units: readonly Described[]): Described[] => [...units].sort(byKey);

/** Under which name a person's word on a unit is kept. */
export const subject = ({ report, claims }: Unit): string => subjectOf(report, claims);

/** Units in which others of the same time are found without looking through all. */
export interface Crowd {
  /** units of other reports that may be about the same incident as this one, in key order: all that do not differ from it are among them */
  around(unit: Described): Described[];
  /** how sure it is that two units are about one incident; what a person said of their reports goes before it */
  between(a: Described, b: Described): Degree;
  /** whether a person told apart a unit of one list from a unit of the other */
  apart(a: readonly Described[], b: readonly Described[]): boolean;
  /** whether a person took the unit away from another: what neither was said of stays with that other */
  leaves(unit: Described): boolean;
}

/** No event lasts two centuries. */
const MONTHS_AT_MOST = 2_400;
/** Vague dates meet what is 31 days away, and February is shorter. */
const MONTHS_APART = [-2, -1, 0, 1, 2];

const monthsIn = ({ facets }: Described): string[] => facets.dates.flatMap(({ from, to }) => monthsOf(from, to, MONTHS_AT_MOST));
const daysIn = ({ facets }: Described): string[] => [...facets.dayMonths, ...facets.dates.filter(({ precision }) => precision === 'day').map(({ from }) => from.slice(5))];
const ownTimes = (unit: Described): string[] => [...monthsIn(unit), ...daysIn(unit)];
const timesToMeet = (unit: Described): Set<string> => new Set([...monthsIn(unit).flatMap((month) => MONTHS_APART.map((by) => shifted(month, by))), ...daysIn(unit)]);

function grouped(units: readonly Described[], namesOf: (unit: Described) => string[]): Map<string, Described[]> {
  const groups = new Map<string, Described[]>();
  for (const unit of units) {
    for (const name of new Set(namesOf(unit))) {
      const group = groups.get(name);
      if (group) group.push(unit);
      else groups.set(name, [unit]);
    }
  }
  return groups;
}

/** Units of one comparison, described, with what a person decided about their reports. */
export function crowdOf(units: readonly Described[], decisions: readonly Decision[], said: Decided): Crowd {
  const byTime = grouped(units, ownTimes);
  const bySubject = grouped(decisions.length === 0 ? [] : units, (unit) => [subject(unit)]);
  const partners = new Map<string, string[]>();
  for (const { report, other } of decisions) for (const [a, b] of [[report, other], [other, report]] as const) partners.set(a, [...(partners.get(a) ?? []), b]);

  // Gathering asks for the same several times, and each answer is a sixth of a small comparison.
  const met = new Map<Described, Described[]>();
  const weighed = new Map<Described, Map<Described, Degree>>();
  function aroundOf(unit: Described): Described[] {
    const decided = partners.size === 0 ? [] : (partners.get(subject(unit)) ?? []).flatMap((id) => bySubject.get(id) ?? []);
    const near = new Set([...[...timesToMeet(unit)].flatMap((time) => byTime.get(time) ?? []), ...decided]);
    return [...near].filter(({ report }) => report.id !== unit.report.id).sort(byKey);
  }
  function degreeBetween(a: Described, b: Described): Degree {
    const [first, second] = a.key < b.key ? [a, b] : [b, a];
    const known = weighed.get(first) ?? new Map<Described, Degree>();
    weighed.set(first, known);
    const degree = known.get(second) ?? degreeOf(first.facets, second.facets).degree;
    known.set(second, degree);
    return degree;
  }

  const leaving = new Set(decisions.filter(({ report, other, says }) => says === 'different' && said(report, other) === 'different' && bySubject.has(other)).map(({ report }) => report));

  return {
    leaves: (unit) => leaving.size > 0 && leaving.has(subject(unit)),
    around(unit) {
      const units = met.get(unit) ?? aroundOf(unit);
      met.set(unit, units);
      return units;
    },
    between(a, b) {
      return (partners.size === 0 ? null : said(subject(a), subject(b))) ?? degreeBetween(a, b);
    },
    apart(a, b) {
      if (partners.size === 0) return false;
      const others = new Set(b.map(subject));
      return a.some((unit) => (partners.get(subject(unit)) ?? []).some((id) => others.has(id) && said(subject(unit), id) === 'different'));
    },
  };
}

/**
 * Units that describe the same incident, joined through one another; in key order. Two that a person told apart are joined through no third one, which stays with the one
 * that the other was taken from. `units` are in key order.
 */
export function clusters(units: readonly Described[], crowd: Crowd): Described[][] {
  const clusterOf = new Map<Described, Described[]>();
  const age = new Map<Described[], number>();
  const stayFirst = [...units.filter((unit) => !crowd.leaves(unit)), ...units.filter((unit) => crowd.leaves(unit))];
  for (const unit of stayFirst) {
    let joined = [unit];
    const touched = new Set(crowd.around(unit).flatMap((other) => (clusterOf.has(other) && crowd.between(unit, other) === 'same' ? [clusterOf.get(other) ?? []] : [])));
    for (const cluster of [...touched].sort((a, b) => (age.get(a) ?? 0) - (age.get(b) ?? 0))) {
      if (crowd.apart(joined, cluster)) continue;
      age.delete(cluster);
      joined = [...joined, ...cluster];
    }
    joined.sort(byKey);
    for (const member of joined) clusterOf.set(member, joined);
    age.set(joined, clusterOf.size);
  }
  return [...age.keys()];
}

/** The units that are joined with any of `seeds`, or that any of them may be about besides, with all that are joined with those; in key order. */
export function connected(seeds: readonly Described[], crowd: Crowd): Described[] {
  const found = new Set<Described>(seeds);
  for (const unit of seeds) for (const other of crowd.around(unit)) if (crowd.between(unit, other) === 'possibly') found.add(other);
  for (const unit of found) for (const other of crowd.around(unit)) if (!found.has(other) && crowd.between(unit, other) === 'same') found.add(other);
  return [...found].sort(byKey);
}
