import type { ActorEdge } from '../model/actor';
import type { Statement } from '../model/statement';
import type { Strength } from '../model/verdict';
import { reach, sameActor, type Path } from './actor-paths';
import { independentSources, type Sources } from './independence';
import { isQualifiedSpeaker, ROLE_RULES } from './roles';
import { atLeast, byText, tierIndex } from './rungs';
import { asserts, rejects, standings, type Standing } from './standing';

/** A case as it stands on a day: what every rule of the ladder reads. */
export interface CaseOnDay {
  statements: readonly Statement[];
  edges: readonly ActorEdge[];
  asOf: string;
  standing: ReadonlyMap<string, Standing>;
  sources: Sources;
  /** what a statement on an actor reaches, worked out once an actor */
  reach: (from: string) => ReadonlyMap<string, Path>;
}

/** A statement that supports a proposition, and the path on which it reaches the actor. */
export interface Support {
  statement: Statement;
  path: Path;
}

/** What is said by a day, resting on nothing that is said later: a later joint statement joins nobody before it, a later citation makes no circle. */
function saidBy(statements: readonly Statement[], asOf: string): Statement[] {
  const later = new Set(statements.filter((s) => s.date > asOf).map((s) => s.id));
  const known = (id: string): boolean => !later.has(id);
  return statements.filter((s) => known(s.id)).map((s) => ({ ...s, derived_from: s.derived_from.filter(known), relies_on: s.relies_on.filter(known) }));
}

/** Sets a case as it stands on `asOf`. Statements are put in a fixed order, so that the order of the file changes nothing. */
export function recordOn(statements: readonly Statement[], edges: readonly ActorEdge[], asOf: string): CaseOnDay {
  const ordered = [...statements].sort((a, b) => byText(a.date, b.date) || byText(a.id, b.id));
  return { statements: ordered, edges, asOf, standing: standings(ordered, asOf), sources: independentSources(saidBy(ordered, asOf)), reach: (from) => reach(from, edges, asOf) };
}

/** Statements of one standing that assert the actor or one tied to it. */
export function supportFor(actor: string, on: CaseOnDay, standing: Standing): Support[] {
  return on.statements.flatMap((statement) => {
    if (on.standing.get(statement.id) !== standing || !asserts(statement)) return [];
    const path = on.reach(statement.actor).get(actor);
    return path ? [{ statement, path }] : [];
  });
}

/** Live statements that reject the actor, under any of its names. */
export function rejections(actor: string, on: CaseOnDay): Statement[] {
  return on.statements.filter((s) => on.standing.get(s.id) === 'live' && rejects(s) && sameActor(s.actor, actor, on.edges));
}

/** True where the speaker commits to it: certain or probable. */
export function isCommitted(statement: Statement): boolean {
  return statement.commitment === 'CT' || statement.commitment === 'PR';
}

/** The criteria of SUSPECTED for one statement: identified and qualified speaker, CT or PR, E1 or more, not a mere motive. */
export function isQualified(statement: Statement, on: CaseOnDay): boolean {
  if (statement.motive_only || on.sources.isUnresolved(statement)) return false;
  if (statement.self_claim && statement.role !== 'perpetrator_channel') return false;
  return isQualifiedSpeaker(statement) && isCommitted(statement) && tierIndex(statement.evidence) >= tierIndex('E1');
}

/** CORR3: a published item that points to the actor, at least as possible. */
export function isPublishedItem({ statement, path }: Support): boolean {
  if (statement.motive_only || statement.self_claim || statement.commitment === 'U' || !isQualifiedSpeaker(statement)) return false;
  return tierIndex(statement.evidence) >= tierIndex('E3') && atLeast(path.cap, 'SUSPECTED');
}

const PROVING_STAGES: ReadonlySet<Statement['legal']> = new Set<Statement['legal']>(['conviction', 'guilty_plea', 'judgment_merits']);

/** PROOF1: a finding on the merits or a guilty plea, unless a court has since acquitted the same actor. */
export function isFinding(statement: Statement, on: CaseOnDay): boolean {
  if (!PROVING_STAGES.has(statement.legal) || !ROLE_RULES[statement.role].proves) return false;
  if (statement.anonymous || !isCommitted(statement)) return false;
  return !rejections(statement.actor, on).some((s) => s.legal === 'acquittal' && s.role === 'court' && s.date >= statement.date);
}

/** PROOF2: an admission on record by the accused; for a state or its organ by its government. */
export function isAdmission(statement: Statement): boolean {
  if (statement.admission === undefined || statement.anonymous || !isCommitted(statement) || statement.side !== 'accused') return false;
  const ofState = statement.actor.startsWith('state:') || statement.actor.startsWith('organ:');
  if (statement.role === 'accused_government') return true;
  return !ofState && (statement.role === 'accused' || (statement.role === 'perpetrator_channel' && statement.authentic_channel));
}

/** The best that a proof gives over this path: the chain is as strong as its weakest link. */
export function proofs(support: readonly Support[], on: CaseOnDay, level: Strength): Support[] {
  return support.filter(({ statement, path }) => atLeast(path.cap, level) && (isFinding(statement, on) || isAdmission(statement)));
}
