import type { Claim, NamedActor } from '../model/claim';
import type { Relation } from '../model/vocabulary';
import { comparable } from '../text/fold';

/** One actor that a claim makes a proposition of. */
export interface Party {
  id: string;
  name: string;
  relation: Relation;
}

const slug = (name: string): string => comparable(name).replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);

/** Relations that say less than "the state": a country's id becomes the proposition that was made (model.md 2.3, no upward inference). */
const LESS_THAN_STATE: Partial<Record<Relation, string>> = { territory: 'territory', nationals: 'nationals', state_linked: 'linked' };
/** A group's claim of its own deed and what others say of the group are about one name. */
const UNKNOWN_KIND: Partial<Record<Relation, string>> = { person: 'person', persona: 'group', group: 'group' };

/** Between the ids of a proposition on a name that can mean several actors: "group:A|group:B" is one of them, and nobody says which. */
const OR = '|';

/** The actors that a proposition's id can mean: one, but for a shared name that no text resolves (WHY17). */
export function meantBy(id: string): string[] {
  return id.split(OR);
}

/**
 * The actor that a name and its relation make a proposition of: "Russia" as a territory is not the Russian state. A name that can mean several makes one of
 * its own, whose id lists them: it supports none of them, only what all of them lead to.
 */
export function propositionActor(id: string | null, name: string, relation: Relation, candidates: readonly NamedActor[] = []): string {
  if (id === null && candidates.length > 1) return candidates.map((c) => c.id).sort().join(OR);
  if (id === null) return `${UNKNOWN_KIND[relation] ?? 'unknown'}:${slug(name)}`;
  const country = /^state:([A-Z]{2})$/.exec(id)?.[1];
  const kind = LESS_THAN_STATE[relation];
  return country !== undefined && kind !== undefined ? `${kind}:${country}` : id;
}

/** The most specific actor of a claim first, then the wider ones that the same speaker names; each is a proposition of its own. */
export function partiesOf(claim: Claim): Party[] {
  const { name, id, also } = claim.actor;
  const framed = claim.falseFlagAgainst;
  const parties = [
    { id: propositionActor(id, name, claim.relation, claim.actor.candidates), name, relation: claim.relation },
    ...also.map((other) => ({ id: propositionActor(other.id, other.name, other.relation, other.candidates), name: other.name, relation: other.relation })),
  ];
  if (framed !== null && framed.includes(':') && !parties.some((p) => p.id === framed)) parties.push({ id: framed, name: framed.slice(framed.indexOf(':') + 1), relation: claim.relation });
  return parties.filter((party, i) => parties.findIndex((other) => other.id === party.id) === i);
}
