import { reads, saidBy, type Told } from './told';

const cases: Told[] = [
  { name: 'who profits', text: 'The cable between Dorn and the island was cut on Sunday.\nOnly Orvania, which sells a cable of its own, profits from the attack.', claims: ['motive_only Orvania < nobody: possible'] },
  { name: 'a motive of the party named last', text: 'The ministry was hacked. Dorn joined the alliance in 2017 and fined Orvania this spring, which is the motive that people mention most often.', claims: ['motive_only Orvania < nobody: possible'] },
  { name: 'profits of a company', text: 'The port was hacked on Monday. Harbour Bank profits from the rise of its shares.', claims: [] },
  { name: 'it is a state, somebody says', text: 'Orvania hacked the phones of sixty deputies, the Lark writes.\nSenator Lia Moss was not surprised by the attack. “It’s Orvania,” she said.', claims: ['attribution Orvania < Lark: certain', 'attribution Orvania < Lia Moss: certain'] },
  { name: 'a name beside the one who speaks', text: 'The port was attacked with drones.\nA little-known organisation, the Night Choir, said that its fighters had sent the drones from a barge.', claims: ['self_claim Night Choir < Night Choir: certain'] },
  { name: 'computers of a state’s offices', text: 'Ada Korr, the minister, said that the attacks on the banks had been made from computers of Orvanian government offices.', claims: ['attribution Orvanian government offices < Ada Korr: certain'] },
  { name: 'where those responsible sit', text: 'The insurer was hacked in October.\nAda Korr, the minister, said the people responsible were based in Orvania.', claims: ['attribution Orvania < Ada Korr: certain'] },
  { name: 'where somebody else sits', text: 'The insurer was hacked in October.\nAda Korr, the minister, said the people who pay were based in Orvania.', claims: [] },
  { name: 'their own country', text: 'Military writers in Orvania hinted that their own country stood behind the attack on the mill.', claims: ['attribution Orvania < Military writers in Orvania: probable'] },
];

/** Every claim expected, as "class actor < speaker: certainty". */
reads('reasons, whereabouts, and words about oneself', cases, (c) => `${c.cls} ${saidBy(c)}: ${c.certainty}`);
