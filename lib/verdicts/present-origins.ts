import type { ActorEdge } from '../model/actor';
import type { CarriedStatement, CasebookReport } from '../model/casebook';
import type { Outlet } from '../model/outlet';
import type { Origin, OriginReport } from '../model/verdict';
import type { ClaimClass } from '../model/vocabulary';
import { decidingWords } from '../reports/deciding-words';
import { reach, sameActor } from './actor-paths';
import { addressKey } from './addresses';
import { isOtherIdentity, type IncidentRecord, type OriginStatement, type Slip } from './claim-statements';
import { describeDrift } from './drift';
import { certaintyOf, chainOf, isUnresolved, type Line } from './line';
import type { OriginDraft } from './origin-draft';
import { byText, tierIndex } from './rungs';
import { asserts } from './standing';

/** What is needed to show the origins of one proposition. */
export interface Shown {
  actor: string;
  record: IncidentRecord;
  listed: readonly CasebookReport[];
  outlets: readonly Outlet[];
  edges: readonly ActorEdge[];
  asOf: string;
  /** ISO date of the event, where the casebook records the day */
  eventDate: string | null;
  nameOf: (actor: string) => string;
}

/** The id under which an origin is shown: what it denies stands apart from what it asserts. */
export function originId(draft: OriginDraft, sign: '+' | '-'): string {
  return sign === '+' ? draft.id : `${draft.id}|-`;
}

/** True where a statement supports or rejects the actor, directly or over ties. */
export function concerns({ statement }: OriginStatement, actor: string, edges: readonly ActorEdge[], asOf: string): boolean {
  if (statement.date > asOf) return false;
  return statement.polarity === '-' ? sameActor(statement.actor, actor, edges) : reach(statement.actor, edges, asOf).has(actor);
}

const chainFrom = (steps: readonly string[]): string[] => steps.filter((step, i) => step !== steps[i - 1]);

/** Of a page's lines below one origin the one that says most of its way: a headline names no relays. */
function fullest(lines: readonly Line[]): Line {
  const said = (line: Line): number => line.claim.via.length * 2 + Number(!line.claim.inHeadline);
  return [...lines].sort((a, b) => said(b) - said(a) || byText(a.claim.id, b.claim.id))[0] as Line;
}

/** What a listed report makes of the first of these statements that it carries. */
function carriedOf(report: CasebookReport, statements: readonly { id: string }[]): CarriedStatement | undefined {
  return report.carries.find(({ statement }) => statements.some(({ id }) => id === statement));
}

function pageReport(draft: OriginDraft, lines: readonly Line[], slips: readonly Slip[], shown: Shown): OriginReport {
  const line = fullest(lines);
  const slip = slips.find((s) => s.line === line && isOtherIdentity(s));
  const listed = shown.listed.find((report) => addressKey(report.url) === addressKey(line.report.url));
  const carried = listed ? carriedOf(listed, draft.recorded) : undefined;
  // Where the claim's own sentences name no relay, the casebook's reading of this very page may know one.
  const relayed = line.claim.speaker !== null && line.claim.via.length === 0 && carried ? listed : undefined;
  const computed = describeDrift(draft, line, slip ? { record: shown.nameOf(slip.recorded), said: shown.nameOf(slip.party.id) } : null, shown.eventDate);
  const unresolved = relayed?.unresolved || draft.nobody || (line.claim.speaker === null && line.claim.via.length > 0) || line.claim.chain.some((hop) => hop.kind === 'unspecified_media');
  return {
    id: line.report.id,
    outlet: line.outletName,
    url: line.report.url,
    published: line.report.published,
    chain: relayed ? chainFrom([line.outletName, ...relayed.via, draft.speaker]) : chainOf(line, draft.nobody ? null : draft.speaker),
    unresolved,
    wording: decidingWords(line.claim),
    relation: line.claim.relation,
    certainty: line.claim.certainty,
    drift: computed ?? (line.claim.speaker !== null ? (carried?.drift ?? null) : null),
    known: line.known,
    claimIds: lines.map((l) => l.claim.id).sort(),
  };
}

/** A report that may be about the incident: shown as it stands, below no origin. Takes the lines of that one report. */
export function looseReport(lines: readonly [Line, ...Line[]]): OriginReport {
  const [line] = lines;
  const { report, claim, known, outletName } = line;
  const { relation, certainty } = claim;
  const claimIds = lines.map((l) => l.claim.id).sort();
  return { id: report.id, outlet: outletName, url: report.url, published: report.published, chain: chainOf(line, claim.speaker?.name ?? null), unresolved: isUnresolved(line), wording: decidingWords(claim), relation, certainty, drift: null, known, claimIds };
}

