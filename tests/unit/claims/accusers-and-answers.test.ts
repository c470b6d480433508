import { reads, saidBy, type Told } from './told';

const cases: Told[] = [
  // who says it
  { name: 'said on a day that, behind a comma', text: 'Amid the outage, Fieldstone Labs said on Monday that Pale Heron was behind the attack.', claims: ['Pale Heron < Fieldstone Labs'] },
  { name: 'claimed yesterday that, behind a comma', text: 'Amid the outage, Fieldstone Labs claimed yesterday that Pale Heron was responsible for the attack.', claims: ['Pale Heron < Fieldstone Labs'] },
  { name: 'both halves of a sentence are said by the one at its end', text: 'Pale Heron hacked the port, but may not have read the files, Lia Moss said.', claims: ['Pale Heron < Lia Moss'] },
  // one accusation
  { name: 'accused of being behind something in another year is one accusation', text: 'The Dorn port was attacked on Monday.\nMelisia on Friday accused Orvania of being behind an attack on a ferry line last year.', claims: ['Orvania < Melisia'] },
  { name: 'the name before a killing is the one killed', text: 'Melisian prosecutors now say Reel killing was planned.\nThe journalist Pavel Reel was killed in May.', claims: [] },
  // a party's own word
  { name: 'they themselves claim', text: 'Pale Heron claim that they have taken responsibility for several attacks.', claims: ['Pale Heron < Pale Heron'] },
  { name: 'involvement is claimed', text: 'Pale Heron claimed involvement in the attack on the port.', claims: ['Pale Heron < Pale Heron'] },
  { name: 'a denial from somebody', text: 'Melisia said Orvania hacked the port, which drew a denial from the Orvanian army.', claims: ['Orvania < Melisia', 'Orvania < Orvanian army'] },
  { name: 'all maintain their innocence', text: 'Pavel Reel was charged with hacking the port.\nReel and his brother maintain their innocence.', claims: ['Pavel Reel < nobody', 'Pavel Reel < Reel and his brother'] },
  { name: 'its people do not answer for a state', text: 'Police said four Orvanians hacked the bank.\nThe four Orvanians denied the accusations.', claims: ['Orvanians < Police'] },
  // whom it is said of
  { name: 'whoever is arrested is a person', text: 'Police have arrested a healthcare professional on suspicion of poisoning patients.', claims: ['a healthcare professional < Police'] },
  { name: 'a wing of politics', text: 'Investigators say they suspect members of ultra-left groups are responsible for the attack on the railway.', claims: ['ultra-left groups < Investigators'] },
  { name: 'a gang that is named by its trade', text: 'The Copper ransomware cartel was shut down.\nCopper has hit dozens of offices, police said.', claims: ['Copper < police'] },
  { name: 'where the organisers sit', text: 'The organisers of these attacks are in Orvania, Lia Moss said.', claims: ['Orvania < Lia Moss'] },
  { name: 'a person is said to have ordered it', text: 'Investigators believe Orvanian President Ivan Lom ordered the killing of Pavel Reel.', claims: ['Ivan Lom < Investigators'] },
  { name: 'a person is said to have approved it, in the words of an inquiry', text: 'Orvanian President Ivan Lom "probably approved" the murder of Pavel Reel, a public inquiry concluded.', claims: ['Ivan Lom < public inquiry'] },
  { name: 'a condemned attack is no denied accusation', text: 'Orvanian hackers breached the servers of the port, Melisia said, calling the attack unacceptable.', claims: ['Orvanian hackers < Melisia'] },
  { name: 'flights of drones are an act', text: 'Ministers suspect Orvania of directing the drone flights over the airport.', claims: ['Orvania < Ministers'] },
  { name: 'suspicion falls at once', text: 'Suspicion fell immediately on Orvania after the attack.', claims: ['Orvania < nobody'] },
  { name: 'the prosecution of one state is one speaker', text: 'Melisian prosecutors blamed Orvania for the attack on the port.\nThe Melisian prosecutor general’s office accused Orvania of the attack on the port.', claims: ['Orvania < Melisian prosecutors'] },
  { name: 'a name left behind, and people whom nobody names', text: 'By leaving the Night Choir logo, the intruders wanted the public to blame religious radicals, the station said.', claims: ['Night Choir < station'] },
  { name: 'an order without a deed', text: 'Officials said President Ivan Lom ordered a review of the budget after the killing.', claims: [] },
];

/** Every claim expected, as "actor < speaker". */
reads('who accuses, in one breath, and who answers', cases, saidBy);
