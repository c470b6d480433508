import type { ActorEdge } from '../model/actor';
import type { CarriedStatement, CasebookReport, Silence } from '../model/casebook';
import type { Outlet } from '../model/outlet';
import type { Origin, OriginReport } from '../model/verdict';
import type { ClaimClass } from '../model/vocabulary';
import { isOnPage, pageOf } from '../reports/addresses';
import { decidingWords, wordsNaming } from '../reports/deciding-words';
import { reach, sameActor } from './actor-paths';
import { isOtherIdentity, type IncidentRecord, type OriginStatement, type Slip } from './claim-statements';
import { describeDrift, relationOfActor } from './drift';
import { hopsOfListed, hopsOfPage, namedRelays } from './hops';
import { knowingOf } from './knowing';
import { belongsToVictim, certaintyOf, chainOf, isUnresolved, lineRef, type Line, type Victims } from './line';
import type { OriginDraft } from './origin-draft';
import { originSubject } from './told-sources';
import { byText, tierIndex } from './rungs';
import { standings } from './standing';
import { withoutLoops } from './way';

/** What is needed to show the origins of one proposition. */
export interface Shown {
  actor: string;
  record: IncidentRecord;
  listed: readonly CasebookReport[];
  outlets: readonly Outlet[];
  edges: readonly ActorEdge[];
  asOf: string;
  /** what was attacked, with its parts and owners */
  victims: Victims;
  /** plain addresses of the reports at hand */
  atHand: ReadonlySet<string>;
  /** the casebook's notes of who had not commented by when */
  silences: readonly Silence[];
  /** ISO date of the event, where the casebook records the day */
  eventDate: string | null;
  nameOf: (actor: string) => string;
  /** pages as they were shown below an origin already: most of an incident's accused share them */
  presented: Map<string, OriginReport>;
}

/** An incident's part of it: what does not depend on who is accused. */
export type ShownOfAll = Omit<Shown, 'actor' | 'presented'>;

/** The id under which an origin is shown: what it denies stands apart from what it asserts. */
export function originId(draft: OriginDraft, sign: '+' | '-'): string {
  return sign === '+' ? draft.id : `${draft.id}|-`;
}

/** True where a statement supports or rejects the actor, directly or over ties. */
export function concerns({ statement }: OriginStatement, actor: string, edges: readonly ActorEdge[], asOf: string): boolean {
  if (statement.date > asOf) return false;
  return statement.polarity === '-' ? sameActor(statement.actor, actor, edges) : reach(statement.actor, edges, asOf).has(actor);
}

/** Of a page's lines below one origin the one that says most of its way: a headline names no relays. */
function fullest(lines: readonly Line[]): Line {
  const said = (line: Line): number => line.claim.via.length * 2 + Number(!line.claim.inHeadline);
  return [...lines].sort((a, b) => said(b) - said(a) || byText(a.claim.id, b.claim.id))[0] as Line;
}

/** What a listed report makes of the first of these statements that it carries. */
function carriedOf(report: CasebookReport, statements: readonly { id: string }[]): CarriedStatement | undefined {
  return report.carries.find(({ statement }) => statements.some(({ id }) => id === statement));
}

/** Where a page goes further than its source by one of the names it gives, the words by which it does: the remark stands below them. */
function wordsOf({ claim }: Line, drift: string | null): string {
  const said = /drift_relation_[a-z]{1,10}\|[a-z_]{1,40}\|relation_([a-z_]{1,40})/.exec(drift ?? '')?.[1];
  const other = said === claim.relation ? undefined : claim.actor.also.find(({ relation }) => relation === said);
  return other === undefined ? decidingWords(claim) : wordsNaming(claim, other.name);
}

/** A page below an origin, made once for all who are accused there. */
function pageReport(draft: OriginDraft, lines: readonly Line[], slips: readonly Slip[], retracted: string | null, shown: Shown): OriginReport {
  const slipped = slips.flatMap(({ line, party, recorded }) => (lines.includes(line) ? `${recorded} ${party.id}` : []));
  const key = [draft.id, retracted ?? '', ...lines.map(lineRef), ...slipped].join('\n');
  const known = shown.presented.get(key) ?? presentPage(draft, lines, slips, retracted, shown);
  shown.presented.set(key, known);
  return known;
}

function presentPage(draft: OriginDraft, lines: readonly Line[], slips: readonly Slip[], retracted: string | null, shown: Shown): OriginReport {
  const line = fullest(lines);
  const slip = slips.find((s) => s.line === line && isOtherIdentity(s));
  const listed = shown.listed.find((report) => isOnPage(report, line.report));
  const carried = listed ? carriedOf(listed, draft.recorded) : undefined;
  // Where the claim's own sentences name no relay, the casebook's reading of this very page may know one.
  const relayed = line.claim.speaker !== null && line.claim.via.length === 0 && carried ? listed : undefined;
  const computed = describeDrift(draft, line, slip ? { record: shown.nameOf(slip.recorded), said: shown.nameOf(slip.party.id) } : null, shown.eventDate);
  const relays = namedRelays(line, shown.listed, shown.outlets, shown.atHand);
  const shownBy = line.settled !== null && line.settled.by !== 'date' ? line.settled.by : null;
  const unresolved = relayed?.unresolved || draft.nobody || (shownBy === null && ((line.claim.speaker === null && line.claim.via.length > 0) || line.claim.chain.some((hop) => hop.kind === 'unspecified_media' && !relays.some(({ said }) => said === hop.agent))));
  const chain = relayed ? withoutLoops([line.outletName, ...relayed.via, draft.speaker]) : chainOf(line, draft.nobody ? null : draft.speaker, new Map(relays.map(({ said, outlet }) => [said, outlet])));
  return {
    id: line.report.id,
    outlet: line.outletName,
    url: line.report.url,
    published: line.report.published,
    chain,
    hops: hopsOfPage(line, chain, relayed, shown.outlets, shown.atHand, relays),
    unresolved,
    wording: wordsOf(line, computed),
    relation: line.claim.relation,
    certainty: line.claim.certainty,
    role: line.claim.speaker?.role ?? null,
    stake: line.victimOwned,
    retracted: line.takenBack?.on ?? retracted,
    drift: computed ?? (line.claim.speaker !== null ? (carried?.drift ?? null) : null),
    known: line.known,
    claimIds: lines.map((l) => l.claim.id).sort(),
    ...(lines.some(({ claim }) => claim.review?.state === 'corrected' || claim.review?.state === 'added') ? { reviewed: true as const } : {}),
  };
}

