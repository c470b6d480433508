import type { ActorEdge } from '../model/actor';
import type { Statement } from '../model/statement';
import type { Flag, Verdict } from '../model/verdict';
import { explain } from './explain';
import { inOrder } from './reason-keys';
import { standoff } from './status';
import { weighedCase, type WeighedCase } from './strength';

/** Changes whenever a rule changes, so that a kept verdict can be told from one by other rules. */
export const RULE_VERSION = '3';

export interface JudgeInput {
  /** every statement of the incident, on any actor; those dated after `asOf` do not count */
  statements: Statement[];
  edges: ActorEdge[];
  /** the actor of the proposition, e.g. "state:RU" */
  actor: string;
  /** ISO date: the verdict holds as of this day */
  asOf: string;
  /** how actors are named in reasons; their ids where it is not given */
  nameOf?: (actor: string) => string;
}

function flagOf(strength: Verdict['strength'], status: Verdict['status']): Flag {
  if (strength === 'NO_CLAIM') return null;
  return strength === 'PROVEN' && status === 'open' ? 'proven' : 'only_suspected';
}

/** Judges one actor of a case that is set up already: the same as `judge`, for callers that judge many actors of one incident. */
export function judgeOn(on: WeighedCase, actor: string, nameOf: (actor: string) => string = (id) => id): Verdict {
  const weight = on.weigh(actor);
  const against = standoff(actor, weight, on);
  const live = weight.withdrawn ? [] : weight.support;
  return {
    strength: weight.strength,
    status: against.status,
    flag: flagOf(weight.strength, against.status),
    asOf: on.asOf,
    independent: weight.corroboration.independent,
    reports: live.reduce((sum, { statement }) => sum + statement.reports, 0),
    reasons: inOrder(explain({ actor, weight, standoff: against, on, nameOf })),
    ruleVersion: RULE_VERSION,
  };
}

/**
 * Judges one proposition, incident × actor, by the ladder of model.md 3 and 4. The order of the statements changes nothing;
 * repetition, anonymity, solidarity and denial never raise a rung.
 */
export function judge({ statements, edges, actor, asOf, nameOf }: JudgeInput): Verdict {
  return judgeOn(weighedCase(statements, edges, asOf), actor, nameOf);
}
