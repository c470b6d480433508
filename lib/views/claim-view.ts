import type { Claim } from '../model/claim';
import type { Report } from '../model/report';
import type { Comparison, Reason, Verdict } from '../model/verdict';
import type { Role } from '../model/vocabulary';
import type { World } from '../model/world';
import { decidingQuote, decidingWords } from '../reports/deciding-words';
import { comparable } from '../text/fold';
import { reportsCompared } from '../verdicts/propositions';
import { canBeSameSpeaker } from '../verdicts/speakers';
import { actorNames, actorNotes } from './actor-name';
import { byName, claimByRole, peopleByRole, type Called } from './by-role';
import { incidentHeading } from './incident-heading';
import { placeOf, type Place } from './lookup';
import { sayQuoting } from './quoting';
import { readingRows } from './reading-view';
import { reasonsOf } from './reason-order';
import { reasonView } from './reason-view';
import { inReadersWords } from './recorded-words';
import { roleBeside, roleText, withRole } from './role-words';
import { sayCount, sayDate, type Say } from './say';
import type { ClaimView } from './types';
import { flagText, rungOf, rungText, standingText } from './verdict-words';

const OUTLETS_OWN: ReadonlySet<Role> = new Set(['journalist_conjecture', 'journalist_own_investigation', 'unspecified']);

/** Whom words without a speaker are held to repeat: a headline leaves out whom its article names. Null where they are the outlet's own. */
function heldToBe({ incident, origin }: Place, called: Called, say: Say): string | null {
  if (origin === null || origin.anonymous || OUTLETS_OWN.has(origin.role)) return null;
  const name = inReadersWords(origin.speaker, incident);
  return say('speaker_taken_to_be', calledWithRole(name, called, roleBeside(name, origin.speakerRole, origin.role, say), say));
}

/** A name with its role; whoever is called by role has been told already. */
const calledWithRole = (name: string, called: Called, role: string | null, say: Say): string => (called(name) === name ? withRole(name, role, say) : called(name));

/** Whether one name only says more than the other: "Security Service of Ukraine" and "Security Service of Ukraine (SBU)". */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => ` ${comparable(name.replace(/\([^()]{0,60}\)/g, ' ')).split(/\s/).filter(Boolean).join(' ')} `);
  return one !== undefined && other !== undefined && one.trim() !== '' && other.trim() !== '' && (one.includes(other) || other.includes(one));
}

/** "Ramid Namazov, legislature of the attacked country", or that nobody is named. */
function saidBy(claim: Claim, place: Place, called: Called, say: Say): string {
  if (claim.speaker === null) return heldToBe(place, called, say) ?? say('speaker_none');
  if (claim.speaker.anonymous) return say('speaker_anonymous', claim.speaker.name);
  const { name } = claim.speaker;
  const recorded = place.origin?.speakerRole ?? null;
  const role = claim.speaker.role === 'unspecified' && place.origin ? place.origin.role : claim.speaker.role;
  const origin = place.origin?.speaker;
  if (origin !== undefined && roleText(recorded, role, say) !== null && !isSameName(origin, name) && !canBeSameSpeaker(origin, name)) {
    const meant = inReadersWords(origin, place.incident);
    return say('speaker_stands_for', called(name), calledWithRole(meant, called, roleBeside(meant, recorded, role, say), say));
  }
  return calledWithRole(name, called, roleBeside(name, recorded, role, say), say);
}

/**
 * "Kyiv Independent ← APA ← Ramid Namazov": outermost first. An unresolved relay is said so where it stands: before the speaker where
 * there are outlet, relay and speaker, else at the end.
 */
export function chainText(chain: string[], unresolved: boolean, say: Say): string {
  if (!unresolved) return chain.join(' ← ');
  const steps = chain.filter((step) => step !== 'unresolved');
  if (steps.length < 3) return [...steps, say('chain_unresolved')].join(' ← ');
  return steps.map((step, i) => (i === steps.length - 2 ? say('chain_unresolved_relay', step) : step)).join(' ← ');
}

