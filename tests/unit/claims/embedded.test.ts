import { reads, type Told } from './told';

/** Accusations told in a clause of what was claimed, and answered in the same sentence. */
const cases: Told[] = [
  { name: 'a claim that is false', text: 'The claim that Orvania hacked the port is false, Fieldstone Labs said.', claims: ['Orvania: denies certain'] },
  { name: 'a report without foundation', text: 'The report that Orvania hacked the port was without foundation, Fieldstone Labs said.', claims: ['Orvania: denies certain'] },
  { name: 'a suspicion called unfounded', text: 'Fieldstone Labs called the suspicion that Orvania hacked the port unfounded.', claims: ['Orvania: denies certain'] },
  { name: 'a theory doubted', text: 'Analysts are sceptical of the theory that Orvania hacked the port.', claims: ['Orvania: denies uncommitted'] },
  { name: 'unconvinced', text: 'Fieldstone Labs remains unconvinced that Orvania hacked the port.', claims: ['Orvania: denies uncommitted'] },
  { name: 'a claim called credible', text: 'Fieldstone Labs called the claim that Orvania hacked the port credible.', claims: ['Orvania: asserts certain'] },
  { name: 'what is false is something else', text: 'The report that Orvania hacked the port came out on Monday; talk of a blackout is false, Fieldstone Labs said.', claims: ['Orvania: asserts certain'] },
  { name: 'not the one but the other', text: 'It was not Melisia but Orvania that hacked the port, Fieldstone Labs said.', claims: ['Melisia: denies certain', 'Orvania: asserts certain'] },
];

/** Every claim expected, as "actor: polarity certainty". */
reads('accusations answered where they are told', cases, (c) => `${c.actor.name}: ${c.polarity} ${c.certainty}`, 'The port of Dorn\n');
