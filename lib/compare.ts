import type { Unit } from './incidents/clusters';
import { gatherIncidents, type GatheredIncident } from './incidents/gather';
import { subject } from './incidents/clusters';
import { recordedWords } from './incidents/recorded-words';
import type { ActorEdge } from './model/actor';
import type { CasebookIncident } from './model/casebook';
import type { Decision } from './model/decision';
import type { Report } from './model/report';
import type { ComparedIncident, Comparison, OriginReport } from './model/verdict';
import type { WholeWorld, World } from './model/world';
import { recordOfIncident } from './verdicts/claim-statements';
import { originsOf } from './verdicts/hang';
import { historyOf } from './verdicts/history';
import { linesOf, victimsOf, type Line } from './verdicts/line';
import { copiesOf } from './verdicts/near-copies';
import { partiesOf } from './verdicts/parties';
import { looseReport } from './verdicts/present-origins';
import { withToldSources } from './verdicts/told-sources';
import { propositionsOf } from './verdicts/propositions';

/** A report at hand: the page or file that is looked at, or one from the store. */
export interface KnownReport {
  report: Report;
  known: 'page' | 'store';
}

const tableNames = new WeakMap<World['actors'], Map<string, ReadonlyMap<string, string>>>();

/** The name of each actor of the table in a language, else in English, else in any; collected once for each. */
function namesInTable(actors: World['actors'], language: string): ReadonlyMap<string, string> {
  const known = tableNames.get(actors) ?? new Map<string, ReadonlyMap<string, string>>();
  tableNames.set(actors, known);
  const { states, organs, groups, personas, people } = actors;
  const made = known.get(language) ?? new Map([states, organs, groups, personas, people].flatMap((entries) => entries.map(({ id, names }): [string, string] => [id, (names[language] ?? names['en'] ?? Object.values(names)[0])?.[0] ?? id])));
  known.set(language, made);
  return made;
}

/** Names of actors for reasons: the table's in the reader's language, else its English one, else the reports' own word, else what the id says. */
function namesOf(world: World, units: readonly Unit[], language: string): (actor: string) => string {
  const table = namesInTable(world.actors, language);
  const said = new Map<string, string>();
  const parties = units.flatMap(({ claims }) => claims.flatMap(partiesOf)).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const party of parties) if (!said.has(party.id)) said.set(party.id, party.name);
  return (actor) => {
    const known = table.get(actor);
    if (known !== undefined) return known;
    const country = /^(?:territory|nationals|linked):([A-Z]{2})$/.exec(actor)?.[1];
    return (country === undefined ? said.get(actor) : table.get(`state:${country}`)) ?? actor.slice(actor.indexOf(':') + 1);
  };
}

const victimNames = (incident: CasebookIncident | null): string[] => incident?.victims.flatMap((v) => [v.name, ...v.aliases, ...v.parts]) ?? [];

/** Recognises the attacked state as a speaker: its name alone, or its adjective before words in small letters. */
function stateOffice(incident: CasebookIncident | null, world: World): (name: string) => boolean {
  const state = world.actors.states.find((s) => s.id === `state:${incident?.victimCountry ?? ''}`);
  const names = state ? [...Object.values(state.names).flat(), ...Object.values(state.demonyms).flat()] : [];
  return (name) => names.some((n) => name === n || (name.startsWith(`${n} `) && !/\s\p{Lu}/u.test(name)));
}

function mergeEdges(incident: CasebookIncident | null, world: World): ActorEdge[] {
  const edges = new Map([...world.actors.edges, ...(incident?.edges ?? [])].map((edge) => [`${edge.from} ${edge.type} ${edge.to}`, edge]));
  return [...edges.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}

function claimIds(units: readonly Unit[]): Record<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { report, claims } of units) ids.set(report.id, [...(ids.get(report.id) ?? []), ...claims.map((claim) => claim.id)]);
  return Object.fromEntries([...ids].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, claims]) => [id, [...new Set(claims)].sort()]));
}

