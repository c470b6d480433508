import type { Dossier, Listing } from '../model/library';
import { STRENGTHS, type Comparison, type ComparedIncident, type OriginReport, type Proposition, type Strength } from '../model/verdict';
import type { World } from '../model/world';
import { actorName } from './actor-name';
import { byRole } from './by-role';
import { incidentHeading } from './incident-heading';
import type { IncidentDetail, IncidentRow, ReportRow } from './library-types';
import { partyKey } from '../reports/accusing';
import { reportsCompared } from '../verdicts/propositions';
import { canBeSameSpeaker } from '../verdicts/speakers';
import { partiesOf } from './library-rows';
import { reportsOf } from './lookup';
import { propositionCounts, propositionView } from './proposition-view';
import { sayQuoting } from './quoting';
import { inReadersWords } from './recorded-words';
import { sayCount, sayDate, type Say } from './say';
import { shortVerdict } from './short-verdict';

/** So many names stand in one line; the rest is behind it. */
const NAMED_AT_MOST = 4;

const day = (date: string | null, say: Say): string | null => (date === null ? null : sayDate(say, date.slice(0, 10)));
/** The day of an event beside its name, where the name tells no date: it is the first day of a span, and the name says how much of it is known ("disclosed on 1 June 2023"). */
const dayBeside = (label: string, date: string | null, say: Say): string | null => (/(?<!\d)\d{4}(?!\d)/.test(label) ? null : (day(date, say) ?? say('date_unknown')));
const list = (names: readonly string[]): string => [...new Set(names)].slice(0, NAMED_AT_MOST).join(', ') + (new Set(names).size > NAMED_AT_MOST ? ' …' : '');

/** People who are shown by role alone look alike: one of them stands for all on one rung. */
const once = <Row extends { name: string; verdict: { text: string } }>(rows: readonly Row[]): Row[] => rows.filter((row, at) => rows.findIndex(({ name, verdict }) => name === row.name && verdict.text === row.verdict.text) === at);

/** How many reports say what is best supported, and of how many origins: of one party's accusation, which is named where there are others. Null where every report of it was withdrawn. */
function countsIn([best, ...others]: Dossier['accused'], name: string, say: Say): string | null {
  if (best === undefined || best.strength === 'NO_CLAIM' || best.reports === 0) return null;
  const counts = say('counts', sayCount(say, 'count_reports', best.reports), sayCount(say, 'count_origins', best.origins));
  return others.length === 0 ? counts : say('library_counts_of', name, counts);
}

/** One incident of the list. */
export function incidentRow({ accused, date, id, inCasebook, label, members }: Dossier, world: World, say: Say): IncidentRow {
  const parties = accused.map((party) => ({ name: byRole(party, 'none', party.strength, say) ?? actorName(party.id, party.name, world, say), verdict: shortVerdict(party, say) }));
  const named = once(parties);
  return {
    id,
    label: incidentHeading(label, say, world),
    date: dayBeside(incidentHeading(label, say, world), date, say),
    accused: named.slice(0, NAMED_AT_MOST),
    more: named.length > NAMED_AT_MOST ? sayCount(say, 'count_more', named.length - NAMED_AT_MOST) : null,
    counts: countsIn(accused, parties[0]?.name ?? '', say),
    kept: members.length > 0 ? sayCount(say, 'library_kept', members.length) : null,
    casebook: inCasebook ? say('library_in_casebook') : null,
  };
}

type Party = Listing['accused'][number];

const strongest = (rungs: readonly Strength[]): Strength | null => STRENGTHS.findLast((one) => rungs.includes(one)) ?? null;

/** How far an accusation is supported; null for whoever is not accused here, and where nobody wrote down whose rung is whose. */
function strengthIn({ accused, rungs }: Listing, party: Pick<Party, 'id' | 'name'>): Strength | null {
  const own = accused.find((one) => partyKey(one) === partyKey(party));
  if (own === undefined) return null;
  return own.strength ?? (accused.length === 1 ? strongest(rungs) : null);
}

const roleIn = (listing: Listing, party: Pick<Party, 'id' | 'name'>, say: Say): string | null => byRole({ id: party.id, name: party.name }, 'none', strengthIn(listing, party), say);

