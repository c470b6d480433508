import type { Origin, Reason } from '../model/verdict';

/** What says who the original sources are, and on what evidence. */
const OF_SOURCES: ReadonlySet<string> = new Set(['WHY1', 'WHY2', 'WHY3']);

/**
 * The reasons in the order of a claim: what concerns the origin that the claim repeats comes first. Where the verdict rests on others, these are named at once,
 * since nothing above has told of them; what is remarked on reports of others comes after who the sources are.
 */
export function reasonsOf(origin: Pick<Origin, 'id'> | null, reasons: readonly Reason[]): Reason[] {
  if (origin === null) return [...reasons];
  const ofOthers = (reason: Reason): boolean => reason.code === 'WHY14' && !reason.refs.includes(origin.id);
  const sources = reasons.filter(({ code }) => code === 'WHY2');
  const isSource = sources.length === 0 || sources.some(({ refs }) => refs.includes(origin.id));
  const mine = reasons.filter((reason) => !ofOthers(reason) && (isSource || reason.code !== 'WHY2'));
  const counted = mine.findIndex(({ code }) => code === 'WHY1') + 1;
  const ordered = isSource ? mine : [...mine.slice(0, counted), ...sources, ...mine.slice(counted)];
  const told = ordered.findLastIndex(({ code }) => OF_SOURCES.has(code)) + 1;
  return [...ordered.slice(0, told), ...reasons.filter(ofOthers), ...ordered.slice(told)];
}

/**
 * The origins that the verdict counts as sources of their own, where all of them are named. Null where there are more than are named, so that nothing can be said
 * of the others.
 */
export function countedOrigins(reasons: readonly Reason[], sources: number): ReadonlySet<string> | null {
  const named = reasons.filter(({ code }) => code === 'WHY2');
  return named.length < sources ? null : new Set(named.flatMap(({ refs }) => refs));
}
