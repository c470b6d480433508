import { reads, saidBy, type Told } from './told';

const OPENING = 'The ministry was hacked on Monday, its servers were breached.\n';
const cases: Told[] = [
  { name: 'a headline without its auxiliary', text: 'Ministry hack: Orvania blamed\nThe ministry was hacked on Monday.', claims: ['Orvania < nobody: asserts certain'] },
  { name: 'a headline of blaming somebody', text: 'Orvania blamed Melisia for hack\nThe ministry was hacked on Monday.', claims: ['Melisia < Orvania: asserts certain'] },
  { name: 'a gang by its trade', text: `${OPENING}Pale Heron ransomware gang leaks data of Harbour Bank`, claims: ['Pale Heron < nobody: asserts certain'] },
  { name: 'the marks of a group', text: `${OPENING}The hack bears the marks of Pale Heron, Fieldstone Labs said.`, claims: ['Pale Heron < Fieldstone Labs: asserts probable'] },
  { name: 'evidence that links a party to the deed', text: `${OPENING}Officials say they have evidence linking Orvania to the hack.`, claims: ['Orvania < Officials: asserts certain'] },
  { name: 'a tie between two countries is none to a deed', text: `${OPENING}Officials opened a bridge linking Orvania to the coast.`, claims: [] },
  { name: 'evidence against a party', text: `${OPENING}The evidence against Orvania in the hack of the ministry is strong, officials said.`, claims: ['Orvania < officials: asserts certain'] },
  { name: 'a likelihood', text: `${OPENING}There is a likelihood that Orvania was behind the hack, Fieldstone Labs said.`, claims: ['Orvania < Fieldstone Labs: asserts probable'] },
  { name: 'a possible culprit', text: `${OPENING}A possible culprit of the hack is Orvania, Lia Moss, a senator, said.`, claims: ['Orvania < Lia Moss: asserts possible'] },
  { name: 'what a group is known for', text: `${OPENING}Pale Heron, best known for the theft from Harbour Bank, was quiet for a year.`, claims: ['Pale Heron < nobody: asserts certain'] },
  { name: 'what a group is known for is no deed', text: `${OPENING}Pale Heron, best known for its songs, was quiet for a year.`, claims: [] },
  { name: 'a victim that denies a payment denies no deed', text: `${OPENING}Fell Foods denied that it had paid a ransom after Pale Heron hacked its servers.`, claims: ['Pale Heron < nobody: asserts certain'] },
];

/** Every claim expected, as "actor < speaker: polarity certainty". */
reads('headlines, marks of a party, and what it is known for', cases, (c) => `${saidBy(c)}: ${c.polarity} ${c.certainty}`);