const nameIn = (listing: Listing, party: Pick<Party, 'id' | 'name'>, world: World, say: Say): string => roleIn(listing, party, say) ?? actorName(party.id, party.name, world, say);

/** The best rung of a report. Of several who are accused not all need be accused alike: then it is said whose it is, or that it is no one's in particular where that is not known. */
function rowVerdict(listing: Listing, best: Strength, world: World, say: Say): ReportRow['verdict'] {
  const { accused, rungs } = listing;
  const verdict = shortVerdict({ strength: best, status: 'open' }, say);
  const holders = accused.filter((party) => strengthIn(listing, party) === best);
  if (accused.length < 2 || holders.length === accused.length) return verdict;
  if (holders.length > 0) return { ...verdict, text: say('library_highest_rung_of', verdict.text, list(holders.map((party) => nameIn(listing, party, world, say)))) };
  return new Set(rungs).size > 1 ? { ...verdict, text: say('library_highest_rung', verdict.text) } : verdict;
}

/** What people are called who are shown by role, by their names: who is accused may be the one who speaks. */
const hiddenNames = (listing: Listing, say: Say): ReadonlyMap<string, string> =>
  new Map(
    partiesOf(listing).flatMap((party): [string, string][] => {
      const role = roleIn(listing, party, say);
      return role === null ? [] : [[party.name, role]];
    }),
  );

/** Whose part a report tells as denied, and by whom, and of whom it only asks. Who denies is not told of a person who is shown by role: it may be that person, under another name. */
function besides(listing: Listing, hidden: ReadonlyMap<string, string>, world: World, say: Say): string[] {
  const { denied = [], inQuestion = [] } = listing;
  const deniedNames = denied.map((party) => {
    const name = nameIn(listing, party, world, say);
    return party.by.length === 0 || roleIn(listing, party, say) !== null ? name : say('library_denied_by', name, list(party.by.map((by) => hidden.get(by) ?? by)));
  });
  return [
    ...(denied.length === 0 ? [] : [say('library_denied', list(deniedNames))]),
    ...(inQuestion.length === 0 ? [] : [say('library_in_question', list(inQuestion.map((party) => nameIn(listing, party, world, say))))]),
  ];
}

/** One report of the list. `labels` are those of the incidents that it is filed under. */
export function reportRow(listing: Listing, labels: ReadonlyMap<string, string>, world: World, say: Say): ReportRow {
  const { accused, dossiers, id, outlet, published, rungs, saidBy: asserting, seen, speakers, title, url } = listing;
  const said = asserting ?? speakers;
  const best = strongest(rungs);
  const about = dossiers.flatMap((dossier) => labels.get(dossier) ?? []);
  const outletName = world.outlets.find((known) => known.id === outlet)?.name ?? (outlet === '' ? say('outlet_unknown') : outlet);
  const hidden = hiddenNames(listing, say);
  return {
    id,
    // The casebook keeps no headlines: its reports go by their outlet. Their incident is named below.
    title: title ?? (seen === null ? outletName : (about[0] ?? listing.about[0] ?? say('library_untitled'))),
    outlet: title === null && seen === null ? null : outletName,
    date: day(published, say),
    href: url,
    accused: accused.length === 0 ? null : say('library_accused', list(accused.map((party) => nameIn(listing, party, world, say)))),
    speakers: said.length === 0 ? null : say('library_speakers', list(said.map((name) => hidden.get(name) ?? name))),
    besides: besides(listing, hidden, world, say),
    verdict: best === null ? null : rowVerdict(listing, best, world, say),
    kept: seen === null ? null : say('library_read_on', day(seen, say) ?? ''),
    incidents: dossiers.flatMap((dossier) => (labels.has(dossier) ? [{ id: dossier, label: labels.get(dossier) ?? '' }] : [])),
  };
}

const saidBy = ({ origins }: Proposition, incident: ComparedIncident, say: Say): string => {
  const speakers = (polarity: boolean): string[] => origins.filter((origin) => (origin.polarity === '+') === polarity).map(({ speaker }) => inReadersWords(speaker, incident));
  const [asserting, denying] = [speakers(true), speakers(false)];
  return [asserting.length === 0 ? null : say('rival_said_by', list(asserting)), denying.length === 0 ? null : say('rival_denied_by', list(denying))].filter((part) => part !== null).join('; ');
};