function listedReport(draft: OriginDraft, report: CasebookReport, { wording, relation, certainty, drift }: CarriedStatement, outlets: readonly Outlet[]): OriginReport {
  const outlet = outlets.find((o) => o.id === report.outlet)?.name ?? report.outlet;
  return {
    id: report.id,
    outlet,
    url: report.url,
    published: report.dateShown ? report.published : null,
    chain: chainFrom([outlet, ...report.via, draft.speaker]),
    unresolved: report.unresolved,
    wording,
    relation,
    certainty,
    drift,
    known: 'casebook',
    claimIds: [],
  };
}

function reportsBelow(draft: OriginDraft, statements: readonly OriginStatement[], slips: readonly Slip[], sign: '+' | '-', shown: Shown): OriginReport[] {
  const lines = new Map<string, Line[]>();
  const below = [...statements.flatMap((s) => s.lines), ...slips.map((s) => s.line)].filter((line) => line.polarity === sign);
  for (const line of draft.lines.filter((l) => below.includes(l))) lines.set(line.report.id, [...(lines.get(line.report.id) ?? []), line]);
  const pages = [...lines.values()].map((of) => pageReport(draft, of, slips, shown));
  const addresses = new Set(pages.map((report) => addressKey(report.url)));
  const recorded = statements.map((s) => s.statement);
  const listed = shown.listed
    .filter((r) => r.published <= shown.asOf && !addresses.has(addressKey(r.url)))
    .flatMap((report) => {
      const carried = carriedOf(report, recorded);
      return carried ? [listedReport(draft, report, carried, shown.outlets)] : [];
    });
  const all = [...pages, ...listed];
  return all.sort((a, b) => byText(a.published ?? '9999', b.published ?? '9999') || byText(a.id, b.id));
}

function classOf(statements: readonly OriginStatement[], slips: readonly Slip[], sign: '+' | '-'): ClaimClass {
  const said = statements.map((s) => s.statement);
  if (sign === '-') return said.some((s) => s.false_flag) ? 'false_flag' : 'denial';
  if (said.length > 0 && said.every((s) => s.self_claim)) return 'self_claim';
  if (said.length > 0 && said.every((s) => s.motive_only)) return 'motive_only';
  return slips[0]?.line.claim.cls ?? 'attribution';
}

function present(draft: OriginDraft, statements: readonly OriginStatement[], slips: readonly Slip[], sign: '+' | '-', shown: Shown): Origin {
  const lines = statements.flatMap((s) => s.lines);
  const best = [...statements].sort((a, b) => tierIndex(b.statement.evidence) - tierIndex(a.statement.evidence) || byText(a.statement.id, b.statement.id))[0];
  const kinds = [...draft.recorded.filter((s) => statements.some((of) => of.statement.id === s.id)).flatMap((s) => s.evidenceKinds), ...lines.flatMap((l) => l.claim.evidence.kinds)];
  return {
    id: originId(draft, sign),
    speaker: draft.speaker,
    speakerRole: draft.speakerRole,
    institution: draft.institution,
    role: draft.role,
    side: draft.side,
    anonymous: draft.anonymous,
    date: draft.date,
    polarity: sign,
    cls: classOf(statements, slips, sign),
    certainty: best ? certaintyOf(best.statement.commitment) : (slips[0]?.line.claim.certainty ?? 'uncommitted'),
    tier: best?.statement.evidence ?? slips[0]?.line.claim.evidence.tier ?? 'E0',
    kinds: [...new Set(kinds)].sort(),
    url: draft.url,
    reports: reportsBelow(draft, statements, slips, sign, shown),
  };
}

/** The origins of one proposition with the reports below them; those that assert it first, then by date. */
export function originsFor(shown: Shown): Origin[] {
  const concerned = shown.record.statements.filter((s) => concerns(s, shown.actor, shown.edges, shown.asOf));
  const slipped = shown.record.slips.filter((s) => s.party.id === shown.actor);
  const drafts = [...new Set([...concerned.map((s) => s.draft), ...slipped.map((s) => s.draft)])];
  const origins = drafts.flatMap((draft) =>
    (['+', '-'] as const).flatMap((sign) => {
      const mine = concerned.filter((s) => s.draft === draft && (s.statement.polarity === '-') === (sign === '-'));
      const slips = slipped.filter((s) => s.draft === draft && s.line.polarity === sign);
      return mine.length > 0 || slips.length > 0 ? [present(draft, mine, slips, sign, shown)] : [];
    }),
  );
  return origins.sort((a, b) => byText(a.polarity, b.polarity) || byText(a.date ?? '9999', b.date ?? '9999') || byText(a.id, b.id));
}

/** Origins whose own statements assert this actor or one tied to it: what makes it a proposition that somebody asserts. */
export function isAsserted(record: IncidentRecord, actor: string, edges: readonly ActorEdge[], asOf: string): boolean {
  return record.statements.some((s) => asserts(s.statement) && concerns(s, actor, edges, asOf));
}