function reached(claim: Claim, report: Report, place: Place, called: Called, world: World, say: Say): string {
  const known = place.origin?.reports.find((r) => r.id === report.id);
  // A text without an address has nothing but its fingerprint for a name.
  if (known) return chainText(known.chain.map((step) => (step === report.id ? say('this_page') : called(inReadersWords(step, place.incident)))), known.unresolved, say);
  const outlet = world.outlets.find((o) => o.id === report.outletId)?.name ?? say('this_page');
  return chainText([outlet, ...claim.via.filter((v) => v !== outlet), ...(claim.speaker ? [called(claim.speaker.name)] : [])], false, say);
}

/** The hedge by which a claim sounds as sure as it does, where another of its sentences has it than the one that is shown: nothing certain is quoted as possible. Null where the deciding words stand beside it. */
function hedgeElsewhere(claim: Claim): string | null {
  const hedges = claim.cues.filter(({ field, value }) => field === 'certainty' && value === claim.certainty);
  const beside = decidingQuote(claim);
  const isBeside = hedges.length === 0 || beside === null || hedges.some(({ start }) => start >= beside.start && start < beside.end);
  return isBeside ? null : (hedges[0]?.exact ?? null);
}

function worded(claim: Claim, say: Say): string {
  const how = say(`certainty_${claim.certainty}`);
  const hedge = hedgeElsewhere(claim);
  if (hedge !== null) return sayQuoting(say, 'worded_elsewhere', how, hedge);
  const words = decidingWords(claim);
  return words ? sayQuoting(say, 'worded_here', how, words) : how;
}

function rows(claim: Claim, report: Report, place: Place, called: Called, world: World, say: Say): ClaimView['rows'] {
  const tier = place.origin && place.origin.tier > claim.evidence.tier ? place.origin.tier : claim.evidence.tier;
  return [
    { label: say('row_said_by'), value: saidBy(claim, place, called, say) },
    { label: say('row_reached'), value: reached(claim, report, place, called, world, say) },
    { label: say('row_worded'), value: worded(claim, say) },
    { label: say('row_basis'), value: say(`basis_${tier}`) },
  ];
}

/** The flag of a denial names who denies; beside it stands the verdict of what is denied. */
function flags(claim: Claim, place: Place, naming: Naming, say: Say): Pick<ClaimView, 'rung' | 'flag' | 'status' | 'flagText' | 'rungText'> {
  const verdict = place.possibly ? null : (place.proposition?.verdict ?? null);
  if (claim.polarity === 'denies') {
    // Who denies for themselves is the one who must not be named here.
    const self = naming === 'roles' && claim.speaker?.role === 'accused' && claim.relation === 'person' && verdict?.strength !== 'PROVEN';
    const who = self ? say('role_accused') : (claim.speaker?.name ?? say('speaker_outlet'));
    const denied = claim.cls === 'false_flag' ? say('flag_false_trail', who) : say('flag_denied_by', who);
    const standing = verdict === null ? null : verdict.flag === null ? say('flag_nobody_asserts') : say('denied_itself', standingText(verdict, say));
    return { rung: 'denial', flag: verdict?.flag ?? null, status: verdict?.status ?? 'open', flagText: denied, rungText: standing };
  }
  if (verdict === null || verdict.strength === 'NO_CLAIM') return { rung: 'not_judged', flag: null, status: 'open', flagText: say('flag_not_judged'), rungText: say(place.possibly ? 'not_judged_possibly' : 'not_judged_why') };
  return { rung: rungOf(verdict), flag: verdict.flag, status: verdict.status, flagText: flagText(verdict, say), rungText: rungText(verdict, say) };
}

/** Original sources after joining those that are one (model.md 4), as the first reason counts them. */
export function sourceCount(verdict: Verdict): number {
  return Number(verdict.reasons.find((reason) => reason.code === 'WHY1')?.values[1] ?? 0);
}

