import type { Decision } from '../model/decision';
import type { Comparison } from '../model/verdict';

/** Decisions that name one of these reports, or an incident that one of them is in or may be in; in the order in which they were made. */
export function decisionsOn(decisions: readonly Decision[], reports: ReadonlySet<string>, comparison: Comparison): Decision[] {
  const own = comparison.incidents.filter(({ claims, possibly }) => [...Object.keys(claims), ...Object.keys(possibly)].some((id) => reports.has(id)));
  const incidents = new Set(own.flatMap(({ id, joined = [] }) => [id, ...joined]));
  return decisions.filter(({ report, other }) => [report, other].some((name) => reports.has(name.split('#', 1)[0] ?? name) || incidents.has(name)));
}
