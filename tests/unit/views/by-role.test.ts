import { describe, expect, it } from 'vitest';
import { shippedSay } from '../../../lib/adapters/node/world';
import { LEGAL_STAGES } from '../../../lib/model/vocabulary';
import { byRole, claimByRole } from '../../../lib/views/by-role';

const say = shippedSay();
const PERSON = { id: 'person:Vass', name: 'Anton Vass' };

const SHOWN = [
  { name: 'somebody charged', party: PERSON, stage: 'charge', strength: 'CORROBORATED', text: say('person_charge') },
  { name: 'somebody whom only words accuse', party: PERSON, stage: 'none', strength: 'SUSPECTED', text: say('person_none') },
  { name: 'somebody arrested, before anything is compared', party: PERSON, stage: 'warrant_or_arrest', strength: null, text: say('person_warrant_or_arrest') },
  { name: 'somebody acquitted', party: PERSON, stage: 'acquittal', strength: 'NO_CLAIM', text: say('person_acquittal') },
  { name: 'somebody whom no table knows', party: { id: null, name: 'Anton Vass', relation: 'person' }, stage: 'suspect', strength: null, text: say('person_suspect') },
  { name: 'somebody with an initial', party: { id: null, name: 'Serhii K.', relation: 'person' }, stage: 'none', strength: 'SUSPECTED', text: say('person_none') },
  { name: 'somebody of whom it is proven', party: PERSON, stage: 'none', strength: 'PROVEN', text: null },
  { name: 'somebody convicted, as the article says', party: PERSON, stage: 'conviction', strength: 'SUSPECTED', text: null },
  { name: 'somebody who pleaded guilty', party: PERSON, stage: 'guilty_plea', strength: 'SUSPECTED', text: null },
  { name: 'people described, not named', party: { id: 'person:Two', name: 'two men detained in Norlan' }, stage: 'none', strength: 'SUSPECTED', text: null },
  { name: 'a group', party: { id: 'group:GH', name: 'Grey Heron' }, stage: 'charge', strength: 'SUSPECTED', text: null },
  { name: 'a state', party: { id: 'state:OV', name: 'Orvania' }, stage: 'none', strength: 'SUSPECTED', text: null },
] as const;

describe('who is accused and not convicted is shown by role', () => {
  it.each(SHOWN)('$name', ({ party, stage, strength, text }) => expect(byRole(party, stage, strength, say)).toBe(text));

  it('has a word for every stage, without a name in it', () => {
    for (const stage of LEGAL_STAGES) expect(byRole(PERSON, stage, null, say) ?? '').not.toContain('Vass');
  });

  it('knows a claim’s own person by what the claim says of them', () => {
    const called = claimByRole({ actor: { name: 'Anton Vass', id: null, also: [] }, relation: 'person', legalStage: 'charge' }, null, say);
    expect(called({ name: 'Anton Vass', id: null })).toBe(say('person_charge'));
    expect(called({ name: 'Orvania', id: 'state:OV' })).toBeNull();
  });
});
