import type { ActorEdge } from '../model/actor';
import type { CasebookReport } from '../model/casebook';
import { statementSchema, type Statement } from '../model/statement';
import { EVIDENCE_TIERS, type EvidenceTier } from '../model/vocabulary';
import { isOnPage } from '../reports/addresses';
import { reach } from './actor-paths';
import { commitmentOf, type Line } from './line';
import type { OriginDraft } from './origin-draft';
import { meantBy, type Party } from './parties';
import { byText } from './rungs';
import { isWeakKind } from './rivals';
import { standings } from './standing';

/** A statement with the origin that it is of and the claims that carry it. */
export interface OriginStatement {
  statement: Statement;
  draft: OriginDraft;
  lines: Line[];
}

/** A retelling that names another actor than the record of its origin (WHY21): shown, never a statement. */
export interface Slip {
  draft: OriginDraft;
  line: Line;
  party: Party;
  /** the actor of the record that it stands for */
  recorded: string;
}

/** True where the retelling names somebody else, and does not only say more of the same ("the state" for "from the territory"). */
export function isOtherIdentity(slip: Slip): boolean {
  return !isWeakKind(slip.recorded) && slip.recorded !== slip.party.id;
}

/** What the drafts of an incident amount to. */
export interface IncidentRecord {
  statements: OriginStatement[];
  slips: Slip[];
}

const signOf = (s: Statement): '+' | '-' => (s.polarity === '-' ? '-' : '+');
const countryOf = (id: string): string | undefined => /^(?:state|organ|territory|nationals|linked):([A-Z]{2})(?:\/|$)/.exec(id)?.[1];

function countriesReached(actor: string, edges: readonly ActorEdge[], asOf: string): Set<string> {
  return new Set([...reach(actor, edges, asOf).keys()].flatMap((id) => countryOf(id) ?? []));
}

type Placement = { to: 'recorded'; id: string } | { to: 'slip'; recorded: string } | { to: 'new' };

/**
 * Where a line's party belongs below an origin: to the record's own statement on it, to one whose ties reach it (the state behind a group),
 * to no statement since the record says otherwise, or to a statement of its own.
 */
function placeParty(draft: OriginDraft, line: Line, party: Party, edges: readonly ActorEdge[], asOf: string): Placement {
  const sameSign = draft.recorded.filter((s) => signOf(s) === line.polarity);
  const exact = sameSign.find((s) => s.actor === party.id);
  if (exact) return { to: 'recorded', id: exact.id };
  // The source's own record tells which of its candidates a shared name means.
  const resolved = sameSign.find((s) => meantBy(party.id).includes(s.actor));
  if (resolved) return { to: 'recorded', id: resolved.id };
  if (line.polarity === '-') return { to: 'new' };
  const reaching = sameSign.find((s) => reach(s.actor, edges, asOf).has(party.id));
  if (reaching) return { to: 'recorded', id: reaching.id };
  const denied = draft.recorded.find((s) => signOf(s) === '-' && s.actor === party.id);
  if (denied) return { to: 'slip', recorded: denied.actor };
  if (isWeakKind(party.id)) return { to: 'new' };
  const upward = reach(party.id, edges, asOf);
  if (sameSign.some((s) => !isWeakKind(s.actor) && upward.has(s.actor))) return { to: 'new' };
  const countries = countriesReached(party.id, edges, asOf);
  const rather = sameSign.find((s) => [...countriesReached(s.actor, edges, asOf)].some((country) => countries.has(country)));
  return rather ? { to: 'slip', recorded: rather.actor } : { to: 'new' };
}

const maxTier = (tiers: readonly EvidenceTier[]): EvidenceTier => EVIDENCE_TIERS[Math.max(0, ...tiers.map((tier) => EVIDENCE_TIERS.indexOf(tier)))] ?? 'E0';

/**
 * An admission on record: the accused speaks, affirms, and the report calls it a confession or admission. It holds for the actor whose deed the words admit, not for the wider or further
 * parties of the claim: those the ties reach, where there are any (PROOF2 names *this* node).
 */
function admissionOf(draft: OriginDraft, party: Party, lines: readonly Line[]): Statement['admission'] {
  const admitted = lines.filter((l) => l.polarity === '+' && l.parties[0]?.id === party.id && l.claim.evidence.kinds.includes('confession'))[0];
  if (draft.side !== 'accused' || !admitted) return undefined;
  return admitted.claim.certainty === 'certain' ? 'full' : 'qualified';
}

/** Who was hired by the victim speaks from its side, unless the evidence is published (I17); a report that does not tell so does not change it. */
export function sideOf(draft: OriginDraft, evidence: EvidenceTier): Statement['side'] {
  const hired = draft.lines.some((line) => line.hired) || draft.recorded.some((s) => s.remarks.includes('hired_by_victim'));
  if (!hired) return draft.side;
  if (evidence < 'E3') return 'victim';
  return draft.side === 'victim' && draft.role !== 'victim' ? 'commercial' : draft.side;
}

/** Retracted by its day, or replaced by the same speaker's denial of it. */
function isTakenBack(statement: Statement, recorded: readonly Statement[], asOf: string): boolean {
  if (statement.retracted_on !== undefined) return statement.retracted_on <= asOf;
  return standings(recorded, asOf).get(statement.id) === 'retracted';
}

