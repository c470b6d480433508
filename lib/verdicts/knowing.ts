import type { Statement } from '../model/statement';
import type { Knowing } from '../model/verdict';
import type { EvidenceKind, Role } from '../model/vocabulary';

/** Kinds of evidence from which somebody concludes: what was left behind, not what was seen. */
const TRACES: ReadonlySet<EvidenceKind> = new Set(['forensics', 'ttp_similarity', 'infrastructure', 'ip_geolocation', 'malware_code', 'logs', 'osint', 'financial_trace']);
/** Roles that have what they say from others, unless they say otherwise. */
const HEARS: ReadonlySet<Role> = new Set(['anonymous_official', 'politician', 'journalist_conjecture', 'expert_commentator', 'civil_society']);

/**
 * How a speaker knows, apart from who says so. The first rule that holds decides:
 * 1. witnessed: the speaker tells of its own deed (self-claim, admission, confession);
 * 2. published: the evidence can be read by a third party (E3 or more);
 * 3. told: it rests on another's findings, on intercepts or informants, or on nothing but a role that hears from others;
 * 4. deduced: it names traces from which it concludes, or an investigation (E1 or more);
 * 5. not stated.
 */
export function knowingOf(statements: readonly Pick<Statement, 'self_claim' | 'admission' | 'evidence' | 'derived_from' | 'relies_on' | 'role' | 'anonymous' | 'motive_only'>[], kinds: readonly EvidenceKind[]): Knowing {
  if (statements.length === 0) return 'not_stated';
  if (kinds.includes('confession') || statements.every((s) => s.self_claim || s.admission !== undefined)) return 'witnessed';
  if (statements.some((s) => s.evidence >= 'E3' && !s.motive_only)) return 'published';
  const traces = kinds.some((kind) => TRACES.has(kind));
  if (statements.every((s) => s.derived_from.length > 0 || s.relies_on.length > 0) || (kinds.includes('sigint_humint') && !traces)) return 'told';
  if (traces) return 'deduced';
  if (statements.every((s) => s.anonymous || HEARS.has(s.role))) return statements.some((s) => s.evidence >= 'E1') ? 'told' : 'not_stated';
  return statements.some((s) => s.evidence >= 'E1') ? 'deduced' : 'not_stated';
}
