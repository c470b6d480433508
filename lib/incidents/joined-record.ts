import type { CasebookIncident, CasebookReport, CasebookStatement } from '../model/casebook';
import type { DateRange } from '../model/claim';
import { plainAddress } from '../reports/addresses';

/** Ids are told apart by their incident: two records may both call a statement "fbi". */
function withOwnIds(incident: CasebookIncident): CasebookIncident {
  const ids = new Set(incident.statements.map(({ id }) => id));
  const own = (id: string): string => (ids.has(id) ? `${incident.id}/${id}` : id);
  const statements = incident.statements.map((s): CasebookStatement => ({ ...s, id: own(s.id), supersedes: s.supersedes.map(own), derived_from: s.derived_from.map(own), relies_on: s.relies_on.map(own) }));
  const reports = incident.reports.map((r): CasebookReport => ({ ...r, id: `${incident.id}/${r.id}`, carries: r.carries.map((c) => ({ ...c, statement: own(c.statement) })) }));
  return { ...incident, statements, reports };
}

/** A page that several records list is one report, which carries what each of them says of it. */
function onePerPage(reports: readonly CasebookReport[]): CasebookReport[] {
  const pages = new Map<string, CasebookReport>();
  for (const report of reports) {
    const page = plainAddress(report.url);
    const known = pages.get(page);
    pages.set(page, known ? { ...known, carries: [...known.carries, ...report.carries] } : report);
  }
  return [...pages.values()];
}

/** From the first day of any to the last day of any; known to the day only where all have one day. */
function spanOf(ranges: readonly DateRange[]): DateRange {
  const from = ranges.map((range) => range.from).sort()[0] ?? '';
  const to = ranges.map((range) => range.to).sort().at(-1) ?? '';
  const [first] = ranges;
  const same = ranges.every((range) => range.from === from && range.to === to && range.precision === first?.precision);
  return { from, to, precision: same && first ? first.precision : 'month' };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Several records of the casebook as the one incident for which a person holds them. It is as new as the oldest of them, and has the first id. */
export function joinedRecord(records: readonly [CasebookIncident, ...CasebookIncident[]]): CasebookIncident {
  const ordered = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first = records[0], ...others] = ordered;
  if (others.length === 0) return first;
  const parts = ordered.map(withOwnIds);
  return {
    ...first,
    label: ordered.map(({ label }) => label).join(' + '),
    compiled: ordered.map(({ compiled }) => compiled).sort()[0] ?? first.compiled,
    date: spanOf(ordered.map(({ date }) => date)),
    victims: ordered.flatMap(({ victims }) => victims),
    place: ordered.find(({ place }) => place !== null)?.place ?? null,
    eventNames: unique(ordered.flatMap(({ eventNames }) => eventNames)),
    keywords: unique(ordered.flatMap(({ keywords }) => keywords)),
    edges: ordered.flatMap(({ edges }) => edges),
    statements: parts.flatMap(({ statements }) => statements),
    reports: onePerPage(parts.flatMap(({ reports }) => reports)),
    silences: ordered.flatMap(({ silences }) => silences),
  };
}
