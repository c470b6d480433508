import type { CasebookIncident } from '../model/casebook';
import type { Dossier, Listing } from '../model/library';
import { STRENGTHS, type ComparedIncident, type Proposition } from '../model/verdict';
import { listedParties, statementAccuses } from '../reports/accusing';
import { sourceCount } from './claim-view';
import { inReadersWords, type Recorded } from './recorded-words';

/** So many names of a kind are enough to find an incident by. */
const NAMES_AT_MOST = 60;
const some = (names: readonly string[]): string[] => [...new Set(names.filter((name) => name !== ''))].slice(0, NAMES_AT_MOST);

const bySupport = (a: Proposition, b: Proposition): number => STRENGTHS.indexOf(b.verdict.strength) - STRENGTHS.indexOf(a.verdict.strength) || b.verdict.reports - a.verdict.reports || (a.actor.id < b.actor.id ? -1 : 1);

/** What was attacked, in all names that the casebook has for it, and what it calls the incident in other languages: a reader looks for it in theirs. */
export const aboutOf = ({ eventNames, names, place, victims }: CasebookIncident): string[] => [...Object.values(names ?? {}), ...victims.flatMap(({ aliases, name, parts }) => [name, ...aliases, ...parts]), ...eventNames, place ?? ''];

/** What a list tells of an incident. `id` is the name under which it is filed, `members` the entries of its kept reports. */
export function dossierOf(incident: ComparedIncident, id: string, about: readonly string[], members: readonly Listing[]): Dossier {
  const propositions = [...incident.propositions].sort(bySupport);
  const origins = propositions.flatMap((proposition) => proposition.origins);
  const seen = members.flatMap((member) => member.seen ?? []).sort();
  return {
    id,
    label: incident.label,
    date: incident.date,
    seen: seen.at(-1) ?? null,
    inCasebook: !incident.provisional,
    about: some(about),
    outlets: some([...origins.flatMap(({ reports }) => reports.map(({ outlet }) => outlet)), ...members.map(({ outlet }) => outlet)]),
    speakers: some(origins.flatMap(({ speaker }) => [speaker, inReadersWords(speaker, incident)])),
    accused: propositions.map(({ actor, verdict }) => ({ id: actor.id, name: actor.name, strength: verdict.strength, status: verdict.status, reports: verdict.reports, origins: sourceCount(verdict) })),
    members: members.map((member) => member.id),
    claims: members.flatMap((member) => (incident.claims[member.id] ?? []).map((claim) => `${member.id}#${claim}`)),
  };
}

/** A dossier without some of its reports; null where none is left. */
export function withoutMembers<Kind extends Pick<Dossier, 'members' | 'claims'>>(dossier: Kind, gone: ReadonlySet<string>): Kind | null {
  const members = dossier.members.filter((id) => !gone.has(id));
  return members.length === 0 ? null : { ...dossier, members, claims: dossier.claims.filter((claim) => !gone.has(claim.slice(0, claim.lastIndexOf('#')))) };
}

/** The reports that the casebook lists for an incident, as entries, with its words in the language in which it was compared. They are not kept here. */
export function recordedListings(incident: CasebookIncident, { accused }: Dossier, compared: Recorded = null): Listing[] {
  const statements = new Map(incident.statements.map((statement) => [statement.id, statement]));
  return incident.reports.map(({ carries, dateShown, id, outlet, published, url }) => {
    const told = carries.flatMap(({ statement }) => statements.get(statement) ?? []);
    const words = told.map((statement) => ({
      parties: accused.filter((party) => party.id === statement.actor),
      accusing: statementAccuses(statement),
      speaker: inReadersWords(statement.speaker, compared),
    }));
    const parties = listedParties(words, NAMES_AT_MOST);
    return {
      id: `casebook:${incident.id}:${id}`,
      title: null,
      outlet,
      url,
      // Where the page shows no day, the record has the earliest that it can be: good for an order of events, not to be told as its date.
      published: dateShown ? published : null,
      seen: null,
      about: some([incident.label, ...aboutOf(incident)]),
      ...parties,
      // In the order of the incident: the best supported first.
      accused: accused.filter((party) => parties.accused.includes(party)).map(({ id: actor, name, strength }) => ({ id: actor, name, strength })),
      dossiers: [incident.id],
      rungs: [...new Set(parties.accused.map(({ strength }) => strength))],
    };
  });
}