/** The best supported first: what a reader asks first. */
export const propositionsInOrder = ({ propositions }: ComparedIncident): Proposition[] =>
  [...propositions].sort((a, b) => STRENGTHS.indexOf(b.verdict.strength) - STRENGTHS.indexOf(a.verdict.strength) || b.verdict.reports - a.verdict.reports || (a.actor.id < b.actor.id ? -1 : 1));

/** A report that an origin carries, where it has no entry of its own. */
function carried({ id, outlet, published, url, wording }: OriginReport, say: Say): ReportRow {
  return { id, title: wording === '' ? outlet : sayQuoting(say, 'quoted', wording), outlet: wording === '' ? null : outlet, date: day(published, say), href: url, accused: null, speakers: null, besides: [], verdict: null, kept: null, incidents: [] };
}

/** Newest first, those without a date last. */
const byDate = (a: { published: string | null }, b: { published: string | null }): number => (b.published ?? '').localeCompare(a.published ?? '');

/** One incident, opened at one of its accused; `id` is the name it is filed under, `kept` the entries of its kept reports. */
export function incidentDetail(id: string, incident: ComparedIncident, asOf: Comparison['asOf'], actor: string | null, kept: readonly Listing[], world: World, say: Say): IncidentDetail {
  const propositions = propositionsInOrder(incident);
  const chosen = propositions.find((proposition) => proposition.actor.id === actor) ?? propositions[0] ?? null;
  const own = new Map(kept.map((listing) => [listing.id, listing]));
  const reports = [...reportsOf(incident).values()].filter((report) => !own.has(report.id));
  // Of an entry only what is about this incident: a report that proves another crime proves nothing here.
  const strengths = new Map(propositions.map(({ actor: party, verdict }) => [party.id, verdict.strength]));
  const spoken = (reportId: string): string[] => propositions.flatMap(({ origins }) => origins.filter(({ reports: of }) => of.some((report) => report.id === reportId)).map(({ speaker }) => speaker));
  const ofThis = (listing: Listing): Listing => {
    const accused = listing.accused.flatMap((party) => {
      const strength = strengths.get(partyKey(party));
      return strength === undefined ? [] : [{ ...party, strength }];
    });
    const isOfThis = (party: Party): boolean => strengths.has(partyKey(party));
    // What it is filed under besides, others may have said.
    const heard = listing.dossiers.length < 2 ? null : spoken(listing.id);
    const isHeard = (name: string): boolean => heard === null || heard.some((speaker) => canBeSameSpeaker(speaker, name));
    return { ...listing, accused, speakers: listing.speakers.filter(isHeard), ...(listing.saidBy === undefined ? {} : { saidBy: listing.saidBy.filter(isHeard) }), denied: listing.denied?.filter(isOfThis) ?? [], inQuestion: listing.inQuestion?.filter(isOfThis) ?? [], rungs: [...new Set(accused.map(({ strength }) => strength))] };
  };
  const rows = [...kept.map((listing) => ({ published: listing.published, row: reportRow(ofThis(listing), new Map(), world, say) })), ...reports.map((report) => ({ published: report.published, row: carried(report, say) }))];
  return {
    id,
    label: incidentHeading(incident.label, say, world),
    date: dayBeside(incidentHeading(incident.label, say, world), incident.date, say),
    asOf: say('as_of', sayDate(say, asOf), sayCount(say, 'count_compared', reportsCompared(propositions))),
    compiled: incident.compiled === null ? null : say('casebook_compiled', sayDate(say, incident.compiled)),
    verdicts: propositions.map((proposition) => ({
      actor: proposition.actor.id,
      name: actorName(proposition.actor.id, proposition.actor.name, world, say),
      verdict: shortVerdict(proposition.verdict, say),
      counts: propositionCounts(proposition, say),
      saidBy: saidBy(proposition, incident, say),
    })),
    chosen: chosen?.actor.id ?? null,
    comparison: chosen === null ? null : propositionView(incident, chosen, asOf, world, say),
    reports: rows.sort(byDate).map(({ row }) => row),
    problem: null,
  };
}
