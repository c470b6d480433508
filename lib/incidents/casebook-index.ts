import type { CasebookIncident, CasebookIndex, IncidentHeader, IncidentNames } from '../model/casebook';
import type { DateRange } from '../model/claim';
import type { Decision } from '../model/decision';
import type { Report } from '../model/report';
import { plainAddress } from '../reports/addresses';
import { fnv1a32 } from '../text/hash';
import { joinedIds } from './decided';
import { timesOfIncident, type EventTimes } from './facets';
import { dateScore } from './similarity';

/** The fingerprint under which the index knows a page. */
const pageMark = (url: string): number => fnv1a32(plainAddress(url));

/** An incident's line in the index. */
export function headerOfIncident(incident: CasebookIncident): IncidentHeader {
  const { id, label, names, date, victims, victimCountry, place, act, compiled, reports } = incident;
  return { id, label, ...(names === undefined ? {} : { names }), date, victims: victims.map(({ name }) => name), victimCountry, place, act, compiled, pages: [...new Set(reports.map(({ url }) => pageMark(url)))].sort((a, b) => a - b) };
}

/** What incidents are called in other languages, by their English label. */
export const namesByLabel = (incidents: readonly Pick<IncidentHeader, 'label' | 'names'>[]): ReadonlyMap<string, IncidentNames> => new Map(incidents.flatMap(({ label, names }): [string, IncidentNames][] => (names === undefined ? [] : [[label, names]])));

/** The index of incidents, in their order. `updated` is the casebook's own (ISO date). */
export function casebookIndexOf(incidents: readonly CasebookIncident[], updated: string): CasebookIndex {
  return { schema: 'whence/casebook-index@1', updated, incidents: incidents.map(headerOfIncident) };
}

/** The report that a person's word is about: `reportId#claimId` is one of its claims. */
const reportOf = (subject: string): string => subject.split('#', 1)[0] ?? subject;

/** All times that any claim speaks of, each once: a handful, since reports that are compared speak of one time. */
function timesIn(reports: readonly Report[]): EventTimes {
  const dates = new Map<string, DateRange>();
  const dayMonths = new Set<string>();
  for (const { facets } of reports.flatMap(({ claims }) => claims)) {
    for (const range of facets.eventDates) dates.set(`${range.precision} ${range.from} ${range.to}`, range);
    for (const day of facets.dayMonths) dayMonths.add(day);
  }
  return { dates: [...dates.values()], dayMonths: [...dayMonths] };
}

/**
 * The ids of the incidents that any of these reports may be about, in the index's order: those of a time that a claim speaks of, those that a claim names, that list the page, or that a
 * person tied to a report. Every incident that matching would not call "different" is among them, since without a common time it always does (model.md 2.7); more may be.
 */
export function reached(index: CasebookIndex, reports: readonly Report[], decisions: readonly Decision[] = []): string[] {
  const times = timesIn(reports);
  // Of all claims together some say a year; a report whose claims do not is met by day and month alone.
  const days = new Set(times.dayMonths);
  const pages = new Set(reports.flatMap(({ url }) => (url === null ? [] : [pageMark(url)])));
  const ids = new Set(reports.map(({ id }) => id));
  const named = new Set([
    ...reports.flatMap(({ claims }) => claims.flatMap(({ incident }) => incident?.id ?? [])),
    ...decisions.flatMap(({ report, other }) => [...(ids.has(reportOf(report)) ? [other] : []), ...(ids.has(reportOf(other)) ? [report] : [])]),
  ]);
  const isReached = (header: IncidentHeader): boolean => {
    const own = timesOfIncident(header);
    return named.has(header.id) || header.pages.some((mark) => pages.has(mark)) || own.dayMonths.some((day) => days.has(day)) || dateScore(times, own).score > 0;
  };
  // What a person holds for one incident is reached with each part of it.
  const roots = joinedIds(decisions, new Set(index.incidents.map(({ id }) => id)));
  const found = new Set(index.incidents.filter(isReached).map(({ id }) => id));
  const joined = new Set([...found].flatMap((id) => roots.get(id) ?? []));
  return index.incidents.map(({ id }) => id).filter((id) => found.has(id) || joined.has(roots.get(id) ?? ''));
}
