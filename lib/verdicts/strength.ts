import type { ActorEdge } from '../model/actor';
import type { Statement } from '../model/statement';
import type { Strength } from '../model/verdict';
import { atLeast } from './rungs';
import { isPublishedItem, isQualified, proofs, recordOn, supportFor, type CaseOnDay, type Support } from './support';

/** The three criteria of CORROBORATED, each on its own, so that a reader sees which one is missing. */
export interface Corroboration {
  /** CORR1: how many independent sources name this actor, or one tied to it at CORROBORATED or better */
  independent: number;
  /** CORR2: at least one of them is not on the victim's side */
  beyondVictim: boolean;
  /** CORR3: published evidence that points to this actor */
  published: Support[];
}

/** What supports a proposition, and the rung that this makes. */
export interface Weight {
  strength: Strength;
  /** live supporting statements; where all were retracted, those */
  support: Support[];
  /** every supporting statement was retracted */
  withdrawn: boolean;
  /** the qualified ones, on any path at SUSPECTED or better; a finding or an admission is an origin as well (I16) */
  qualified: Support[];
  /** those that name this actor for CORR1 */
  naming: Support[];
  proof: Support[];
  corroboration: Corroboration;
}

/** A case on a day with the weight of every actor, each worked out once. */
export interface WeighedCase extends CaseOnDay {
  weigh: (actor: string) => Weight;
}

/** Sets a case as it stands on `asOf`, ready to be judged for any of its actors. */
export function weighedCase(statements: readonly Statement[], edges: readonly ActorEdge[], asOf: string): WeighedCase {
  const on = recordOn(statements, edges, asOf);
  const weights = new Map<string, Weight>();
  const weighOnce = (actor: string): Weight => {
    const known = weights.get(actor) ?? weigh(actor, on);
    weights.set(actor, known);
    return known;
  };
  return { ...on, weigh: weighOnce };
}

/** A source is the victim's where its own origin speaks from that side; who only relies on it does not change its side. */
function isVictimSide(group: readonly Statement[], on: CaseOnDay): boolean {
  const roots = group.filter((s) => on.sources.isRoot(s));
  return (roots.length > 0 ? roots : group).every((s) => s.side === 'victim');
}

function corroborate(naming: readonly Support[], support: readonly Support[], on: CaseOnDay): Corroboration {
  const groups = on.sources.groups(naming.map((s) => s.statement));
  return {
    independent: groups.length,
    beyondVictim: groups.some((group) => !isVictimSide(group, on)),
    published: support.filter(isPublishedItem),
  };
}

/** The rung of the ladder for one actor, from what is said of it (model.md 3). The status is decided elsewhere. */
function weigh(actor: string, on: CaseOnDay): Weight {
  const live = supportFor(actor, on, 'live');
  const retracted = live.length === 0 ? supportFor(actor, on, 'retracted') : [];
  const support = live.length > 0 ? live : retracted;
  const proving = new Set(proofs(support, on, 'SUSPECTED'));
  const qualified = support.filter((s) => proving.has(s) || (atLeast(s.path.cap, 'SUSPECTED') && isQualified(s.statement, on)));
  const naming = qualified.filter(({ path }) => atLeast(path.cap, 'CORROBORATED'));
  const corroboration = corroborate(naming, support, on);
  const proof = proofs(support, on, 'CORROBORATED');
  const rung = (): Strength => {
    if (proof.some(({ path }) => path.cap === 'PROVEN')) return 'PROVEN';
    if (proof.length > 0) return 'CORROBORATED';
    if (corroboration.independent >= 2 && corroboration.beyondVictim && corroboration.published.length > 0) return 'CORROBORATED';
    if (qualified.length > 0) return 'SUSPECTED';
    return support.length > 0 ? 'UNSUBSTANTIATED' : 'NO_CLAIM';
  };
  return { strength: rung(), support, withdrawn: retracted.length > 0, qualified, naming, proof, corroboration };
}
