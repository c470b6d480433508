import type { Origin, OriginReport, Proposition, Reason, Verdict } from '../model/verdict';
import { reach } from './actor-paths';
import { judgeOn } from './judge';
import { concerns, originId, originsFor, type Shown, type ShownOfAll } from './present-origins';
import { inOrder } from './reason-keys';
import { reportReasons, withSilence } from './report-reasons';
import { kindOf } from './rivals';
import { byText, rungIndex } from './rungs';
import { weighedCase, type WeighedCase } from './strength';

const REACHED_KINDS: ReadonlySet<string> = new Set(['state', 'organ', 'group']);

/** Every actor that somebody names or denies, and the states, organs and groups that the named ones are tied to. */
export function actorsOf(base: ShownOfAll): string[] {
  const { record, edges, asOf } = base;
  const named = new Set(record.slips.map((slip) => slip.party.id));
  for (const { statement, lines } of record.statements) {
    if (statement.date > asOf) continue;
    named.add(statement.actor);
    for (const line of lines) for (const party of line.parties) named.add(party.id);
    if (statement.polarity === '-') continue;
    for (const id of reach(statement.actor, edges, asOf).keys()) if (REACHED_KINDS.has(kindOf(id))) named.add(id);
  }
  return [...named].sort(byText);
}

/** The statements' ids in a verdict's reasons become the ids of the origins that are shown; a statement tells of its claims as well. */
function withOriginRefs(reasons: readonly Reason[], base: ShownOfAll): Reason[] {
  const origins = new Map(base.record.statements.map((s) => [s.statement.id, originId(s.draft, s.statement.polarity === '-' ? '-' : '+')]));
  return reasons.map((r) => ({ ...r, refs: [...new Set(r.refs.map((ref) => origins.get(ref) ?? ref))] }));
}

/**
 * How many times too often the statements together count a report: one that carries two speakers stands below two origins and is one report all the
 * same. Copies of a text are one report already, and what was taken back is not counted; so never more is taken away than leaves each report once.
 */
function countedTwice(total: number, counted: readonly Origin[], { record }: Shown): number {
  const textOf = new Map(record.statements.flatMap(({ lines }) => lines.map((line): [string, string] => [line.report.id, line.textOf])));
  const standing = counted.filter(({ retracted }) => retracted === null).map(({ reports }) => reports.filter(({ retracted }) => retracted === null));
  const below = standing.map((reports) => new Set(reports.map(({ id }) => textOf.get(id) ?? id)));
  const once = new Set(below.flatMap((texts) => [...texts])).size;
  return Math.max(0, Math.min(below.reduce((sum, { size }) => sum + size, 0), total) - once);
}

/** The verdict with each report counted once. */
function countedOnce(verdict: Verdict, reasons: Reason[], origins: readonly Origin[], shown: Shown): Verdict {
  const refs = new Set(reasons.find(({ code }) => code === 'WHY1')?.refs);
  const twice = countedTwice(verdict.reports, origins.filter(({ id }) => refs.has(id)), shown);
  if (twice === 0) return { ...verdict, reasons };
  const values = ([reports = '', ...others]: readonly string[]): string[] => [String(Number(reports) - twice), ...others];
  return { ...verdict, reports: verdict.reports - twice, reasons: reasons.map((one) => (one.code === 'WHY1' ? { ...one, values: values(one.values) } : one)) };
}

/** Judges one actor of an incident and gathers its origins. */
export function propositionOf(shown: Shown, on: WeighedCase): Proposition {
  const { actor, nameOf } = shown;
  const verdict = judgeOn(on, actor, nameOf);
  const origins = originsFor(shown);
  const reasons = inOrder(withOriginRefs([...withSilence(verdict.reasons, shown), ...reportReasons(shown, origins)], shown));
  return { actor: { id: actor, name: nameOf(actor) }, verdict: countedOnce(verdict, reasons, origins, shown), origins };
}

/** How many reports of an incident were compared: those that stand below any origin, and where the casebook knows of more than it lists, so many. */
export function reportsCompared(propositions: readonly Proposition[]): number {
  const listed = new Set(propositions.flatMap(({ origins }) => origins.flatMap(({ reports }) => reports.map(({ id }) => id))));
  return Math.max(listed.size, ...propositions.map(({ verdict }) => verdict.reports));
}

/** The same number in every verdict of the incident (WHY18): what was compared does not depend on who is accused. */
function withCompared(propositions: readonly Proposition[]): Proposition[] {
  const compared = String(reportsCompared(propositions));
  const told = (reason: Reason): Reason => (reason.code === 'WHY18' ? { ...reason, values: [reason.values[0] ?? '', compared] } : reason);
  return propositions.map((proposition) => ({ ...proposition, verdict: { ...proposition.verdict, reasons: proposition.verdict.reasons.map(told) } }));
}

/** All propositions of an incident, the best supported first. */
export function propositionsOf(base: ShownOfAll): Proposition[] {
  const on = weighedCase(base.record.statements.map((s) => s.statement), base.edges, base.asOf);
  const presented = new Map<string, OriginReport>();
  const found = actorsOf(base)
    .map((actor) => propositionOf({ ...base, actor, presented }, on))
    .filter((p) => p.origins.length > 0);
  return withCompared(found).sort(
    (a, b) =>
      rungIndex(b.verdict.strength) - rungIndex(a.verdict.strength) ||
      Number(concernsDirectly(b.actor.id, base)) - Number(concernsDirectly(a.actor.id, base)) ||
      b.verdict.reports - a.verdict.reports ||
      byText(a.actor.id, b.actor.id),
  );
}

/** Named by itself, not only over a tie. */
function concernsDirectly(actor: string, base: ShownOfAll): boolean {
  return base.record.statements.some((s) => s.statement.actor === actor && concerns(s, actor, base.edges, base.asOf));
}
