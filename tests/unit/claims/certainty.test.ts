import { reads, type Told } from './told';

/** Which words lower a claim's certainty, and how far they reach (model.md 2.4). */
const cases: Told[] = [
  { name: 'apparently', text: 'The port went dark after Orvanian hackers apparently broke into its network, the service said.', claims: ['Orvanian hackers: asserts probable'] },
  { name: 'it looks like', text: 'It looks like Orvania hacked the port, Lia Moss, a senator, said.', claims: ['Orvania: asserts probable'] },
  { name: 'would appear is no future', text: 'The hack would appear to be the work of Orvania, Fieldstone Labs said.', claims: ['Orvania: asserts probable'] },
  { name: 'all but certain', text: 'The ministry says it is all but certain that Orvania hacked the port.', claims: ['Orvania: asserts probable'] },
  { name: 'a well-grounded suspicion', text: 'The minister said there was a well-grounded suspicion that Orvania was behind the explosion.', claims: ['Orvania: asserts probable'] },
  { name: 'seen as the culprit', text: 'Orvania is widely seen as the culprit behind the hack of the port.', claims: ['Orvania: asserts probable'] },
  { name: 'potentially', text: 'The drone attack on the port potentially came from Orvania, the ministry said.', claims: ['Orvania: asserts possible'] },
  { name: 'little doubt is no doubt', text: 'There is little doubt that Orvania hacked the port, Fieldstone Labs said.', claims: ['Orvania: asserts certain'] },
  { name: 'as sure as can be', text: 'The ministry is as sure as it could be that Orvania hacked the port.', claims: ['Orvania: asserts certain'] },
  { name: 'doubt is doubt', text: 'Fieldstone Labs doubted that Orvania hacked the port.', claims: ['Orvania: denies uncommitted'] },
  { name: 'a hedge outside the relative clause', text: 'He cited similarities with the hacks that have been blamed on Orvania.', claims: ['Orvania: asserts certain'] },
  { name: 'a hedge in an aside about something else', text: 'The wiper, which may be years old, was used by Orvania to attack the port, Fieldstone Labs said.', claims: ['Orvania: asserts certain'] },
  { name: 'a clause of what is hedged is no relative clause', text: 'There are rumours, some years old, that Orvania was behind the attack.', claims: ['Orvania: asserts possible'] },
  { name: 'not ruled out, with an apostrophe', text: '“I can’t rule out that it is Orvania,” the minister said after the attack.', claims: ['Orvania: asserts possible'] },
  { name: 'a party not ruled out', text: 'Officials are not ruling out Orvania as the source of the attack.', claims: ['Orvania: asserts possible'] },
  { name: 'a party ruled out', text: 'Investigators have ruled out Orvania as the source of the attack.', claims: ['Orvania: denies certain'] },
  { name: 'the hedge of a cleft sentence', text: 'It was probably Orvania that was behind the attack, Fieldstone Labs said.', claims: ['Orvania: asserts probable'] },
];

/** Every claim expected, as "actor: polarity certainty". */
reads('how certain claims are', cases, (c) => `${c.actor.name}: ${c.polarity} ${c.certainty}`, 'The port of Dorn\n');
