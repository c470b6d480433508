import { reads, saidBy, type Told } from './told';

/** What a claim rests on, and what exactly it says of the accused (model.md 2.3, 2.5). */
const cases: Told[] = [
  { name: 'a group that takes the deed upon itself has used a name', text: 'Pale Heron claimed responsibility for the attack on the port of Dorn.', claims: ['Pale Heron < Pale Heron: persona, E0'] },
  { name: 'rebels who speak of themselves', text: 'A Pale Heron spokesman asserted on television that the rebels were behind the attack.', claims: ['Pale Heron < Pale Heron: persona, E0'] },
  { name: 'others who name the group mean the group', text: 'Melisia blamed Pale Heron for the attack on the port of Dorn.', claims: ['Pale Heron < Melisia: group, E0'] },
  { name: 'what prosecutors hold against a party came of their work', text: 'Prosecutors in Dorn said Pale Heron was behind the theft.', claims: ['Pale Heron < Prosecutors in Dorn: group, E1'] },
  { name: 'a lawmaker’s word has no basis of its own', text: '“It was Orvania,” Lia Moss, a senator, said of the attack.', claims: ['Orvania < Lia Moss: state_unspecified, E0'] },
  { name: 'a denial does not rest on what the accusation rests on', text: 'Melisia formally blamed Orvania for the attack, but Orvania denied any involvement.', claims: ['Orvania < Melisia: state_unspecified, E1', 'Orvania < Orvania: state_unspecified, E0'] },
  { name: 'addresses and code are kinds of evidence', text: 'Melisia blamed Orvania for the attack after tracing internet addresses.', claims: ['Orvania < Melisia: state_unspecified, E2'] },
  { name: 'what was concluded has a basis', text: 'Melisia has concluded that Orvania was behind the attack.', claims: ['Orvania < Melisia: state_unspecified, E1'] },
  { name: 'a charge rests on the indictment that the article cites elsewhere', text: 'Prosecutors in Dorn charged Pavel Orsk with hacking the port.\nThe nine-count indictment fills forty pages.', claims: ['Pavel Orsk < Prosecutors in Dorn: person, E3'] },
  { name: 'a charge alone is a formal act', text: 'Prosecutors in Dorn charged Pavel Orsk with hacking the port.\nThe trial begins in May.', claims: ['Pavel Orsk < Prosecutors in Dorn: person, E1'] },
  { name: 'the next sentence describes the evidence', text: 'The port of Dorn is dark\nFieldstone Labs said Pale Heron was behind the attack. The same backdoor had been found in Dorn.', claims: ['Pale Heron < Fieldstone Labs: group, E2'] },
  { name: 'what another speaker describes is not this one’s', text: 'The port of Dorn is dark\nMelisia said Pale Heron was behind the attack. Lia Moss, a senator, said the video of the blast was old.', claims: ['Pale Heron < Melisia: group, E0'] },
  { name: 'a new paragraph goes on with something else', text: 'The port of Dorn is dark\nMelisia said Pale Heron was behind the attack.\nThe wreckage was towed to Dorn.', claims: ['Pale Heron < Melisia: group, E0'] },
  { name: 'a group that shows what it did', text: 'Pale Heron claimed responsibility for the attack and posted a video of the control room.', claims: ['Pale Heron < Pale Heron: persona, E2'] },
];

/** Every claim expected, as "actor < speaker: relation, tier". */
reads('what claims rest on', cases, (c) => `${saidBy(c)}: ${c.relation}, ${c.evidence.tier}`);
