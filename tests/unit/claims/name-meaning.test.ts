import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { actorFileSchema } from '../../../lib/model/actor';
import type { Claim } from '../../../lib/model/claim';
import type { WholeWorld } from '../../../lib/model/world';
import { article, world } from '../../fixtures/world';

/** Two groups and a body share names; "Threshold" is an ordinary word; one shared name is not marked as such in the table. */
const shared: WholeWorld = {
  ...world,
  actors: actorFileSchema.parse({
    ...world.actors,
    groups: [
      { id: 'group:PaleHeron', names: { en: ['Pale Heron', 'Dusk Lynx', 'Tin Otter'] }, ambiguous: ['Dusk Lynx'] },
      { id: 'group:GreyVole', names: { en: ['Grey Vole', 'Dusk Lynx', 'Tin Otter'] }, ambiguous: ['Dusk Lynx'] },
      { id: 'group:Threshold', names: { en: ['Threshold', 'Sill Nine'] }, ambiguous: ['Threshold'] },
    ],
    people: [{ id: 'person:Frost', names: { en: ['Winter Frost'] }, ambiguous: ['Winter Frost'] }],
  }),
};

const claimsIn = (text: string): Claim[] => analyse(article(text), shared).claims;
const both = [
  { id: 'group:PaleHeron', name: 'Pale Heron' },
  { id: 'group:GreyVole', name: 'Grey Vole' },
];

const CASES: { name: string; text: string; actor: Partial<Claim['actor']> | null }[] = [
  { name: 'a shared name keeps both, and no id', text: 'Dusk Lynx hackers were behind the attack on Harbour Bank, Fieldstone Labs said.', actor: { name: 'Dusk Lynx', id: null, candidates: both } },
  { name: 'a noun beside it tells that it is a group, not which', text: 'The hacking group Dusk Lynx was behind the attack on Harbour Bank, Fieldstone Labs said.', actor: { name: 'Dusk Lynx', id: null, candidates: both } },
  { name: 'a shared name that the table does not mark keeps both', text: 'Tin Otter was behind the breach of Harbour Bank, Fieldstone Labs said.', actor: { name: 'Tin Otter', id: null, candidates: both } },
  { name: 'a text that names one of them beyond doubt means that one', text: 'Dusk Lynx was behind the attack on Harbour Bank, Fieldstone Labs said.\n\nThe company also calls the hackers Grey Vole.', actor: { name: 'Dusk Lynx', id: 'group:GreyVole' } },
  { name: 'a text that names both leaves it open', text: 'Dusk Lynx was behind the attack on Harbour Bank, Fieldstone Labs said.\n\nSome hold Dusk Lynx for Grey Vole, others for Pale Heron.', actor: { name: 'Dusk Lynx', id: null, candidates: both } },
  { name: 'an ordinary word is read as a name by the word beside it', text: 'Hackers of Threshold carried out the attack on Harbour Bank, Fieldstone Labs said.', actor: { name: 'Threshold', id: 'group:Threshold', context: 'Hackers' } },
  { name: 'an ordinary word without such a word is no name', text: 'Threshold carried out the works at Harbour Bank, Fieldstone Labs said.', actor: null },
  { name: 'an ordinary word beside a name of the same group is certain', text: 'Threshold carried out the attack on Harbour Bank, Fieldstone Labs said.\n\nThe group is also known as Sill Nine.', actor: { name: 'Threshold', id: 'group:Threshold' } },
  { name: 'a plain name is certain', text: 'Grey Vole carried out the attack on Harbour Bank, Fieldstone Labs said.', actor: { name: 'Grey Vole', id: 'group:GreyVole' } },
];

describe('what a name can mean', () => {
  for (const { name, text, actor } of CASES) {
    it(name, () => {
      const claims = claimsIn(text);
      if (actor === null) return expect(claims.map((c) => c.actor)).toEqual([]);
      expect(claims[0]?.actor).toMatchObject(actor);
      if (!('candidates' in actor) && !('context' in actor)) expect(claims[0]?.actor).toEqual({ name: actor.name, id: actor.id, also: [] });
    });
  }

  it('never has an id beside several candidates, in any of these texts', () => {
    for (const { text } of CASES) {
      for (const { actor } of claimsIn(text)) for (const party of [actor, ...actor.also]) expect(party.id === null || (party.candidates?.length ?? 0) <= 1).toBe(true);
    }
  });
});
