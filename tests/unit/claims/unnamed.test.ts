import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { article, world } from '../../fixtures/world';

const claimsIn = (text: string) => analyse(article(text), world).claims;

describe('parties that are told by what they are', () => {
  it.each([
    ['a court that weighs an order', 'Keeping the man in custody, the court said it was highly likely that the saboteurs acted for a foreign state.', { id: 'state:unnamed', name: 'a foreign state' }, 'state_directed', 'pretrial_ruling', 'E2'],
    ['a company’s forecast of nobody', 'A nation-state actor broke into the payroll network of Harbour Bank, the bank said.', { id: null, name: 'A nation-state actor' }, 'state_linked', 'none', 'E0'],
    ['a premier without a name', 'Hostile intelligence services were behind the sabotage of the cable, the premier said.', { id: null, name: 'Hostile intelligence services' }, 'organ', 'none', 'E0'],
  ])('%s', (_, text, actor, relation, legalStage, tier) => {
    expect(claimsIn(text).map((c) => ({ actor: { id: c.actor.id, name: c.actor.name }, relation: c.relation, legalStage: c.legalStage, tier: c.evidence.tier }))).toEqual([{ actor, relation, legalStage, tier }]);
  });

  it.each([
    ['no evidence clears nobody', 'Investigators have found no evidence that a foreign government was involved in the attack.'],
    ['a visitor who holds an office', 'The attack disturbed the visit of a foreign government minister, the bank said.'],
    ['a warning', 'A hostile state could attack the grid, the regulator warned.'],
  ])('are no claim where %s', (_, text) => expect(claimsIn(text)).toEqual([]));
});
