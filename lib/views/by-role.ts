import type { Claim } from '../model/claim';
import type { Strength } from '../model/verdict';
import type { LegalStage } from '../model/vocabulary';
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
