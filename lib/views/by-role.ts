import type { Claim } from '../model/claim';
import type { ComparedIncident, Proposition, Strength } from '../model/verdict';
import { legalStageSchema, type LegalStage } from '../model/vocabulary';
import type { World } from '../model/world';
import { actorName } from './actor-name';
import type { Say } from './say';

/** Stages at which a court has found it, or the person pleaded guilty (model.md 2.6). */
const FOUND: ReadonlySet<LegalStage> = new Set(['conviction', 'guilty_plea', 'judgment_merits']);

/** A person's own name: every word of it begins with a capital letter. "Two men detained at the border" is a description, and tells nobody's name. */
const isOwnName = (name: string): boolean => name.trim() !== '' && name.trim().split(/\s+/).every((word) => /^[^\p{L}]{0,2}\p{Lu}/u.test(word));

interface Party {
  id: string | null;
  name: string;
  relation?: string;
}

const isNamedPerson = ({ id, name, relation }: Party): boolean => (id === null ? relation === 'person' : id.startsWith('person:')) && isOwnName(name);

/**
 * What a person is called where nobody asked for the details: somebody who is accused and neither convicted nor known to have admitted it is shown by the stage of the law, not by name. Null where
 * the name may stand: for whoever is no person, and for a person of whom it is proven.
 */
export function byRole(party: Party, stage: LegalStage, strength: Strength | null, say: Say): string | null {
  if (!isNamedPerson(party) || strength === 'PROVEN' || FOUND.has(stage)) return null;
  return say(`person_${stage}`);
}

/** The parties of a claim as a headline or a row calls them. */
export function claimByRole(claim: Pick<Claim, 'actor' | 'relation' | 'legalStage'>, strength: Strength | null, say: Say): (party: Party) => string | null {
  return (party) => byRole(party.id === claim.actor.id && party.name === claim.actor.name ? { ...party, relation: claim.relation } : party, claim.legalStage, strength, say);
}

/** What somebody is called where they are named among other things: by role or, where nothing forbids it, by the name itself. */
export type Called = (name: string) => string;

/** Everybody is called by name: where the reader asked for the details. */
export const byName: Called = (name) => name;

/** How far the law has gone against the accused of a proposition, as its reasons say (WHY12). */
function stageOf({ verdict }: Proposition): LegalStage {
  const told = verdict.reasons.find(({ code }) => code === 'WHY12')?.values[0]?.replace(/^stage_/, '');
  return legalStageSchema.safeParse(told).data ?? 'none';
}

/**
 * What the sentences around a claim call people: whoever is accused of the same incident and not proven to have done it is shown by role wherever their name is a value of a sentence, be it as
 * one who is accused or as one who speaks for themselves. Quoted words of others are not touched.
 */
export function peopleByRole(claim: Pick<Claim, 'actor' | 'relation' | 'legalStage' | 'speaker'>, strength: Strength | null, incident: Pick<ComparedIncident, 'propositions'> | null, world: World, say: Say): Called {
  const roles = new Map<string, string>();
  const hide = (party: Party, role: string | null, voices: readonly string[]): void => {
    if (role !== null) for (const name of [party.name, actorName(party.id, party.name, world, say), ...voices]) roles.set(name, role);
  };
  for (const proposition of incident?.propositions ?? []) {
    const { actor, origins, verdict } = proposition;
    hide(actor, byRole(actor, stageOf(proposition), verdict.strength, say), origins.filter(({ role }) => role === 'accused').map(({ speaker }) => speaker));
  }
  const own = claimByRole(claim, strength, say);
  const itself = claim.speaker?.role === 'accused' ? [claim.speaker.name] : [];
  for (const party of [claim.actor, ...claim.actor.also]) {
    hide(party, own(party), itself);
    for (const meant of party.candidates ?? []) hide(meant, own(meant), [party.name]);
  }
  if (roles.size === 0) return byName;
  return (name) => roles.get(name) ?? name.split(', ').map((one) => roles.get(one) ?? one).join(', ');
}
