import type { Strength, Verdict } from '../model/verdict';
import type { Say } from './say';
import type { Rung } from './types';

/** How each strength is drawn. */
export const RUNG_OF: Record<Strength, Rung> = {
  PROVEN: 'proven',
  CORROBORATED: 'corroborated',
  SUSPECTED: 'suspected',
  UNSUBSTANTIATED: 'unsubstantiated',
  NO_CLAIM: 'not_judged',
};

/** The rung a verdict is drawn with. */
export function rungOf(verdict: Verdict): Rung {
  return RUNG_OF[verdict.strength];
}

/** The two-word flag of model.md 3: "Proven" or "Only suspected", or "Nobody asserts this". */
export function flagText(verdict: Verdict, say: Say): string {
  return say(verdict.flag === null ? 'flag_nobody_asserts' : `flag_${verdict.flag}`);
}

/** What proves it (model.md 3: always print which); null where the verdict does not say. */
function proofText(verdict: Verdict, say: Say): string | null {
  const proof = verdict.reasons.find((reason) => reason.code === 'PROOF1' || reason.code === 'PROOF2');
  if (!proof) return null;
  if (proof.code === 'PROOF1') return say('proven_court');
  return proof.variant === 'qualified' ? say('proven_qualified') : say('proven_admitted');
}

/** The rung in words with a status other than open before it: "Disputed. Suspected". Null where the flag already says all of it, as "Only suspected" does of what is suspected and not contested. */
export function rungText(verdict: Verdict, say: Say): string | null {
  if (verdict.strength === 'NO_CLAIM') return null;
  if (verdict.flag === 'proven') return proofText(verdict, say);
  if (verdict.strength === 'SUSPECTED' && verdict.status === 'open') return null;
  const strength = say(`strength_${verdict.strength.toLowerCase()}`);
  return verdict.status === 'open' ? strength : say('status_before_strength', say(`status_${verdict.status}`), strength);
}
