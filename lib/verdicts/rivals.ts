import type { Statement } from '../model/statement';
import type { Strength } from '../model/verdict';
import { sameActor } from './actor-paths';
import { meantBy } from './parties';
import { isAccused } from './roles';
import { atLeast, byText, rungIndex } from './rungs';
import { asserts, rejects, sameOrigin } from './standing';
import type { WeighedCase, Weight } from './strength';
import { isQualified } from './support';

/** Another actor that is named for the same incident and cannot be right together with this one. */
export interface Rival {
  actor: string;
  strength: Strength;
  weight: Weight;
}

/** Kinds that say where, of what nationality, or under what name, and so never dispute a state or a group. */
const WEAK_KINDS: ReadonlySet<string> = new Set(['territory', 'nationals', 'linked', 'persona', 'unknown']);
const GROUP_KINDS: ReadonlySet<string> = new Set(['group', 'company', 'front', 'company_front']);

/** "group" for "group:APT29". */
export function kindOf(actor: string): string {
  return actor.slice(0, Math.max(0, actor.indexOf(':')));
}

/** True for a territory, nationality, "linked" or persona proposition. */
export function isWeakKind(actor: string): boolean {
  return WEAK_KINDS.has(kindOf(actor));
}

/** Countries that an actor stands for on a day: in its own id, or over ties at SUSPECTED or better. */
function countriesOf(actor: string, on: WeighedCase): Set<string> {
  const found = new Set<string>();
  for (const [id, { cap }] of on.reach(actor)) {
    const country = /^(?:state|organ|territory|nationals|linked):([A-Z]{2})(?:\/|$)/.exec(id)?.[1];
    if (country !== undefined && atLeast(cap, 'SUSPECTED')) found.add(country);
  }
  return found;
}

/** Tied to one another, or both to a third that is not a whole state. */
function areRelated(a: string, b: string, on: WeighedCase): boolean {
  const [fromA, fromB] = [on.reach(a), on.reach(b)];
  if (fromA.has(b) || fromB.has(a) || sameActor(a, b, on.edges)) return true;
  // A name that can mean this actor is no other version.
  if (meantBy(a).some((id) => meantBy(b).some((other) => id === other || sameActor(id, other, on.edges)))) return true;
  return [...fromA.keys()].some((id) => kindOf(id) !== 'state' && kindOf(id) !== 'linked' && fromB.has(id));
}

/** The same source names one and rejects the other, in so many words. An outlet that repeats two sources is neither of them. */
function excludes(named: string, excluded: string, on: WeighedCase): boolean {
  const live = on.statements.filter((s) => on.standing.get(s.id) === 'live' && on.sources.isRoot(s) && !isAccused(s));
  const naming = live.filter((s) => asserts(s) && isQualified(s, on) && sameActor(s.actor, named, on.edges));
  const rejecting = live.filter((s) => rejects(s) && sameActor(s.actor, excluded, on.edges));
  return naming.some((s) => rejecting.some((r) => sameOrigin(s, r)));
}

/** One source names both on the same day: it holds them together (a group, and the territory that it works from). */
function namedTogether(a: string, b: string, on: WeighedCase): boolean {
  const live = on.statements.filter((s) => on.standing.get(s.id) === 'live' && on.sources.isRoot(s) && asserts(s));
  const naming = (actor: string): Statement[] => live.filter((s) => on.reach(s.actor).has(actor));
  const others = naming(b);
  return naming(a).some((s) => others.some((t) => t.date === s.date && sameOrigin(s, t)));
}

/** Different countries, two unrelated groups, or one excluded by a source of the other (model.md 3, disputed). */
export function areIncompatible(a: string, b: string, on: WeighedCase): boolean {
  if (areRelated(a, b, on) || namedTogether(a, b, on)) return false;
  const [of, other] = [countriesOf(a, on), countriesOf(b, on)];
  if (of.size > 0 && other.size > 0 && [...of].every((country) => !other.has(country))) return true;
  if (GROUP_KINDS.has(kindOf(a)) && GROUP_KINDS.has(kindOf(b))) return true;
  return excludes(a, b, on) || excludes(b, a, on);
}

/** Every actor that a live statement names, directly or over a tie. */
function namedActors(on: WeighedCase): string[] {
  const named = new Set<string>();
  for (const s of on.statements) {
    if (on.standing.get(s.id) !== 'live' || !asserts(s)) continue;
    for (const id of on.reach(s.actor).keys()) if (kindOf(id) !== 'linked' || id === s.actor) named.add(id);
  }
  return [...named].sort(byText);
}

/** The live rivals of an actor, strongest first. A weak kind is no rival of a state, an organ, a group or a person. */
export function rivalsOf(actor: string, on: WeighedCase): Rival[] {
  return namedActors(on)
    .filter((other) => other !== actor && kindOf(other) !== 'persona' && (!isWeakKind(other) || isWeakKind(actor)) && areIncompatible(actor, other, on))
    .map((other) => {
      const weight = on.weigh(other);
      return { actor: other, strength: weight.strength, weight };
    })
    .sort((a, b) => rungIndex(b.strength) - rungIndex(a.strength) || byText(a.actor, b.actor));
}

/** The strongest proposition on another actor of a strong kind, for the rule on persona claims. */
export function strongestOther(actor: string, on: WeighedCase): Rival | null {
  const others = namedActors(on).filter((other) => other !== actor && !isWeakKind(other));
  const weighed = others.map((other) => ({ actor: other, weight: on.weigh(other) })).map((r) => ({ ...r, strength: r.weight.strength }));
  return weighed.sort((a, b) => rungIndex(b.strength) - rungIndex(a.strength) || byText(a.actor, b.actor))[0] ?? null;
}