/** A statement that only the reports at hand know: the wording of the most upstream one, the evidence of all. */
function statementFrom(draft: OriginDraft, party: Party, lines: readonly Line[], asOf: string): Statement {
  const first = lines[0];
  const claims = lines.map((line) => line.claim);
  const known = draft.date ?? claims.flatMap((c) => c.saidAt ?? []).sort()[0];
  const date = known ?? asOf;
  const event = claims.flatMap((c) => c.event ?? [])[0];
  const admission = admissionOf(draft, party, lines);
  // Where every report of it rests on what an outlet took back, it falls with the last of them (I15).
  const takenBack = lines.every((line) => line.takenBack !== null) ? lines.flatMap((line) => line.takenBack?.on ?? []).sort().at(-1) : undefined;
  const evidence = maxTier(claims.map((c) => c.evidence.tier));
  const statement = statementSchema.parse({
    id: `${draft.id}|${first?.polarity ?? '+'}|${party.id}`,
    date,
    actor: party.id,
    ...(draft.nobody || draft.anonymous ? {} : { speaker: draft.speaker }),
    institution: draft.institution,
    role: draft.role,
    side: sideOf(draft, evidence),
    commitment: commitmentOf(first?.claim.certainty ?? 'uncommitted'),
    evidence,
    polarity: first?.polarity ?? '+',
    legal: first?.claim.legalStage ?? 'none',
    anonymous: draft.anonymous,
    self_claim: claims.every((c) => c.cls === 'self_claim'),
    motive_only: claims.every((c) => c.cls === 'motive_only'),
    false_flag: claims.some((c) => c.cls === 'false_flag'),
    ...(admission === undefined ? {} : { admission }),
    ...(event === undefined ? {} : { event: `${event}_${date}` }),
    ...(takenBack === undefined ? {} : { retracted_on: takenBack }),
    // What hangs on a statement falls with it, in whatever words a report repeats it (I15).
    derived_from: draft.recorded.filter((s) => signOf(s) === (first?.polarity ?? '+') && isTakenBack(s, draft.recorded, asOf)).map((s) => s.id),
    reports: new Set(lines.map((line) => line.textOf)).size,
  });
  return known === undefined ? { ...statement, undated: true } : statement;
}

/** Reports of a recorded statement on a day: those that the casebook lists, and pages at hand that it does not. */
function reportsOf(statement: OriginDraft['recorded'][number], lines: readonly Line[], listed: readonly CasebookReport[], asOf: string): number {
  const carrying = listed.filter((report) => report.carries.some((carried) => carried.statement === statement.id));
  const fresh = new Set(lines.filter((line) => line.takenBack === null && !carrying.some((report) => isOnPage(report, line.report))).map((line) => line.textOf));
  const recorded = carrying.length > 0 ? carrying.filter((report) => report.published <= asOf).length : statement.reports;
  return recorded + fresh.size;
}

function recordOf(draft: OriginDraft, listed: readonly CasebookReport[], edges: readonly ActorEdge[], asOf: string): IncidentRecord {
  const onRecord = new Map<string, Line[]>();
  const fresh = new Map<string, { party: Party; lines: Line[] }>();
  const slips: Slip[] = [];
  for (const line of draft.lines) {
    for (const party of line.parties) {
      const place = placeParty(draft, line, party, edges, asOf);
      if (place.to === 'recorded') onRecord.set(place.id, [...new Set([...(onRecord.get(place.id) ?? []), line])]);
      else if (place.to === 'slip') slips.push({ draft, line, party, recorded: place.recorded });
      else {
        const key = `${line.polarity}|${party.id}`;
        const known = fresh.get(key);
        if (known) known.lines.push(line);
        else fresh.set(key, { party, lines: [line] });
      }
    }
  }
  const recorded = draft.recorded.map((s): OriginStatement => {
    const lines = onRecord.get(s.id) ?? [];
    const evidence = maxTier([s.evidence, ...lines.filter((l) => l.takenBack === null).map((l) => l.claim.evidence.tier)]);
    const side = draft.lines.some((l) => l.hired) || s.remarks.includes('hired_by_victim') ? sideOf(draft, evidence) : s.side;
    return { draft, lines, statement: { ...s, side, evidence, reports: reportsOf(s, lines, listed, asOf) } };
  });
  const own = [...fresh.values()].map(({ party, lines }): OriginStatement => ({ draft, lines, statement: statementFrom(draft, party, lines.some((l) => l.takenBack === null) ? lines.filter((l) => l.takenBack === null) : lines, asOf) }));
  return { statements: [...recorded, ...own], slips };
}

/**
 * What the accused admitted with qualifications stays qualified where a report leaves them out or names the body whose deed it was: a retelling is no fuller admission
 * than the one on record (model.md 3, PROOF2: the qualification is printed). A full one on record stands.
 */
function withRecordedQualifications(statements: readonly OriginStatement[], edges: readonly ActorEdge[], asOf: string): OriginStatement[] {
  const isRecorded = ({ draft, statement }: OriginStatement): boolean => draft.recorded.some(({ id }) => id === statement.id);
  const onRecord = statements.filter((s) => isRecorded(s) && s.statement.admission !== undefined && s.statement.date <= asOf).map((s) => s.statement);
  return statements.map((told) => {
    if (told.statement.admission !== 'full' || isRecorded(told)) return told;
    const meant = reach(told.statement.actor, edges, asOf);
    const admitted = onRecord.filter(({ actor }) => meant.has(actor));
    return admitted.length > 0 && admitted.every(({ admission }) => admission === 'qualified') ? { ...told, statement: { ...told.statement, admission: 'qualified' } } : told;
  });
}

/** Turns the origins of an incident into the statements that are judged. */
export function recordOfIncident(drafts: readonly OriginDraft[], listed: readonly CasebookReport[], edges: readonly ActorEdge[], asOf: string): IncidentRecord {
  const records = drafts.map((draft) => recordOf(draft, listed, edges, asOf));
  return {
    statements: withRecordedQualifications(records.flatMap((r) => r.statements), edges, asOf).sort((a, b) => byText(a.statement.date, b.statement.date) || byText(a.statement.id, b.statement.id)),
    slips: records.flatMap((r) => r.slips),
  };
}
