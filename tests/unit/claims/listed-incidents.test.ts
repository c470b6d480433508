import { reads, saidBy, type Told } from './told';

const cases: Told[] = [
  // one claim for each incident of a list
  { name: 'a list of incidents behind a tie', text: 'Pale Heron has been tied to numerous attacks, including the attempted theft of a billion from Harbour Bank, which lost half of it, the Lume ransomware outbreak in May, as well as the 2014 attack on a studio.', claims: ['Pale Heron < nobody: asserts', 'Pale Heron < nobody: asserts', 'Pale Heron < nobody: asserts'] },
  { name: 'two incidents claimed in one breath', text: 'Night Choir has claimed responsibility for leaking documents of Harbour Bank last month, as well as hacking two Melisian ministries in June.', claims: ['Night Choir < Night Choir: asserts', 'Night Choir < Night Choir: asserts'] },
  { name: 'one incident and its consequence', text: 'Pale Heron has been tied to the 2014 attack on Harbour Bank, which cost millions, and the minister spoke of it on Monday.', claims: ['Pale Heron < nobody: asserts'] },
  { name: 'what the blame rests on is no second incident', text: 'Melisia blamed Orvania for the attacks on its railway last December, based on studies of Internet addresses used in the hacking, but Kessel denied any part in it.', claims: ['Orvania < Melisia: asserts', 'Orvania < Kessel: denies'] },
  // what is taken must be an act
  { name: 'an invasion is no attack of this kind', text: 'Officials say the grid has seen a surge in cyberattacks since Orvania launched a full-scale invasion of its neighbour.', claims: [] },
  { name: 'an attack that somebody launched', text: 'Officials say Orvania launched the cyberattacks on the grid.', claims: ['Orvania < Officials: asserts'] },
  { name: 'an attack that somebody launched, told by its relative clause', text: 'Officials described the cyberattack that Orvania waged in May.', claims: ['Orvania < Officials: asserts'] },
  // whose deed it was
  { name: 'the nation of the victim before a deed', text: 'Ada Korr blamed Orvania for the bombing of Melisian railways.\nThe rebels called it a reply to the Melisian bombing of a depot.', claims: ['Orvania < Ada Korr: asserts'] },
  { name: 'a claim disputed by who accuses another', text: 'The attack on the port was claimed by Night Choir. Lia Moss, a senator, disputed that claim, as she attributed the attack to Orvania.', claims: ['Night Choir < Night Choir: asserts', 'Orvania < Lia Moss: asserts', 'Night Choir < Lia Moss: denies'] },
  { name: 'a source that is not named does not unsay what is said', text: 'The broadcaster reported, citing sources that it did not identify, that Pale Heron had carried out the attack on the port.', claims: ['Pale Heron < sources: asserts'] },
  { name: 'an unnamed culprit stays unnamed', text: 'The minister did not identify Pale Heron as the party that carried out the attack on the port.', claims: [] },
  { name: 'what a name is stands behind it', text: 'Three people worked with Lantern, the ransomware outfit that stopped the port.\nLantern first boasted of the raid in April.', claims: ['Lantern < Lantern: asserts'] },
];

/** Every claim expected, as "actor < speaker: polarity". */
reads('lists of incidents, and whose deed it was', cases, (c) => `${saidBy(c)}: ${c.polarity}`);
