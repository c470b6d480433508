import type { Strength } from '../model/verdict';
import { STRENGTHS } from '../model/verdict';
import { EVIDENCE_TIERS, type EvidenceTier } from '../model/vocabulary';

/** Place of a rung on the ladder, 0 for NO_CLAIM. */
export function rungIndex(strength: Strength): number {
  return STRENGTHS.indexOf(strength);
}

/** The weaker of two rungs: a chain is as strong as its weakest link. */
export function weaker(a: Strength, b: Strength): Strength {
  return rungIndex(a) <= rungIndex(b) ? a : b;
}

/** True where `a` stands at `b` or above. */
export function atLeast(a: Strength, b: Strength): boolean {
  return rungIndex(a) >= rungIndex(b);
}

/** Evidence tier as a number, E0 = 0. */
export function tierIndex(tier: EvidenceTier): number {
  return EVIDENCE_TIERS.indexOf(tier);
}

/** Code-point order of two strings, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
