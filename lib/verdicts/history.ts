import type { ActorEdge } from '../model/actor';
import type { Statement } from '../model/statement';
import type { AttributionHistory } from '../model/verdict';
import { daysBetween } from './days';
import { kindOf } from './rivals';
import { byText } from './rungs';
import { asserts } from './standing';
import { standoff } from './status';
import { weighedCase } from './strength';

/** Kinds of actor that a statement on one tied to them names as well; "linked" says nothing of its own. */
const REACHED: ReadonlySet<string> = new Set(['state', 'organ', 'group']);
const DAYS_AT_MOST = 60;

/** Days on which a verdict can change: something is said or taken back, or a tie changes its level. */
function turningDays(statements: readonly Statement[], edges: readonly ActorEdge[], asOf: string): string[] {
  const said = statements.flatMap((s) => [s.date, s.retracted_on ?? s.date]).filter((date) => date <= asOf);
  const first = [...said].sort(byText)[0] ?? asOf;
  const ties = edges.flatMap((edge) => (edge.levels ?? []).map(([date]) => date)).filter((date) => date > first && date <= asOf);
  return [...new Set([...said, ...ties])].sort(byText).slice(0, DAYS_AT_MOST);
}

/**
 * Who was named when, by whom, how many days after the event, and on which rung each stood from which day on: rivals side by side, the first named first. Only what was known on
 * a day counts for it; what nobody dates was said nobody knows when, and is left out. `eventDate` is the ISO date of the event where it is known to the day.
 */
export function historyOf(statements: readonly Statement[], edges: readonly ActorEdge[], asOf: string, eventDate: string | null, nameOf: (actor: string) => string): AttributionHistory[] {
  const days = turningDays(statements, edges, asOf);
  const cases = days.map((day) => ({ day, on: weighedCase(statements, edges, day) }));
  const last = cases.at(-1)?.on;
  if (!last) return [];
  const naming = new Map<string, Statement>();
  for (const s of last.statements.filter((one) => one.date <= asOf && asserts(one) && one.undated !== true)) {
    for (const id of last.reach(s.actor).keys()) if ((id === s.actor || REACHED.has(kindOf(id))) && !naming.has(id)) naming.set(id, s);
  }
  const histories = [...naming].map(([actor, first]): AttributionHistory => {
    const steps: AttributionHistory['steps'] = [];
    for (const { day, on } of cases.filter((c) => c.day >= first.date)) {
      const weight = on.weigh(actor);
      const { status } = standoff(actor, weight, on);
      const before = steps.at(-1);
      if (weight.strength === (before?.strength ?? 'NO_CLAIM') && status === (before?.status ?? 'open')) continue;
      steps.push({ date: day, strength: weight.strength, status });
    }
    return { actor: { id: actor, name: nameOf(actor) }, first: first.date, by: first.speaker ?? first.institution, days: eventDate === null ? null : daysBetween(eventDate, first.date), steps };
  });
  return histories.filter(({ steps }) => steps.length > 0).sort((a, b) => byText(a.first, b.first) || byText(a.actor.id, b.actor.id));
}