/** Under which name a person's word on each report's place in the incident is kept; a report's own incident before what it mentions besides. */
function subjectsIn({ units, possibly }: GatheredIncident): Record<string, string> {
  const named = [...possibly, ...units].map((unit): [string, string] => [unit.report.id, subject(unit)]);
  return Object.fromEntries([...named.filter(([id, name]) => id !== name), ...named.filter(([id, name]) => id === name)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function looseReports(lines: readonly Line[]): OriginReport[] {
  const byReport = new Map<string, [Line, ...Line[]]>();
  for (const line of lines) byReport.set(line.report.id, [...(byReport.get(line.report.id) ?? []), line] as [Line, ...Line[]]);
  return [...byReport.values()].map(looseReport).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function compareIncident(gathered: GatheredIncident, known: ReadonlyMap<string, KnownReport['known']>, copies: ReadonlyMap<string, string>, world: World, asOf: string, decisions: readonly Decision[], language: string): ComparedIncident {
  const { casebook } = gathered;
  const listed = casebook?.reports ?? [];
  const edges = mergeEdges(casebook, world);
  const victims = victimsOf(victimNames(casebook));
  const linesIn = (units: readonly Unit[]): Line[] =>
    units
      .filter(({ report }) => report.published === null || report.published <= asOf)
      .flatMap(({ report, claims }) => linesOf(report, known.get(report.id) ?? 'store', claims, world.outlets, victims, copies.get(report.id) ?? report.id));
  const lines = linesIn(gathered.units);
  const drafts = originsOf(lines, { incidentId: gathered.id, statements: casebook?.statements ?? [], listed: listed.filter((r) => r.published <= asOf), outlets: world.outlets, edges, asOf, isStateOffice: stateOffice(casebook, world) });
  const found = recordOfIncident(drafts, listed, edges, asOf);
  const record = { ...found, statements: withToldSources(found.statements, decisions) };
  const nameOf = namesOf(world, gathered.units, language);
  const eventDate = casebook === null || casebook.date.precision === 'day' ? gathered.date : null;
  const words = recordedWords(casebook, language);
  // A list of a page's claims shows no history, and it is a fifth of the work: it is worked out when it is first looked at.
  const worked: { history?: ComparedIncident['history'] } = {};
  return {
    id: gathered.id,
    label: gathered.label,
    date: gathered.date,
    provisional: casebook === null,
    compiled: casebook?.compiled ?? null,
    propositions: propositionsOf({ record, listed, outlets: world.outlets, edges, asOf, victims, atHand: new Set(gathered.units.map(({ report }) => report.id)), silences: casebook?.silences ?? [], eventDate: casebook === null ? null : eventDate, nameOf }),
    get history() {
      return (worked.history ??= historyOf(record.statements.map(({ statement }) => statement), edges, asOf, eventDate, nameOf));
    },
    claims: claimIds(gathered.units),
    subjects: subjectsIn(gathered),
    ...(words === undefined ? {} : { words }),
    ...(gathered.joined === undefined ? {} : { joined: gathered.joined }),
    possibly: claimIds(gathered.possibly),
    possiblyReports: looseReports(linesIn(gathered.possibly)),
  };
}

/** One report per id: the page's own reading before the store's. */
function onePerId(reports: readonly KnownReport[]): KnownReport[] {
  const byId = new Map<string, KnownReport>();
  for (const known of reports) if (!byId.has(known.report.id) || known.known === 'page') byId.set(known.report.id, known);
  return [...byId.values()].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
}

/**
 * Compares reports with one another and with the casebook: incidents, who is named for each and by whom, and how far that is supported as of a
 * day (model.md 2 to 4). Statements and reports dated after `asOf` do not count. References to claims are `reportId#claimId`. The same
 * reports in any order give the same result. Actors in reasons are named in `language` where the table has such names. With `about`, a report's id, only the incidents are compared
 * that it is in or possibly in: what a reader of one page sees is the same, and the work does not grow with what else was kept.
 */
export function compare(reports: readonly KnownReport[], world: WholeWorld, asOf: string, decisions: readonly Decision[] = [], language = 'en', about: string | null = null): Comparison {
  const known = onePerId(reports);
  const all = known.map(({ report }) => report);
  const copies = copiesOf(all);
  const kinds = new Map(known.map((k) => [k.report.id, k.known]));
  const incidents = gatherIncidents(all, world.casebook.incidents, decisions, about);
  return { asOf, incidents: incidents.map((incident) => compareIncident(incident, kinds, copies, world, asOf, decisions, language)) };
}

/** One incident of the casebook as of a day, with those of the reports that are about it; there may be none. */
export function compareRecorded(incident: CasebookIncident, reports: readonly KnownReport[], world: World, asOf: string, decisions: readonly Decision[] = [], language = 'en'): ComparedIncident {
  const known = onePerId(reports);
  const all = known.map(({ report }) => report);
  const { date, id, label } = incident;
  const gathered = gatherIncidents(all, [incident], decisions).find((one) => one.id === id) ?? { id, label, date: date.from, casebook: incident, units: [], possibly: [] };
  return compareIncident(gathered, new Map(known.map((k) => [k.report.id, k.known])), copiesOf(all), world, asOf, decisions, language);
}
