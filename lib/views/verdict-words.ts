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

/** The rung in words with a status other than open before it; nothing where the flag already says all of it, as "Only suspected" does of what is suspected and not contested. */
function rungParts(verdict: Verdict, say: Say): string[] {
  if (verdict.strength === 'NO_CLAIM') return [];
  if (verdict.flag === 'proven') return [proofText(verdict, say) ?? ''].filter((text) => text !== '');
  if (verdict.strength === 'SUSPECTED' && verdict.status === 'open') return [];
  const strength = say(`strength_${verdict.strength.toLowerCase()}`);
  return verdict.status === 'open' ? [strength] : [say(`status_${verdict.status}`), strength];
}

/** The rung in words as lines of their own have them: "Disputed. Suspected". Null where the flag already says all of it. */
export function rungText(verdict: Verdict, say: Say): string | null {
  const [first, second] = rungParts(verdict, say);
  return first === undefined ? null : second === undefined ? first : say('status_before_strength', first, second);
}

/** What is no name, with a small first letter: as it stands inside a sentence or its brackets. */
export const insideSentence = (text: string, say: Say): string => text.charAt(0).toLocaleLowerCase(say.locale) + text.slice(1);

/** "Only suspected (disputed, suspected)", or the flag alone where it says it all. */
export function standingText(verdict: Verdict, say: Say): string {
  const [first, ...rest] = rungParts(verdict, say).map((part) => insideSentence(part, say));
  const flag = flagText(verdict, say);
  return first === undefined ? flag : say('denied_standing', flag, rest.reduce((text, part) => say('list_and_more', text, part), first));
}
