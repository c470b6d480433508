import type { Report } from '../model/report';
import type { ComparedIncident, Comparison, Origin, OriginReport, ShownHop } from '../model/verdict';
import type { World } from '../model/world';
import { accusedViews } from './accused-view';
import { actorName } from './actor-name';
import { chainText, claimView, sourceCount } from './claim-view';
import { driftText } from './drift-words';
import { historyView } from './history-view';
import { incidentHeading } from './incident-heading';
import { KNOWS } from './knowing-words';
import { reportsCompared } from '../verdicts/propositions';
import { reportsOf, placeOf, type Place } from './lookup';
import { asQuoted, sayQuoting } from './quoting';
import { countedOrigins } from './reason-order';
import { inReadersWords, type Recorded } from './recorded-words';
import { rivalView } from './rival-view';
import { roleBeside, speakerName } from './role-words';
import { sayCount, sayDate, type Say } from './say';
import type { ClaimView, ComparisonView, DayView, OriginView, ReportView } from './types';
import { wordingsOf } from './wording-view';

/** What shows a step where no words of the text do; null where the text's own words or the page itself show it. */
function hopNote({ by, words }: ShownHop, say: Say): string | null {
  switch (by) {
    case 'link':
      return words === null ? say('hop_link') : sayQuoting(say, 'hop_link_for', words);
    case 'cited':
      return say('hop_cited', words ?? '');
    case 'quotation':
      return say('hop_quotation', words ?? '');
    case 'agency':
      return say('hop_agency', words ?? '');
    case 'translation':
      return words === null ? say('hop_spelling') : say('hop_translation', words);
    case 'loop':
      return say('hop_loop', words ?? '');
    case 'date':
      return say('hop_date');
    case 'nothing':
      return say('hop_nothing');
    default:
      return null;
  }
}

function hopViews(hops: readonly ShownHop[], incident: Recorded, say: Say): ReportView['hops'] {
  return hops.filter(({ by }, at) => at > 0 || by === 'loop').map((hop) => ({ agent: hop.agent === 'unresolved' ? say('chain_unresolved') : inReadersWords(hop.agent, incident), quote: hop.by === 'words' && hop.words !== null ? asQuoted(hop.words, say.locale) : null, note: hopNote(hop, say), href: hop.url, open: hop.agent === 'unresolved' }));
}

/** What the reader's word on a report's place in an incident is kept under. A page cannot be taken from an incident that has no other name than the page itself. */
function subjectIn({ provisional, subjects }: ComparedIncident, id: string, pageId: string): { subject: string } | Record<string, never> {
  const subject = subjects?.[id];
  return subject === undefined || (provisional && id === pageId) ? {} : { subject };
}

function reportView(report: OriginReport, pageId: string, incident: ComparedIncident, say: Say): ReportView {
  return {
    id: report.id,
    outlet: report.outlet,
    date: report.published ? sayDate(say, report.published) : null,
    iso: report.published,
    href: report.url,
    chain: chainText(report.chain.map((step) => inReadersWords(step, incident)), report.unresolved, say),
    hops: hopViews(report.hops, incident, say),
    unresolved: report.unresolved,
    wording: asQuoted(report.wording, say.locale),
    drift: driftText(report.drift, say, incident),
    stake: report.stake ? say('tag_stake') : null,
    retracted: report.retracted ? say('report_taken_back', sayDate(say, report.retracted)) : null,
    thisPage: report.id === pageId,
    ...(report.reviewed === true ? { reviewed: say('report_reviewed') } : {}),
    ...subjectIn(incident, report.id, pageId),
  };
}

/** This page first, then by date, then by outlet: the order a reader looks for. */
const readingOrder = (a: ReportView, b: ReportView): number =>
  Number(b.thisPage) - Number(a.thisPage) || (a.iso ?? '9999').localeCompare(b.iso ?? '9999') || a.outlet.localeCompare(b.outlet);

function originView(origin: Origin, pageId: string, incident: ComparedIncident, counted: ReadonlySet<string> | null, say: Say): OriginView {
  return {
    id: origin.id,
    ...(origin.subject === undefined ? {} : { subject: origin.subject }),
    speaker: speakerName(origin, incident, say),
    role: roleBeside(inReadersWords(origin.speaker, incident), origin.speakerRole, origin.role, say) ?? '',
    date: origin.date ? sayDate(say, origin.date) : null,
    iso: origin.date,
    basis: say(`basis_${origin.tier}`),
    worded: say(`certainty_${origin.certainty}`),
    knows: say(KNOWS[origin.knows]),
    retracted: origin.retracted ? say('taken_back_on', sayDate(say, origin.retracted)) : null,
    ...(counted === null || counted.has(origin.id) ? {} : { aside: say('origin_aside') }),
    href: origin.url,
    reports: origin.reports
      .map((r) => reportView(r, pageId, incident, say))
      .sort(readingOrder),
  };
}

