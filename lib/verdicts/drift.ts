import type { Relation } from '../model/vocabulary';
import { LEGAL_STAGES, RELATIONS, type LegalStage } from '../model/vocabulary';
import { certaintyOf, type Line } from './line';
import type { OriginDraft } from './origin-draft';
import { kindOf } from './rivals';

/** The scale "where – whose people – linked – which group – the state – which body" on which a retelling can say more or less. */
const SCALE: Partial<Record<Relation, number>> = { territory: 0, nationals: 1, state_linked: 2, group: 3, state_unspecified: 4, state_directed: 5, state_executed: 6, organ: 6 };
const RELATION_OF_KIND: Record<string, Relation> = { territory: 'territory', nationals: 'nationals', linked: 'state_linked', group: 'group', state: 'state_unspecified', organ: 'organ', person: 'person', persona: 'persona' };
/** What naming an actor says of it: "group" for a group's id. */
export function relationOfActor(actor: string): Relation | null {
  return RELATION_OF_KIND[kindOf(actor)] ?? null;
}
const CERTAINTY_RANK = { U: -1, PS: 0, PR: 1, CT: 2 } as const;
const LINE_CERTAINTY_RANK = { uncommitted: -1, possible: 0, probable: 1, certain: 2 } as const;

/** Wordings of the most upstream source at hand: the casebook's record, else the report closest to the origin. */
interface Upstream {
  /** empty where the record makes the very same statements, so that no relation can differ */
  relations: Relation[];
  certainty: 'CT' | 'PR' | 'PS' | 'U';
  role: string;
  legal: LegalStage;
}

const strongest = (relations: readonly Relation[]): Relation | null => {
  const known = relations.filter((relation) => SCALE[relation] !== undefined);
  return known.sort((a, b) => (SCALE[b] ?? 0) - (SCALE[a] ?? 0) || RELATIONS.indexOf(a) - RELATIONS.indexOf(b))[0] ?? null;
};
const furthest = (stages: readonly LegalStage[]): LegalStage => [...stages].filter((s) => s !== 'sanction').sort((a, b) => LEGAL_STAGES.indexOf(b) - LEGAL_STAGES.indexOf(a))[0] ?? 'none';

function upstreamOf(draft: OriginDraft, line: Line): Upstream | null {
  const recorded = draft.recorded.filter((s) => (s.polarity === '-') === (line.polarity === '-'));
  if (recorded.length > 0) {
    const named = recorded.filter((s) => line.parties.some((party) => party.id === s.actor));
    const nearest = named.length > 0 ? named : recorded;
    const surest = nearest.map((s) => s.commitment).sort((a, b) => CERTAINTY_RANK[b] - CERTAINTY_RANK[a])[0] ?? 'U';
    const all = line.parties.every((party) => recorded.some((s) => s.actor === party.id));
    return { relations: all ? [] : recorded.flatMap((s) => RELATION_OF_KIND[kindOf(s.actor)] ?? []), certainty: surest, role: draft.role, legal: furthest(recorded.map((s) => s.legal)) };
  }
  // An origin's lines come most upstream first.
  const first = draft.lines.find((other) => other.polarity === line.polarity);
  if (!first || first === line || first.report.id === line.report.id) return null;
  const { claim } = first;
  const certainty = ({ certain: 'CT', probable: 'PR', possible: 'PS', uncommitted: 'U' } as const)[claim.certainty];
  return { relations: first.parties.map((p) => p.relation), certainty, role: claim.speaker?.role ?? 'unspecified', legal: claim.legalStage };
}

function driftOfRelation(from: readonly Relation[], to: readonly Relation[]): string[] {
  const [said, record] = [strongest(to), strongest(from)];
  if (said === null || record === null) return [];
  const difference = (SCALE[said] ?? 0) - (SCALE[record] ?? 0);
  if (difference === 0) return [];
  return [`drift_relation_${difference > 0 ? 'raised' : 'lowered'}|relation_${record}|relation_${said}`];
}

/**
 * What a report says otherwise than the most upstream wording at hand (model.md 4, drift check; WHY14): relation, certainty, speaker's role,
 * actor's identity, legal stage, date of the event. One remark is `drift_KEY|source|report`, with `relation_…`, `certainty_…`, `role_…`, `stage_…` as keys of
 * the message catalogue; several are joined by ";;". Null where nothing differs or nothing upstream is at hand.
 *
 * `identity` are the names (record's, report's) where the report names another actor than the record; `eventDate` is the recorded ISO date of
 * the event where it is known to the day.
 */
export function describeDrift(draft: OriginDraft, line: Line, identity: { record: string; said: string } | null, eventDate: string | null): string | null {
  const upstream = upstreamOf(draft, line);
  if (upstream === null) return null;
  const { claim } = line;
  const remarks: string[] = [];
  if (identity) remarks.push(`drift_identity|${identity.record}|${identity.said}`);
  if (line.polarity === '+') remarks.push(...driftOfRelation(upstream.relations, line.parties.map((party) => party.relation)));
  const difference = LINE_CERTAINTY_RANK[claim.certainty] - CERTAINTY_RANK[upstream.certainty];
  if (difference !== 0 && claim.certainty !== 'uncommitted' && upstream.certainty !== 'U') {
    remarks.push(`drift_certainty_${difference > 0 ? 'raised' : 'lowered'}|certainty_${certaintyOf(upstream.certainty)}|certainty_${claim.certainty}`);
  }
  const role = claim.speaker?.role ?? 'unspecified';
  if (role !== 'unspecified' && upstream.role !== 'unspecified' && role !== upstream.role) remarks.push(`drift_role|role_${upstream.role}|role_${role}`);
  if (claim.legalStage !== 'none' && claim.legalStage !== 'sanction' && claim.legalStage !== upstream.legal) remarks.push(`drift_legal|stage_${upstream.legal}|stage_${claim.legalStage}`);
  const days = claim.facets.eventDates.filter((range) => range.precision === 'day').map((range) => range.from);
  if (eventDate !== null && days[0] !== undefined && !days.includes(eventDate)) remarks.push(`drift_date|${eventDate}|${days[0]}`);
  return remarks.length > 0 ? remarks.join(';;') : null;
}
