import { STATUSES, STRENGTHS } from '../model/verdict';
import { REASON_VARIANTS } from './reason-keys';

/** How sources are counted (model.md 4). Most of them are never said of one verdict; I5 is. */
export const COUNTING_RULES = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10', 'I11', 'I12', 'I13', 'I14', 'I15', 'I16', 'I17', 'I18'] as const;

/** How reports are put to incidents (model.md 2.7): what is compared, what has to be met first, from where on two are one, and what goes before it. */
export const MATCHING_RULES = ['MATCH1', 'MATCH2', 'MATCH3', 'MATCH4', 'MATCH5', 'MATCH6', 'MATCH7', 'MATCH8', 'MATCH9', 'MATCH10'] as const;

/** What never changes a verdict, whatever else is true (model.md 3.3). */
export const KEPT_RULES = ['KEEP1', 'KEEP2', 'KEEP3', 'KEEP4', 'KEEP5', 'KEEP6'] as const;

export type RuleGroup = 'ladder' | 'status' | 'reasons' | 'counting' | 'matching' | 'kept';

/** "WHY17" → 17 */
const number = (code: string): number => Number(code.replace(/\D/g, ''));

/** The rungs from the top, each with the rules that decide it. */
function ladder(): string[] {
  const reasons = Object.keys(REASON_VARIANTS);
  const decides = (strength: string): string[] => {
    if (strength === 'PROVEN') return reasons.filter((code) => /^(?:PROOF\d|CHAIN|SCOPE)/.test(code));
    return strength === 'CORROBORATED' ? reasons.filter((code) => code.startsWith('CORR')) : [];
  };
  return [...STRENGTHS].reverse().flatMap((strength) => [strength, ...decides(strength)]);
}

/**
 * Every rule by which verdicts are made, in groups, in the order in which they are read. Names of the ladder, the statuses and the reasons are the code's own; a rule
 * that has a name there and no place here fails a test.
 */
export function ruleBook(): { group: RuleGroup; codes: readonly string[] }[] {
  const reasons = Object.keys(REASON_VARIANTS);
  return [
    { group: 'ladder', codes: ladder() },
    { group: 'status', codes: STATUSES.filter((status) => status !== 'open').map((status) => status.toUpperCase()) },
    { group: 'reasons', codes: reasons.filter((code) => code.startsWith('WHY')).sort((a, b) => number(a) - number(b)) },
    { group: 'counting', codes: COUNTING_RULES },
    { group: 'matching', codes: MATCHING_RULES },
    { group: 'kept', codes: KEPT_RULES },
  ];
}
