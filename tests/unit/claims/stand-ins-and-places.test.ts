import { reads, saidBy, type Told } from './told';

const cases: Told[] = [
  // words that stand for a party
  { name: 'they are the group of the sentence before', text: 'Pale Heron was behind the attack on the port.\nIn 2021 they hacked a ferry line as well.', claims: ['Pale Heron < nobody (2)'] },
  { name: 'they whom somebody speaks of', text: 'Pale Heron was behind the attack on the port.\nLia Moss, a Melisian senator, said they had broken into the radio too.', claims: ['Pale Heron < Lia Moss (2)'] },
  { name: 'they who speak are not accused', text: 'Pale Heron was behind the attack on the port.\nOfficials said they had found the bug by chance after the radio was hacked.', claims: ['Pale Heron < nobody'] },
  { name: 'they of a sentence without a charge', text: 'Pale Heron is a film about birds.\nThey attacked the port on Monday.', claims: [] },
  { name: 'it behind a semicolon', text: 'The Dorn port was attacked twice.\nPale Heron is one of the busiest crews in the trade; in April it hacked a ferry line.', claims: ['Pale Heron < nobody'] },
  { name: 'a body of this country', text: 'The attack was organised from the territory of Orvania, Ada Korr said.\nThe special services of this country hacked the port, she added.', claims: ['special services of this country < Ada Korr (2)'] },
  { name: 'the involvement of the group', text: 'Pale Heron is an old crew.\nReports of Fieldstone Labs confirm the group’s involvement in both attacks.', claims: ['Pale Heron < Reports of Fieldstone Labs'] },
  // names that a text introduces
  { name: 'hackers apparently named', text: 'The hackers, apparently named Copper Moth, gained access to a server of the bank.', claims: ['Copper Moth < nobody'] },
  { name: 'hackers with an age', text: 'The hackers, apparently bored, gained access to a server of the bank.', claims: [] },
  // where, not who
  { name: 'a state before a hack was hacked', text: 'The minister spoke of the Melisia hack.\nThe paper accused Orvania of the Melisia hack.', claims: ['Orvania < paper'] },
  { name: 'the places of a deed are joined', text: 'The port was hacked.\nThe hacking group also targeted computer networks in Dorn, Melisia and Orvania and caused great damage, officials added.', claims: [] },
  { name: 'a body that speaks did not do it', text: 'The hackers are unknown. This, said the Orvanian Signals Service, compromised thousands of phones.', claims: [] },
  { name: 'readiness is no deed', text: 'The banks have been preparing for Orvanian cyberattacks for a long time, Lia Moss said.', claims: [] },
];

/** Every claim expected, as "actor < speaker", with the number of sentences that carry it where they are more than one. */
reads('words that stand for a party, and places that name none', cases, (c) => `${saidBy(c)}${c.quotes.length > 1 ? ` (${c.quotes.length})` : ''}`);