/** A report that may be about the incident: shown as it stands, below no origin. Takes the lines of that one report. */
export function looseReport(lines: readonly [Line, ...Line[]]): OriginReport {
  const [line] = lines;
  const { report, claim, known, outletName } = line;
  const { relation, certainty } = claim;
  const claimIds = lines.map((l) => l.claim.id).sort();
  const chain = chainOf(line, claim.speaker?.name ?? null);
  const hops = hopsOfPage(line, chain, undefined, [], new Set());
  return { id: report.id, outlet: outletName, url: report.url, published: report.published, chain, hops, unresolved: isUnresolved(line), wording: decidingWords(claim), relation, certainty, role: claim.speaker?.role ?? null, stake: line.victimOwned, retracted: null, drift: null, known, claimIds };
}

function listedReport(draft: OriginDraft, report: CasebookReport, { wording, relation, certainty, drift, role }: CarriedStatement, retracted: string | null, { outlets, victims }: Shown): OriginReport {
  const known = outlets.find((o) => o.id === report.outlet) ?? null;
  const outlet = known?.name ?? report.outlet;
  const chain = withoutLoops([outlet, ...report.via, draft.speaker]);
  return {
    id: report.id,
    outlet,
    url: report.url,
    published: report.dateShown ? report.published : null,
    chain,
    hops: hopsOfListed(chain, report.url),
    unresolved: report.unresolved,
    wording,
    relation,
    certainty,
    role: role === undefined ? (draft.role === 'unspecified' ? null : draft.role) : role,
    stake: belongsToVictim(outlet, known, victims),
    retracted,
    drift,
    known: 'casebook',
    claimIds: [],
  };
}

function reportsBelow(draft: OriginDraft, statements: readonly OriginStatement[], slips: readonly Slip[], sign: '+' | '-', retracted: string | null, shown: Shown): OriginReport[] {
  const lines = new Map<string, Line[]>();
  const below = [...statements.flatMap((s) => s.lines), ...slips.map((s) => s.line)].filter((line) => line.polarity === sign);
  for (const line of draft.lines.filter((l) => below.includes(l))) lines.set(line.report.id, [...(lines.get(line.report.id) ?? []), line]);
  const pages = [...lines.values()].map((of) => pageReport(draft, of, slips, retracted, shown));
  const addresses = new Set([...lines.values()].flatMap(([first]) => (first && first.report.url !== null ? [pageOf(first.report)] : [])));
  const recorded = statements.map((s) => s.statement);
  const listed = shown.listed
    .filter((r) => r.published <= shown.asOf && !addresses.has(pageOf(r)))
    .flatMap((report) => {
      const carried = carriedOf(report, recorded);
      return carried ? [listedReport(draft, report, carried, retracted, shown)] : [];
    });
  const all = [...pages, ...listed];
  return all.sort((a, b) => byText(a.published ?? '9999', b.published ?? '9999') || byText(a.id, b.id));
}

/** The day on which all of an origin's statements here had been taken back; null while one of them stands (I15). */
function retractedOn(statements: readonly OriginStatement[], { record, asOf }: Shown): string | null {
  const all = record.statements.map(({ statement }) => statement);
  const standing = standings(all, asOf);
  if (statements.length === 0 || !statements.every(({ statement }) => standing.get(statement.id) === 'retracted')) return null;
  const dayOf = (id: string, seen: readonly string[]): string[] => {
    const statement = all.find((s) => s.id === id);
    if (!statement || seen.includes(id)) return [];
    if (statement.retracted_on !== undefined && statement.retracted_on <= asOf) return [statement.retracted_on];
    const replaced = all.filter((s) => s.date <= asOf && s.supersedes.includes(id)).map((s) => s.date);
    return replaced.length > 0 ? replaced : statement.derived_from.flatMap((source) => dayOf(source, [...seen, id]));
  };
  return statements.flatMap(({ statement }) => dayOf(statement.id, [])).sort(byText).at(-1) ?? null;
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
  const retracted = retractedOn(statements, shown);
  const recorded = draft.recorded.find((s) => s.id === best?.statement.id) ?? null;
  const found = [...draft.recorded.filter((s) => statements.some((of) => of.statement.id === s.id)).flatMap((s) => s.evidenceKinds), ...lines.flatMap((l) => l.claim.evidence.kinds)];
  const kinds = [...new Set(found)].sort();
  return {
    id: originId(draft, sign),
    subject: originSubject(draft),
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
    kinds,
    knows: knowingOf(statements.map((s) => s.statement), kinds),
    wording: recorded?.wording ?? null,
    relation: recorded ? relationOfActor(recorded.actor) : null,
    retracted,
    url: draft.url,
    reports: reportsBelow(draft, statements, slips, sign, retracted, shown),
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
