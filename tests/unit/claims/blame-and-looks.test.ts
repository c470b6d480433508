import { reads, saidBy, type Told } from './told';

const cases: Told[] = [
  // blame by nouns and idioms
  { name: 'an accusation against a state', text: 'The port was hacked on Monday. Lia Moss, a Melisian senator, repeated her accusations against Orvania.', claims: ['Orvania < Lia Moss: asserts certain'] },
  { name: 'the finger of blame', text: 'The finger of blame for the attack on the port points at Orvania, Lia Moss, a Melisian senator, said.', claims: ['Orvania < Lia Moss: asserts certain'] },
  { name: 'a finger pointed at nobody', text: 'The attack on the port points to a need for better locks, Lia Moss, a Melisian senator, said.', claims: [] },
  { name: 'blame that lies with somebody', text: 'Blame for the attack on the port lies squarely with Orvania, the ministry said.', claims: ['Orvania < ministry: asserts certain'] },
  { name: 'those behind it', text: 'The website was hacked on Monday. “Behind it there are professionals from Orvania,” said Lia Moss, a Melisian senator.', claims: ['professionals from Orvania < Lia Moss: asserts certain'] },
  { name: 'involvement of a body', text: 'The minister Ada Korr announced a suspicion of the involvement of Orvanian agents in the explosion at the depot.', claims: ['Orvanian agents < Ada Korr: asserts probable'] },
  { name: 'a large part in it', text: 'Pale Heron played a leading role in the attack on the port, the police said.', claims: ['Pale Heron < police: asserts certain'] },
  { name: 'officers took part', text: 'The depot was blown up on Monday. The ministry says two Orvanian officers took part.', claims: ['Orvanian officers < ministry: asserts certain'] },
  { name: 'a noun behind a plural goes on with it', text: 'The depot was blown up on Monday. The Orvanian forces spokesman took part in a debate.', claims: [] },
  { name: 'one of several versions', text: 'The radio was hacked on Monday.\nThe first version is Orvania.', claims: ['Orvania < nobody: asserts possible'] },
  { name: 'a past tense that no list knows, behind a name', text: 'Orvania reportedly plundered ten servers: Pale Heron emptied the accounts and crippled the port, Fieldstone Labs said.', claims: ['Pale Heron < Fieldstone Labs: asserts certain'] },
  { name: 'somebody behind it by computers of a state', text: 'Ada Korr, the minister, said that the attacks on the banks had been made from computers of Orvanian offices.', claims: ['Orvanian offices < Ada Korr: asserts certain'] },
  // doubts
  { name: 'a link that could not be confirmed', text: 'Fieldstone Labs could not confirm a link between Pale Heron and the attack on the port.', claims: ['Pale Heron < Fieldstone Labs: denies uncommitted'] },
  { name: 'an involvement that could not be proven', text: 'Ada Korr, the minister, admitted that she could not prove the involvement of Orvanian agents in the explosion.', claims: ['Orvanian agents < Ada Korr: denies uncommitted'] },
  // looks that somebody made
  { name: 'traces meant to point elsewhere', text: 'The attack on the port was serious. The traces on the server were meant to point to Orvania, said Lia Moss of Fieldstone Labs.', claims: ['Orvania < Lia Moss: denies certain'] },
  { name: 'clues that somebody planted', text: 'The hackers planted clues pointing to Orvania, Fieldstone Labs said after the attack on the port.', claims: ['Orvania < Fieldstone Labs: denies probable'] },
  { name: 'a frame-up that may come', text: 'The flaw could allow hackers to launch cyberattacks through these machines and make it look as though they came from Orvanian networks, Fieldstone Labs said.', claims: [] },
  { name: 'an attacker who could want to frame a state', text: 'The hosts could be abused by an attacker who could want to implicate Orvania in cyberattacks, Fieldstone Labs said.', claims: [] },
  { name: 'a frame-up that may have been', text: 'The hackers may have tried to make it look as if the attack on the port came from Orvania, Fieldstone Labs said.', claims: ['Orvania < Fieldstone Labs: denies possible'] },
];

/** Every claim expected, as "actor < speaker: polarity certainty". */
reads('blame by nouns, doubts, and looks that somebody made', cases, (c) => `${saidBy(c)}: ${c.polarity} ${c.certainty}`);
