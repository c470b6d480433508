import type { Statement } from '../model/statement';
import type { Role } from '../model/vocabulary';
import { tierIndex } from './rungs';

/** What a role may do on the ladder (model.md 2.2). */
export interface RoleRule {
  /** can lift a proposition to SUSPECTED and count in CORR1: always, never, only through an authentic channel, or only where own evidence is described (E2) */
  lifts: 'yes' | 'no' | 'authentic_channel' | 'own_evidence';
  /** a body whose own finding, or report of a finding, proves (PROOF1) */
  proves: boolean;
}

const LIFTS: RoleRule = { lifts: 'yes', proves: false };
const NEVER: RoleRule = { lifts: 'no', proves: false };

/** The qualified roles, as data. What is not said here never lifts. */
export const ROLE_RULES: Record<Role, RoleRule> = {
  victim: LIFTS,
  victim_government: LIFTS,
  victim_legislature: LIFTS,
  intelligence_agency: LIFTS,
  law_enforcement: { lifts: 'yes', proves: true },
  prosecutor: { lifts: 'yes', proves: true },
  third_government: LIFTS,
  intl_org: LIFTS,
  court: { lifts: 'yes', proves: true },
  security_vendor: LIFTS,
  osint_or_research: LIFTS,
  journalist_own_investigation: { lifts: 'own_evidence', proves: false },
  journalist_conjecture: NEVER,
  expert_commentator: NEVER,
  civil_society: NEVER,
  politician: NEVER,
  anonymous_official: NEVER,
  perpetrator_persona: NEVER,
  perpetrator_channel: { lifts: 'authentic_channel', proves: false },
  accused: { lifts: 'no', proves: true },
  accused_government: NEVER,
  unspecified: NEVER,
};

/** True for an unnamed speaker: all of them together count for at most one origin and never lift (I8). */
export function isAnonymous(statement: Statement): boolean {
  return statement.anonymous || statement.role === 'anonymous_official';
}

/** True where speaker and role are such that the statement could lift a proposition. */
export function isQualifiedSpeaker(statement: Statement): boolean {
  if (isAnonymous(statement)) return false;
  const { lifts } = ROLE_RULES[statement.role];
  if (lifts === 'own_evidence') return tierIndex(statement.evidence) >= tierIndex('E2');
  return lifts === 'yes' || (lifts === 'authentic_channel' && statement.authentic_channel);
}

/** True for the accused speaking: their denial is a badge and no source, their admission is proof and one (I16). */
export function isAccused(statement: Statement): boolean {
  return statement.role === 'accused' || statement.role === 'accused_government' || statement.side === 'accused';
}
