import { THRESHOLDS } from '../incidents/match';
import { WEIGHTS } from '../incidents/similarity';
import { REASON_VARIANTS, type ReasonCode } from '../verdicts/reason-keys';
import { ruleBook, type RuleGroup } from '../verdicts/rule-book';
import { reasonSentence } from './reason-view';
import { sampleValues } from './rule-samples';
import type { Say } from './say';

/** One rule, ready to show. */
export interface RuleView {
  code: string;
  /** a rung or a status by its own name; null where the code is all the name there is */
  name: string | null;
  text: string;
  /** a case that the rule decides, or null */
  example: string | null;
  /** the sentences in which a verdict tells it, with invented names */
  shown: string[];
}
export interface RuleGroupView {
  id: RuleGroup;
  title: string;
  text: string;
  rules: RuleView[];
}

const isReason = (code: string): code is ReasonCode => Object.hasOwn(REASON_VARIANTS, code);

/** What the matching rules weigh and from where on they decide: the numbers of the code itself. */
function numbers(code: string, say: Say): string[] {
  const percent = (part: number): string => new Intl.NumberFormat(say.locale, { style: 'percent' }).format(part);
  const of: Record<string, readonly number[]> = {
    MATCH1: [WEIGHTS.victim],
    MATCH2: [WEIGHTS.date],
    MATCH3: [WEIGHTS.act],
    MATCH4: [WEIGHTS.country],
    MATCH5: [WEIGHTS.text],
    MATCH7: [THRESHOLDS.same],
    MATCH8: [THRESHOLDS.possibly, THRESHOLDS.same],
  };
  return (of[code] ?? []).map(percent);
}

/** The sentences of a reason, each variant once, with invented values. */
function sentences(code: string, say: Say): string[] {
  if (!isReason(code)) return [];
  const named = (value: string): string => (value.startsWith('sample_') ? say(value) : value);
  const said = REASON_VARIANTS[code].map((variant: string) => reasonSentence({ code, variant: variant === '' ? null : variant, values: sampleValues(code, variant).map(named), refs: [] }, say));
  return [...new Set(said)];
}

const NAMED: Partial<Record<RuleGroup, 'strength' | 'status'>> = { ladder: 'strength', status: 'status' };
const HAS_EXAMPLE: ReadonlySet<RuleGroup> = new Set<RuleGroup>(['counting', 'matching', 'kept']);
/** Rungs that no reason tells: nothing is shown of them but their name. */
const UNTOLD: ReadonlySet<string> = new Set(['PROVEN', 'CORROBORATED']);

function ruleView(code: string, group: RuleGroup, say: Say): RuleView {
  const kind = NAMED[group];
  const isRung = kind !== undefined && !/\d$|CHAIN|SCOPE/.test(code);
  return {
    code,
    name: isRung ? say(`${kind}_${code.toLowerCase()}`) : null,
    text: say(`rule_${code}`, ...numbers(code, say)),
    example: HAS_EXAMPLE.has(group) || UNTOLD.has(code) ? say(`rule_${code}_example`) : null,
    shown: sentences(code, say),
  };
}

/** All rules in the reader's words, in groups. */
export function rulesView(say: Say): RuleGroupView[] {
  return ruleBook().map(({ group, codes }) => ({ id: group, title: say(`rules_group_${group}`), text: say(`rules_group_${group}_what`), rules: codes.map((code) => ruleView(code, group, say)) }));
}

/** The rules that hold one of the words looked for, in their own order; all of them for a search without words. Groups without any are left out. */
export function rulesWith(groups: readonly RuleGroupView[], search: string, locale: string): RuleGroupView[] {
  const words = search.toLocaleLowerCase(locale).split(/\s+/).filter((word) => word !== '');
  const holds = ({ code, name, text, example, shown }: RuleView): boolean => {
    const all = [code, name ?? '', text, example ?? '', ...shown].join(' ').toLocaleLowerCase(locale);
    return words.every((word) => all.includes(word));
  };
  return groups.map((group) => ({ ...group, rules: group.rules.filter(holds) })).filter(({ rules }) => rules.length > 0);
}