function possiblyThe(incident: ComparedIncident, report: Report, say: Say): ReportView[] {
  return incident.possiblyReports.filter(({ id }) => id !== report.id).map((other) => reportView(other, report.id, incident, say));
}

/** The day of the event where it is known to the day: only then are days counted from it. */
function eventDay(incident: ComparedIncident | null, say: Say): DayView | null {
  const known = incident?.date != null && incident.history.some(({ days }) => days !== null);
  return known && incident.date !== null ? { iso: incident.date, text: sayDate(say, incident.date) } : null;
}

/** What the reader can say of the incident itself: that this page is about it or not, and that reports are about another one. */
function membership(incident: ComparedIncident, report: Report, possibly: boolean, say: Say): Pick<ComparisonView, 'doubtful' | 'members'> {
  const doubtful = possibly ? incident.subjects?.[report.id] : undefined;
  const rows = reportsOf(incident);
  const members = Object.keys(incident.claims).flatMap((id) => {
    const { subject } = subjectIn(incident, id, report.id);
    const row = rows.get(id);
    return subject === undefined || row === undefined ? [] : [{ subject, label: row.published ? say('label_and_date', row.outlet, sayDate(say, row.published)) : row.outlet, thisPage: id === report.id }];
  });
  return { ...(doubtful === undefined ? {} : { doubtful }), members };
}

/** Suppositions and second statements of one origin are shown with the others and not counted: then both numbers are said. */
function originTally(proposition: Place['proposition'], say: Say): string {
  if (!proposition) return '';
  const named = proposition.origins.filter(({ polarity }) => polarity === '+').length;
  const counted = sourceCount(proposition.verdict);
  const origins = sayCount(say, 'count_origins', counted);
  return counted === named ? origins : say('counts', origins, sayCount(say, 'count_named', named));
}

/** What is said where no other report carries this claim: that none is known at all, or that those of the incident name others. */
function aloneText({ incident, proposition }: Place, reportId: string, world: World, say: Say): string {
  const further = incident !== null && proposition !== null && [...reportsOf(incident).keys()].some((id) => id !== reportId);
  return further ? say('compare_alone_named', actorName(proposition.actor.id, proposition.actor.name, world, say)) : say('compare_nothing_yet');
}

/** Everything about the proposition at a place. `view` is what leads to it: a claim of the report, or the proposition itself. */
export function placeView(view: ClaimView, place: Place, report: Report, asOf: string, world: World, say: Say): ComparisonView {
  const { incident, origin, proposition, possibly } = place;
  const origins = proposition?.origins ?? [];
  const counted = proposition ? countedOrigins(proposition.verdict.reasons, sourceCount(proposition.verdict)) : null;
  const shown = (sign: boolean): OriginView[] => (incident ? origins.filter((o) => (o.polarity === '+') === sign).map((o) => originView(o, report.id, incident, sign ? counted : null, say)) : []);
  // The sources that the tally counts, then those that are shown beside them.
  const supporting = shown(true).sort((a, b) => Number(a.aside !== undefined) - Number(b.aside !== undefined));
  const others = origins.flatMap((o) => o.reports).some((r) => r.id !== report.id);
  return {
    claim: view,
    incidentLabel: view.incidentLabel,
    asOf: say('as_of', sayDate(say, asOf), sayCount(say, 'count_compared', incident ? reportsCompared(incident.propositions) : 0)),
    origins: supporting,
    originTally: originTally(proposition, say),
    denials: shown(false),
    rivals: (incident?.propositions ?? []).filter((p) => p !== proposition).map((p) => rivalView(p, incident, report, world, say)),
    wordings: wordingsOf(origin, incident, report.id, say),
    history: historyView(incident, proposition?.actor.id ?? null, world, say),
    accused: accusedViews(incident, proposition, report, world, say),
    event: eventDay(incident, say),
    today: { iso: asOf, text: sayDate(say, asOf) },
    possibly: incident ? possiblyThe(incident, report, say) : [],
    ...(incident ? membership(incident, report, possibly, say) : {}),
    emptyMessage: possibly ? sayQuoting(say, 'compare_possibly', incidentHeading(incident?.label ?? '', say, world)) : others ? null : aloneText(place, report.id, world, say),
  };
}

/** Everything about one claim's proposition. Null where the report has no such claim. */
export function comparisonView(report: Report, claimId: string, comparison: Comparison, world: World, say: Say): ComparisonView | null {
  const claim = report.claims.find((c) => c.id === claimId);
  if (!claim) return null;
  return placeView(claimView(claim, report, comparison, world, say), placeOf(claim, report, comparison), report, comparison.asOf, world, say);
}