function counts(place: Place, say: Say): string | null {
  const verdict = place.possibly ? undefined : place.proposition?.verdict;
  if (!place.proposition || !verdict || verdict.strength === 'NO_CLAIM') return null;
  return say('counts', sayCount(say, 'count_reports', verdict.reports), sayCount(say, 'count_origins', sourceCount(verdict)));
}

/** "as of 3 May 2025 · 18 reports compared": how far the verdict looked. */
function asOfText({ incident, possibly }: Place, asOf: string, say: Say): string | null {
  return incident === null || possibly ? null : say('as_of_verdict', sayDate(say, asOf), sayCount(say, 'count_compared', reportsCompared(incident.propositions)));
}

/** How people who are accused and not convicted are called: by name, or by how far the law has gone. */
export type Naming = 'names' | 'roles';

/** What a name can mean (WHY17) is said with the name alone: not where somebody is called by role. */
const isToBeSaid = ({ code, values }: Reason, called: Called): boolean => code !== 'WHY17' || values.every((value) => called(value) === value);

/** One claim in plain words, with its verdict and reasons. */
export function claimView(claim: Claim, report: Report, comparison: Comparison, world: World, say: Say, naming: Naming = 'names'): ClaimView {
  const place = placeOf(claim, report, comparison);
  const strength = place.possibly ? null : (place.proposition?.verdict.strength ?? null);
  const byRoles = naming === 'roles';
  const named = actorNames(claim.actor, world, say, byRoles ? claimByRole(claim, strength, say) : undefined);
  const called = byRoles ? peopleByRole(claim, strength, place.incident, world, say) : byName;
  const headline = say(claim.incident?.background ? 'headline_background' : `headline_${claim.cls}`, named);
  const claimRows = rows(claim, report, place, called, world, say);
  const [said, , , basis] = claimRows;
  const via = claim.via.length > 0 ? say('plain_via', claim.via.join(', ')) : '';
  const { incident, proposition } = place;
  return {
    id: claim.id,
    spans: claim.quotes.map(({ start, end }) => ({ start, end })),
    sentence: decidingQuote(claim)?.exact ?? '',
    ...flags(claim, place, naming, say),
    headline,
    actorName: named,
    actorNotes: actorNotes(claim.actor, world, say, called),
    kindText: claim.cls === 'motive_only' || claim.cls === 'self_claim' ? say(`kind_${claim.cls}`) : null,
    incidentId: incident?.id ?? null,
    incidentLabel: incident ? incidentHeading(incident.label, say, world) : claim.incident ? incidentHeading(claim.incident.label, say, world) : null,
    background: claim.incident?.background ?? claim.cls === 'background_other_incident',
    rows: claimRows,
    counts: counts(place, say),
    asOf: asOfText(place, comparison.asOf, say),
    compiled: incident?.compiled ? say('casebook_compiled', sayDate(say, incident.compiled)) : null,
    reasons: incident && proposition && !place.possibly ? reasonsOf(place.origin, proposition.verdict.reasons).filter((r) => isToBeSaid(r, called)).map((r) => reasonView(r, report, incident, say, claim, called)) : [],
    reading: readingRows(claim, world, say),
    ...(claim.review === undefined ? {} : { review: { state: claim.review.state, text: say(`reviewed_${claim.review.state}`) } }),
    plain: say('plain_claim', headline, `${said?.value ?? ''}${via}`, say(`certainty_${claim.certainty}`), basis?.value ?? ''),
  };
}

/** Every claim of a report, in reading order, as lists and cards show them: people who are accused and not convicted by role, until one of them is opened. */
export function claimViews(report: Report, comparison: Comparison, world: World, say: Say, naming: Naming = 'roles'): ClaimView[] {
  return report.claims.map((claim) => claimView(claim, report, comparison, world, say, naming)).sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}
