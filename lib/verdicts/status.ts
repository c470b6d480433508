import type { Statement } from '../model/statement';
import type { Status } from '../model/verdict';
import { sameActor } from './actor-paths';
import { isAccused, isQualifiedSpeaker } from './roles';
import { atLeast, rungIndex, tierIndex } from './rungs';
import { kindOf, rivalsOf, strongestOther, type Rival } from './rivals';
import { answersWithAccess } from './standing';
import type { WeighedCase, Weight } from './strength';
import { isCommitted, rejections, type Support } from './support';

/** What stands against a proposition, and by which rule. */
export interface Standoff {
  status: Status;
  rule: 'open' | 'withdrawn' | 'refuted_answered' | 'refuted_false_flag' | 'overtaken' | 'disputed_rival' | 'disputed_rejected';
  /** statements that reject, where they decide */
  against: Statement[];
  /** the rival that decides, where one does */
  by: Rival | null;
  /** every live rival, strongest first */
  rivals: Rival[];
}

/** Answers to supporting statements by qualified others with access. */
function answersTo(support: readonly Support[], on: WeighedCase): Map<string, Statement[]> {
  const answers = on.statements.filter((s) => on.standing.get(s.id) === 'live' && answersWithAccess(s) && isCommitted(s));
  return new Map(
    support.map(({ statement }) => [
      statement.id,
      answers.filter((a) => a.supersedes.includes(statement.id) && sameActor(a.actor, statement.actor, on.edges)),
    ]),
  );
}

/** Who answers and rejects all supporting origins; a derived statement falls with what it was derived from. Empty: not all. */
function refuters(support: readonly Support[], on: WeighedCase): Statement[] {
  const answers = answersTo(support, on);
  const fallen = new Set([...answers].filter(([, by]) => by.length > 0).map(([id]) => id));
  for (let before = -1; before !== fallen.size; ) {
    before = fallen.size;
    for (const { statement } of support) {
      const sources = statement.derived_from.filter((id) => answers.has(id) && id !== statement.id);
      if (sources.length > 0 && sources.every((id) => fallen.has(id))) fallen.add(statement.id);
    }
  }
  if (support.length === 0 || !support.every(({ statement }) => fallen.has(statement.id))) return [];
  return [...new Set([...answers.values()].flat())];
}

/** A third party: neither the accused nor on the victim's side. */
function isThirdParty(statement: Statement): boolean {
  return isQualifiedSpeaker(statement) && !isAccused(statement) && statement.side !== 'victim';
}

/** An unverified persona claim that a third party calls a false flag, while another actor stands higher. A name that nobody knows yet bears a group's id. */
function falseFlagRefutes(actor: string, weight: Weight, on: WeighedCase): { against: Statement[]; by: Rival } | null {
  const claimed = weight.support.some(({ statement: s }) => s.role === 'perpetrator_persona' || (s.self_claim && kindOf(actor) === 'persona'));
  if (!claimed || weight.strength !== 'UNSUBSTANTIATED') return null;
  const against = rejections(actor, on).filter((s) => s.false_flag && isThirdParty(s));
  const by = strongestOther(actor, on);
  return against.length > 0 && by !== null && atLeast(by.strength, 'CORROBORATED') ? { against, by } : null;
}

function isRefuted(actor: string, on: WeighedCase): boolean {
  return refuters(on.weigh(actor).support, on).length > 0;
}

/** The status of a proposition (model.md 3). Only a claim at SUSPECTED or above can be disputed or overtaken. */
export function standoff(actor: string, weight: Weight, on: WeighedCase): Standoff {
  const rivals = rivalsOf(actor, on).filter((rival) => !isRefuted(rival.actor, on));
  const decided = (rule: Standoff['rule'], status: Status, against: Statement[] = [], by: Rival | null = null): Standoff => ({ status, rule, against, by, rivals });
  if (weight.strength === 'NO_CLAIM') return decided('open', 'open');
  if (weight.withdrawn) return decided('withdrawn', 'withdrawn');
  const answered = refuters(weight.support, on);
  if (answered.length > 0) return decided('refuted_answered', 'refuted', answered);
  const falseFlag = falseFlagRefutes(actor, weight, on);
  if (falseFlag) return decided('refuted_false_flag', 'refuted', falseFlag.against, falseFlag.by);
  if (!atLeast(weight.strength, 'SUSPECTED')) return decided('open', 'open');
  const strongest = rivals[0];
  if (strongest && rungIndex(strongest.strength) > rungIndex(weight.strength)) return decided('overtaken', 'overtaken', [], strongest);
  if (strongest && strongest.strength === weight.strength) return decided('disputed_rival', 'disputed', [], strongest);
  const rejected = rejections(actor, on).filter((s) => isThirdParty(s) && isCommitted(s) && tierIndex(s.evidence) >= tierIndex('E2'));
  if (weight.strength === 'SUSPECTED' && rejected.length > 0) return decided('disputed_rejected', 'disputed', rejected);
  return decided('open', 'open');
}
