import type { ActorEdge } from '../model/actor';
import type { Statement } from '../model/statement';
import type { Flag, Verdict } from '../model/verdict';
import { explain } from './explain';
import { inOrder } from './reason-keys';
import { standoff } from './status';
import { weigh } from './strength';
import { recordOn } from './support';

/** Changes whenever a rule changes, so that a kept verdict can be told from one by other rules. */
export const RULE_VERSION = '1';

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

/**
 * Judges one proposition, incident × actor, by the ladder of model.md 3 and 4. The order of the statements changes nothing;
 * repetition, anonymity, solidarity and denial never raise a rung.
 */
export function judge(input: JudgeInput): Verdict {
  const { actor, asOf, nameOf = (id: string) => id } = input;
  const on = recordOn(input.statements, input.edges, asOf);
  const weight = weigh(actor, on);
  const against = standoff(actor, weight, on);
  const live = weight.withdrawn ? [] : weight.support;
  return {
    strength: weight.strength,
    status: against.status,
    flag: flagOf(weight.strength, against.status),
    asOf,
    independent: weight.corroboration.independent,
    reports: live.reduce((sum, { statement }) => sum + statement.reports, 0),
    reasons: inOrder(explain({ actor, weight, standoff: against, on, nameOf })),
    ruleVersion: RULE_VERSION,
  };
}
