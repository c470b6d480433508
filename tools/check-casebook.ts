import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { actorFileSchema, type ActorEdge, type ActorFile } from '../lib/model/actor';
import { incidentFiles } from '../lib/adapters/node/casebook';
import { incidentFileSchema, type CasebookIncident } from '../lib/model/casebook';
import { outletFileSchema, type Outlet } from '../lib/model/outlet';

/** The tables of `public/casebook` and the files of `casebook`, as read and not yet parsed. */
export interface CasebookFiles {
  outlets: unknown;
  actors: unknown;
  /** by file name, without the ending: one incident each */
  incidents: ReadonlyMap<string, unknown>;
}

/** Words of others that may stand in the casebook: enough to decide, too few to replace the report. */
export const LONGEST_QUOTE = 12;

export const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Passages that a text of our own puts between quotation marks. */
const quoted = (text: string): string[] => [...text.matchAll(/[“«"]([^”»"]{1,400})[”»"]/gu)].map((match) => match[1] ?? '');

const repeated = (list: string[]): string[] => [...new Set(list.filter((item, at) => list.indexOf(item) !== at))];

const duplicates = (what: string, ids: string[]): string[] => repeated(ids).map((id) => `${what} ${id} is there more than once.`);

const isWebAddress = (address: string): boolean => /^https?:\/\/[^\s/]+\.[^\s/]+/u.test(address);

function source(where: string, given: { url: string; checked: string } | null | undefined): string[] {
  if (!given || isWebAddress(given.url)) return [];
  return [`${where}: ${given.url} is not a web address.`];
}

/** Ids that a statement or a tie may name: the actors of the table, and the territory and nationals of its states. */
export function knownActors(actors: ActorFile): Set<string> {
  const { states, organs, groups, personas, people } = actors;
  const ofStates = states.flatMap(({ id }) => [id, id.replace('state:', 'territory:'), id.replace('state:', 'nationals:')]);
  return new Set([...ofStates, ...[organs, groups, personas, people].flatMap((list) => list.map(({ id }) => id))]);
}

/** Faults of a tie: unknown ends, levels out of order or later than the day of checking, a judged tie without levels. */
function edgeFaults(edge: ActorEdge, known: Set<string>): string[] {
  const where = `Tie ${edge.from} → ${edge.to}`;
  const days = (edge.levels ?? []).map(([day]) => day);
  const judged = edge.type === 'attributed_to' || edge.type === 'front_of';
  return [
    ...[edge.from, edge.to].filter((id) => !known.has(id)).map((id) => `${where}: ${id} is not in the actor table.`),
    ...(days.some((day, at) => at > 0 && day < (days[at - 1] ?? '')) ? [`${where}: its levels are not oldest first.`] : []),
    ...(edge.source && days.some((day) => day > (edge.source?.checked ?? '')) ? [`${where}: a level is dated after the source was read.`] : []),
    ...(judged && days.length === 0 ? [`${where}: no dated level.`] : []),
    ...(judged && !edge.source ? [`${where}: no source.`] : []),
    ...source(where, edge.source),
  ];
}

/** Faults of the outlets: double ids, hosts and names, a covered outlet without a host, an owner without a source. */
export function outletFaults(outlets: Outlet[]): string[] {
  const covered = outlets.filter(({ access }) => access);
  return [
    ...duplicates('Outlet', outlets.map(({ id }) => id)),
    ...duplicates('Host', outlets.flatMap(({ hosts }) => hosts)),
    ...duplicates('Outlet name', outlets.flatMap(({ name, aliases }) => [...new Set([name, ...aliases])])),
    ...covered.filter(({ id, hosts }) => !hosts.includes(id)).map(({ id }) => `Covered outlet ${id} does not list its own host.`),
    ...outlets.flatMap(({ hosts }) => hosts.filter((host) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(host)).map((host) => `Host ${host} is not an exact host name.`)),
    ...outlets.filter(({ ownerGroup, source: from }) => ownerGroup !== null && from === null).map(({ id }) => `Outlet ${id} names an owner without a source.`),
    ...outlets.flatMap(({ id, source: from }) => source(`Outlet ${id}`, from)),
  ];
}

const namesOf = (of: { names: Record<string, string[]> }): string[] => Object.values(of.names).flat();

/** Faults of the actors: double ids, nobody named, an ambiguous name that is no name, a shared name not marked, unknown states, ties. */
export function actorFaults(actors: ActorFile): string[] {
  const { states, organs, groups, personas, people, edges } = actors;
  const all = [...states, ...organs, ...groups, ...personas, ...people];
  const known = knownActors(actors);
  const certain = [...states, ...organs, ...personas, ...people].flatMap((actor) => [...new Set(namesOf(actor))]);
  const plain = groups.flatMap((group) => [...new Set(namesOf(group).filter((name) => !group.ambiguous.includes(name)))]);
  const everyGroupName = groups.flatMap((group) => [...new Set(namesOf(group))]);
  const shared = new Set(repeated(everyGroupName));
  return [
    ...duplicates('Actor', all.map(({ id }) => id)),
    ...all.filter((actor) => namesOf(actor).length === 0).map(({ id }) => `Actor ${id} has no name.`),
    ...duplicates('Actor name', certain),
    ...[...new Set(plain)].filter((name) => shared.has(name)).map((name) => `Group name ${name} is shared and not marked ambiguous.`),
    ...plain.filter((name) => certain.includes(name)).map((name) => `Group name ${name} also names another actor.`),
    ...groups.flatMap((group) => group.ambiguous.filter((name) => !namesOf(group).includes(name)).map((name) => `${group.id}: ambiguous name ${name} is not among its names.`)),
    ...[...organs.map(({ id, state }) => ({ id, state })), ...groups.flatMap(({ id, country }) => (country === null ? [] : [{ id, state: country }]))]
      .filter(({ state }) => !known.has(state))
      .map(({ id, state }) => `${id}: ${state} is not in the actor table.`),
    ...edges.flatMap((edge) => edgeFaults(edge, known)),
  ];
}

interface Known {
  actors: Set<string>;
  outlets: Set<string>;
  /** by address, the day of the newest statement that the page carries, on any incident: it cannot be older */
  notBefore: Map<string, string>;
}

const carriesStatement = (report: CasebookIncident['reports'][number], id: string): boolean => report.carries.some(({ statement }) => statement === id);

function notBefore(incidents: readonly CasebookIncident[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { statements, reports } of incidents) {
    for (const report of reports) {
      const { url } = report;
      const carried = statements.filter(({ id }) => carriesStatement(report, id)).map(({ date }) => date);
      days.set(url, [days.get(url) ?? '', ...carried].sort().at(-1) ?? '');
    }
  }
  return days;
}

function statementFaults(incident: CasebookIncident, { actors }: Known): string[] {
  const ids = new Set(incident.statements.map(({ id }) => id));
  return incident.statements.flatMap((statement) => {
    const where = `${incident.id}, statement ${statement.id}`;
    const carrying = incident.reports.filter((report) => carriesStatement(report, statement.id)).length;
    return [
      ...(actors.has(statement.actor) ? [] : [`${where}: ${statement.actor} is not in the actor table.`]),
      ...[...statement.supersedes, ...statement.derived_from, ...statement.relies_on].filter((id) => !ids.has(id)).map((id) => `${where}: refers to ${id}, which is not a statement of the incident.`),
      ...(statement.date > statement.citation.checked ? [`${where}: dated after its source was read.`] : []),
      ...(statement.citation.checked > incident.compiled ? [`${where}: read after the day on which the incident was compiled.`] : []),
      ...(wordCount(statement.wording ?? '') > LONGEST_QUOTE ? [`${where}: quotes more than ${LONGEST_QUOTE} words: ${statement.wording ?? ''}`] : []),
      ...(statement.date < incident.date.from ? [`${where}: dated before the incident.`] : []),
      ...(statement.reports < carrying ? [`${where}: counts ${statement.reports} reports, but ${carrying} listed ones carry it.`] : []),
      ...source(where, statement.citation),
    ];
  });
}

/** Faults of the notes of who had not commented: an unknown party, days out of order. */
function silenceFaults(incident: CasebookIncident, { actors }: Known): string[] {
  return incident.silences.flatMap(({ actor, date, citation }) => {
    const where = `${incident.id}, silence of ${actor}`;
    return [
      ...(actors.has(actor) ? [] : [`${where}: ${actor} is not in the actor table.`]),
      ...(date > citation.checked ? [`${where}: dated after its source was read.`] : []),
      ...(citation.checked > incident.compiled ? [`${where}: read after the day on which the incident was compiled.`] : []),
      ...(date < incident.date.from ? [`${where}: dated before the incident.`] : []),
      ...source(where, citation),
    ];
  });
}

function reportFaults(incident: CasebookIncident, { actors, outlets, notBefore: earliest }: Known): string[] {
  const ids = new Set(incident.statements.map(({ id }) => id));
  return incident.reports.flatMap((report) => {
    const where = `${incident.id}, report ${report.id}`;
    const newest = earliest.get(report.url) ?? '';
    const carried = report.carries.map(({ statement }) => statement);
    const quotes = report.carries.flatMap(({ wording, actorSaid, drift }) => [wording, actorSaid, ...quoted(drift ?? '')]);
    return [
      ...(outlets.has(report.outlet) ? [] : [`${where}: ${report.outlet} is not in the outlet table.`]),
      ...(report.carries.length === 0 ? [`${where}: carries no statement.`] : []),
      ...carried.filter((id) => !ids.has(id)).map((id) => `${where}: carries ${id}, which is not a statement of the incident.`),
      ...report.carries.flatMap(({ identity }) => (identity ? [identity.said, identity.record] : [])).filter((id) => !actors.has(id)).map((id) => `${where}: ${id} is not in the actor table.`),
      ...report.carries.filter(({ identity }) => identity !== undefined && identity.said === identity.record).map(({ statement }) => `${where}: names for ${statement} the identity that the record has.`),
      ...repeated(carried).map((id) => `${where}: carries ${id} more than once.`),
      ...quotes.filter((quote) => wordCount(quote) > LONGEST_QUOTE).map((quote) => `${where}: quotes more than ${LONGEST_QUOTE} words: ${quote}`),
      ...(report.published > report.checked ? [`${where}: published after it was read.`] : []),
      ...(report.checked > incident.compiled ? [`${where}: read after the day on which the incident was compiled.`] : []),
      ...(report.published < newest ? [`${where}: published before a statement that it carries.`] : []),
      ...(!report.dateShown && report.published !== newest ? [`${where}: bears no date, so it must stand at the day of the newest statement it carries.`] : []),
      ...(isWebAddress(report.url) ? [] : [`${where}: ${report.url} is not a web address.`]),
    ];
  });
}

/** Faults of the incidents: double ids, references that lead nowhere, dates out of order, quotations too long, counts too low. */
export function incidentFaults(incidents: readonly CasebookIncident[], actors: ActorFile, outlets: Outlet[]): string[] {
  const known: Known = { actors: knownActors(actors), outlets: new Set(outlets.map(({ id }) => id)), notBefore: notBefore(incidents) };
  return [
    ...duplicates('Incident', incidents.map(({ id }) => id)),
    ...duplicates('Report', incidents.flatMap(({ reports }) => reports.map(({ id }) => id))),
    ...incidents.flatMap((incident) => [
      ...duplicates(`${incident.id}: statement`, incident.statements.map(({ id }) => id)),
      ...duplicates(`${incident.id}: address`, incident.reports.map(({ url }) => url)),
      ...(known.actors.has(`state:${incident.victimCountry}`) ? [] : [`${incident.id}: state:${incident.victimCountry} is not in the actor table.`]),
      ...(incident.date.from > incident.date.to ? [`${incident.id}: its date ends before it begins.`] : []),
      ...source(incident.id, incident.citation),
      ...incident.edges.flatMap((edge) => edgeFaults(edge, known.actors).map((fault) => `${incident.id}: ${fault}`)),
      ...statementFaults(incident, known),
      ...reportFaults(incident, known),
      ...silenceFaults(incident, known),
    ]),
  ];
}

function parsed<T>(file: string, schema: z.core.$ZodType<T>, given: unknown, faults: string[]): T | null {
  const result = z.safeParse(schema, given);
  if (result.success) return result.data;
  faults.push(...result.error.issues.map((issue) => `${file}, ${issue.path.join('.')}: ${issue.message}.`));
  return null;
}

/** Every fault of the files, one plain sentence each; none where they are sound. */
export function checkCasebook(files: CasebookFiles): string[] {
  const faults: string[] = [];
  const outlets = parsed('outlets.json', outletFileSchema, files.outlets, faults);
  const actors = parsed('actors.json', actorFileSchema, files.actors, faults);
  const incidents = [...files.incidents].flatMap(([name, file]) => {
    const incident = parsed(`${name}.json`, incidentFileSchema, file, faults);
    if (incident && incident.id !== name) faults.push(`${name}.json is the incident ${incident.id}: name the file for it.`);
    return incident ? [incident] : [];
  });
  if (!outlets || !actors) return faults;
  return [...faults, ...outletFaults(outlets.outlets), ...actorFaults(actors), ...incidentFaults(incidents, actors, outlets.outlets)];
}

/** The files that ship, as they lie in the project. */
export function shippedCasebook(): CasebookFiles {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../public/casebook/${name}.json`, import.meta.url), 'utf8'));
  return { outlets: read('outlets'), actors: read('actors'), incidents: incidentFiles() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = checkCasebook(shippedCasebook());
  console.log(faults.length === 0 ? 'The casebook is sound.' : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
