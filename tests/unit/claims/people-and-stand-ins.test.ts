import { reads, saidByAtStage, type Told } from './told';

const cases: Told[] = [
  { name: 'an accused is named by surname later', text: 'Police in Dorn charged Pavel Orsk with hacking the port authority.\nThe prosecution said Orsk broke into the harbour radio as well.', claims: ['Pavel Orsk < Police in Dorn (charge)', 'Pavel Orsk < prosecution'] },
  { name: 'a judge who rules is none of the accused', text: 'Police in Dorn charged Pavel Orsk with hacking the port authority.\nJudge Lena Miro remanded Orsk in custody.', claims: ['Pavel Orsk < Police in Dorn (charge)', 'Pavel Orsk < Lena Miro (pretrial_ruling)'] },
  { name: 'all who are joined in a charge', text: 'A court in Dorn found Pavel Orsk and Ilya Renn guilty of bombing the depot.', claims: ['Pavel Orsk < court in Dorn (conviction)', 'Ilya Renn < court in Dorn (conviction)'] },
  { name: 'a person whom a court need not name', text: 'Teenager hacked two banks from a campsite, court finds\nThe trial ended with a conviction on Monday.', claims: ['Teenager < court'] },
  { name: 'negligence is no attack', text: 'A court in Dorn found Pavel Orsk guilty of negligence after the ferry attack drill failed.', claims: [] },
  { name: 'found alone convicts nobody', text: 'Divers found Pavel Orsk near the wreck two days after the attack.', claims: [] },
  { name: 'it stands for the group of the sentence before', text: 'The ransomware group Lantern crippled the Dorn hospital.\nIn 2021 it was blamed for an attack on a ferry line.', claims: ['Lantern < nobody'] },
  { name: 'it stands for no speaker', text: 'The port authority was hacked on Monday.\nIt was attacked twice before.', claims: [] },
  { name: 'a gang by its operators', text: 'Melisia blamed Pale Heron for the attack on the port.\nIts operators stole the crew lists, according to Fieldstone Labs.', claims: ['Pale Heron < Melisia', 'Pale Heron < Fieldstone Labs'] },
  { name: 'a deed in the present tense of headlines', text: "Orvania poisons Melisian wells near Dorn", claims: ['Orvania < nobody'] },
  { name: 'those whom a state trained', text: 'The gas link near Dorn was blown up by men whom Orvania had trained.', claims: ['Orvania < nobody'] },
  { name: 'a headline that drops the hedge is no repeat', text: "Orvania wipes the archive of Melisian Radio\nOrvania probably hacked Melisian Radio, Fieldstone Labs said on Monday.", claims: ['Orvania < nobody', 'Orvania < Fieldstone Labs'] },
  { name: 'a headline that says the same is a repeat', text: "Orvania hacked Melisian Radio\nOrvania hacked Melisian Radio, Fieldstone Labs said on Monday.", claims: ['Orvania < Fieldstone Labs'] },
  { name: 'suspicion that falls on a state', text: 'Melisian Radio was hacked on Monday. Suspicion quickly fell on Orvania.', claims: ['Orvania < nobody'] },
  { name: 'hackers who control something', text: 'Orvanian hackers controlled networks of the Melisian post for a year, Fieldstone Labs said.', claims: ['Orvanian hackers < Fieldstone Labs'] },
  { name: 'a scenario has not happened', text: 'In the scenario, Orvania hacked the grid of a neighbour.', claims: [] },
  { name: 'an order of something else', text: 'Two days after Melisia ordered Orvanian diplomats out of the country, the picture of the cyberattack is clearer.', claims: [] },
];

/** Every claim expected, as "actor < speaker" with the stage of the law where there is one. */
reads('people in the law, and words that stand for a party', cases, saidByAtStage);
