import type { Claim } from '../../../lib/model/claim';

/** What a text of the invented world must yield: the fields that are named, of the first claim, or nothing at all. */
export interface Case {
  name: string;
  text: string;
  /** which claim is looked at, counted from 0; 0 unless said */
  nth?: number;
  claim: null | {
    cls?: Claim['cls'];
    actor?: string | null;
    actorName?: string;
    relation?: Claim['relation'];
    polarity?: Claim['polarity'];
    certainty?: Claim['certainty'];
    stance?: Claim['stance'];
    speaker?: string | null;
    role?: string;
    via?: string[];
    tier?: string;
    legal?: string;
    background?: boolean;
    anonymous?: boolean;
  };
}

const PH = 'group:PaleHeron';

export const cases: Case[] = [
  // (i) blame, accuse, attribute, link, trace
  { name: 'a minister accuses a state', text: 'Melisian Foreign Minister Ada Korr accused Orvania of hacking the customs service.', claim: { actor: 'state:OV', relation: 'state_unspecified', speaker: 'Ada Korr', role: 'victim_government', certainty: 'certain' } },
  { name: 'a company attributes to a group', text: 'Fieldstone Labs attributed the breach to Pale Heron.', claim: { actor: PH, relation: 'group', speaker: 'Fieldstone Labs', role: 'security_vendor' } },
  { name: 'blame with "on"', text: 'The government in Dorn blamed the cyberattack on the Orvanian Signals Service.', claim: { actor: 'organ:OV/SVO', relation: 'organ', role: 'victim_government' } },
  { name: 'agentless: linked', text: 'The intrusion has been linked to Pale Heron.', claim: { actor: PH, speaker: null, stance: 'attributes' } },
  { name: 'passive with an accuser', text: 'Pale Heron was accused by Melisian prosecutors of stealing the files.', claim: { actor: PH, role: 'prosecutor' } },
  { name: 'a participle takes the subject of its sentence', text: 'The ministry said the attack was serious, blaming Orvania.', claim: { actor: 'state:OV', speaker: 'ministry' } },
  { name: 'traced to a place', text: 'Police said the attack was traced to Orvania.', claim: { relation: 'territory', actor: 'territory:OV', role: 'law_enforcement' } },
  { name: 'from addresses in a place', text: 'The attack came from Orvanian IP addresses, the police said.', claim: { relation: 'territory' } },
  { name: 'a hedge on the party in a relative clause is none on the deed', text: 'According to Ada Korr, the attack was carried out by Pale Heron, a crew that is widely believed to work for Orvania.', claim: { actor: PH, speaker: 'Ada Korr', certainty: 'certain' } },
  { name: 'a pointed finger', text: 'Senator Lia Moss pointed the finger at Orvania for the hack.', claim: { actor: 'state:OV', speaker: 'Lia Moss', role: 'victim_legislature' } },
  // (ii) behind, responsible, work of
  { name: 'behind, speaker after', text: 'Orvania was behind the attack on the port, Tomas Reel, head of the Melisian parliament’s security committee, said on May 2.', claim: { actor: 'state:OV', speaker: 'Tomas Reel', role: 'victim_legislature' } },
  { name: 'responsible', text: 'Investigators believe Pale Heron is responsible for the theft.', claim: { actor: PH, certainty: 'probable', role: 'law_enforcement' } },
  { name: 'the work of', text: 'The sabotage was the work of Orvanian agents, two officials said.', claim: { relation: 'organ', actor: 'organ:OV/*' } },
  { name: 'claimed responsibility', text: 'Night Choir claimed responsibility for the outage.', claim: { cls: 'self_claim', actor: 'persona:NightChoir', role: 'perpetrator_persona', polarity: 'asserts' } },
  { name: 'on orders', text: 'An official speaking on condition of anonymity said the SVO ordered the attack.', claim: { relation: 'state_directed', role: 'anonymous_official', anonymous: true } },
  // (iii) deeds
  { name: 'a bare headline', text: 'Orvania hacks harbour office', claim: { actor: 'state:OV', speaker: null, stance: 'endorses' } },
  { name: 'hackers of a nationality', text: 'Orvanian hackers broke into the ministry, Fieldstone Labs said.', claim: { relation: 'nationals', actor: 'nationals:OV', speaker: 'Fieldstone Labs' } },
  { name: 'state-backed hackers', text: 'State-backed Orvanian hackers stole the plans, the company said.', claim: { relation: 'state_linked', actor: 'linked:OV', role: 'victim' } },
  { name: 'linked hackers', text: 'Orvania-linked hackers breached three banks.', claim: { relation: 'state_linked', actor: 'linked:OV' } },
  { name: 'the agent of a passive', text: 'The network was hacked by Pale Heron, according to Fieldstone Labs.', claim: { actor: PH, speaker: 'Fieldstone Labs' } },
  { name: 'a group in apposition', text: 'Pale Heron, an Orvanian hacking group, attacked the grid.', claim: { actor: PH, relation: 'group' } },
  { name: 'an unknown code name', text: 'APT77 breached the agency last month, analysts said.', claim: { actorName: 'APT77', relation: 'group' } },
  { name: 'a group that the text introduces', text: 'A hacking group called Copper Moth stole the data, police said.', claim: { actorName: 'Copper Moth', relation: 'group' } },
  // (iv) nominal
  { name: 'an adjective and an act', text: 'The Orvanian hack cost millions.', claim: { actor: 'nationals:OV', speaker: null } },
  { name: 'a group and its attack', text: 'Officials said the Pale Heron attack lasted a month.', claim: { actor: PH } },
  // certainty
  { name: 'probable', text: 'Pale Heron probably carried out the attack, Fieldstone Labs said.', claim: { certainty: 'probable' } },
  { name: 'possible', text: 'Pale Heron may be behind the attack, the police said.', claim: { certainty: 'possible' } },
  { name: 'believed', text: 'Pale Heron is believed to be behind the attack.', claim: { certainty: 'probable', speaker: null } },
  { name: 'suspected', text: 'Suspected Orvanian hackers attacked the ministry.', claim: { certainty: 'probable' } },
  { name: 'claims: the author keeps a distance, the speaker does not', text: 'The opposition claims Orvania hacked the election.', claim: { certainty: 'certain', stance: 'distances' } },
  // polarity
  { name: 'the accused denies', text: 'Orvania denied any involvement in the attack.', claim: { cls: 'denial', polarity: 'denies', actor: 'state:OV', role: 'accused_government' } },
  { name: 'nothing to do with it', text: 'Orvanian President Pavel Dust said his country had nothing to do with the attack.', claim: { cls: 'denial', polarity: 'denies', actor: 'state:OV', speaker: 'Pavel Dust' } },
  { name: 'a third party rules it out', text: '“We do not believe Orvania carried out this attack,” the police chief said.', claim: { polarity: 'denies', actor: 'state:OV' } },
  { name: 'doubt', text: 'Experts said there was no evidence that Orvania was behind the attack.', claim: { polarity: 'denies', certainty: 'uncommitted' } },
  { name: 'an accusation told only to be denied', text: 'The Orvanian foreign ministry rejected allegations of Orvanian interference in the vote as baseless.', claim: { polarity: 'denies', actor: 'state:OV' } },
  // the law
  { name: 'charged', text: 'Prosecutors charged Anton Vass with hacking the hospital.', claim: { actor: 'person:Vass', relation: 'person', legal: 'charge', tier: 'E1' } },
  { name: 'pleaded guilty', text: 'Anton Vass pleaded guilty to the hospital attack.', claim: { legal: 'guilty_plea', tier: 'E5', role: 'accused' } },
  { name: 'arrested', text: 'Police arrested Anton Vass over the breach.', claim: { legal: 'warrant_or_arrest', certainty: 'probable' } },
  { name: 'acquitted', text: 'A court acquitted Anton Vass of the breach.', claim: { cls: 'denial', polarity: 'denies', legal: 'acquittal' } },
  // relays
  { name: 'an agency is a relay', text: 'Orvania was behind the attack, lawmaker Tomas Reel said, the MTA news agency reported.', claim: { speaker: 'Tomas Reel', via: ['MTA'] } },
  { name: 'unnamed media are kept', text: 'The attack was launched from Orvania, Harbour Post reports with reference to local media.', claim: { speaker: null, via: ['Harbour Post', 'local media'] } },
  // false flags
  { name: 'a false flag denies', text: 'By leaving the Night Choir logo, the attackers tried to create the impression that the group was behind it, the station said.', claim: { cls: 'false_flag', polarity: 'denies', actor: 'persona:NightChoir' } },
  // speakers across sentences
  { name: 'a quotation opens, its speaker follows', text: '“Orvania did this,” said Lia Moss, a senator.', claim: { speaker: 'Lia Moss' } },
  { name: 'a pronoun', text: 'Defence minister Lia Moss spoke on Monday. She said Orvania was behind the attack.', claim: { speaker: 'Lia Moss' } },
  { name: 'a surname later', text: 'Lia Moss, a senator, spoke on Monday. Moss said Orvania was behind the attack.', claim: { speaker: 'Lia Moss' } },
  { name: 'an apposition before the name', text: 'The commission’s head, Tomas Reel, said Orvania was behind the attack.', claim: { speaker: 'Tomas Reel' } },
  { name: 'another incident is background', text: 'The bank was hacked on 2 May 2025. Pale Heron was accused of attacking a ministry in 2019.', claim: { actor: PH, background: true } },
  // denials without a word for an act beside them
  { name: 'an accusation called names', text: 'Melisia accused Orvania of hacking the port. Orvania’s embassy called the accusation absurd.', nth: 1, claim: { cls: 'denial', polarity: 'denies', actor: 'state:OV', role: 'accused_government' } },
  { name: 'not involved, told by a spokeswoman', text: 'The port was hacked and its pumps sabotaged. Orvania was not involved in the attack, its spokeswoman Mira Tell said.', claim: { cls: 'denial', polarity: 'denies', actor: 'state:OV', speaker: 'Mira Tell' } },
  { name: 'no hand in it', text: 'Orvania’s foreign ministry said the country had no hand in the breach.', claim: { cls: 'denial', polarity: 'denies', actor: 'state:OV', role: 'accused_government' } },
  { name: 'a refused demand is no denial', text: 'Pale Heron attacked the county. Officials rejected a demand for money.', nth: 1, claim: null },
  // who speaks did it
  { name: 'a group says that it did it', text: 'Pale Heron said it had stolen the files of the ministry.', claim: { cls: 'self_claim', actor: PH, role: 'perpetrator_persona' } },
  { name: 'a group in the first person', text: '“We hacked the ministry and we will do it again,” Pale Heron wrote.', claim: { cls: 'self_claim', actor: PH } },
  { name: 'claimed by a group', text: 'The attack was claimed by a group called Copper Moth.', claim: { cls: 'self_claim', actorName: 'Copper Moth' } },
  { name: 'a state admits it', text: 'Orvanian President Pavel Dust acknowledged that two Orvanian missiles had exploded near the plane.', claim: { actor: 'state:OV', tier: 'E5', role: 'accused_government', speaker: 'Pavel Dust' } },
  { name: 'a person admits it', text: 'Anton Vass admitted that he had broken into the hospital.', claim: { actor: 'person:Vass', tier: 'E5', role: 'accused' } },
  { name: 'a victim says what was done to it', text: 'The port told its customers that their data was stolen in an Orvanian attack.', nth: 1, claim: null },
  // more ways to blame
  { name: 'the finger as a verb with its object inside', text: 'Melisia holds Orvania responsible for the attack.', claim: { actor: 'state:OV', relation: 'state_unspecified' } },
  { name: 'pinned on', text: 'The ministry pins the theft on Pale Heron.', claim: { actor: PH, speaker: 'ministry' } },
  { name: 'suspicion', text: 'Suspicion has fallen on Orvania for the severed cables.', claim: { actor: 'state:OV', certainty: 'probable', speaker: null } },
  { name: 'what it was', text: '“It was Orvania,” Lia Moss, a senator, said of the attack.', claim: { actor: 'state:OV', speaker: 'Lia Moss' } },
  { name: 'hackers by whom they serve', text: 'Police said hackers working for the Orvanian state broke into the port.', claim: { actor: 'linked:OV', relation: 'state_linked' } },
  { name: 'a party in a relative clause is not the subject', text: 'The agency said Pale Heron, which is linked to Orvania, had attacked the ministry.', claim: { actor: PH } },
  { name: 'a name shortened later', text: 'The SVO met nobody. A group called Copper Moth surfaced in May. Police said the Moth attacked the bank.', claim: { actorName: 'Copper Moth' } },
  { name: 'an inserted source', text: 'The attack, Lia Moss said, was carried out by Pale Heron.', claim: { actor: PH, speaker: 'Lia Moss' } },
  { name: 'an office before a name with a state in it', text: 'The president of Melisia, Ada Korr, said Orvania was behind the attack.', claim: { actor: 'state:OV', speaker: 'Ada Korr' } },
  { name: 'head of a commission, told by an agency', text: 'The attack was carried out by Pale Heron, the head of the commission on security, Tomas Reel, said, MTA reports.', claim: { actor: PH, speaker: 'Tomas Reel', via: ['MTA'] } },
  // the law
  { name: 'found guilty, the people inside the words', text: 'A court found Anton Vass guilty of hacking the hospital.', claim: { actor: 'person:Vass', legal: 'conviction', tier: 'E5' } },
  { name: 'a sentence to come', text: 'Anton Vass will be sentenced for the hack in June.', claim: null },
  // corrections
  { name: 'a correction takes back', text: 'Correction: an earlier version said Orvanian hackers had stolen the files.', claim: { cls: 'denial', polarity: 'denies', speaker: null } },
  // not this field
  { name: 'sport', text: 'Orvania struck twice in the last minutes. Melisia’s raid on Dorn ended without a goal. Fans of Orvania were accused of throwing flares.', claim: null },
  { name: 'an exercise', text: 'In the drill a fictitious Orvanian group hacked the grid.', claim: null },
  { name: 'what somebody may say', text: 'A spy may say that Orvania hacked the grid, a court must prove it, she explained.', claim: null },
  { name: 'an airline with a state in its name', text: 'Air Orvania says its data was stolen by hackers.', claim: null },
  // no claims
  { name: 'a question', text: 'Did Orvania hack the grid?', claim: null },
  { name: 'a condition', text: '“If Orvania is behind this, we will respond,” she said.', claim: null },
  { name: 'a threat', text: 'Orvania could launch similar attacks, the service warned.', claim: null },
  { name: 'a habit', text: 'Pale Heron usually attacks embassies.', claim: null },
  { name: 'the victim', text: 'Hackers stole e-mails from the Orvanian Signals Service.', claim: null },
  { name: 'unknown attackers', text: 'Unknown attackers deleted the backups on 20 February.', claim: null },
  { name: 'something unsaid', text: 'Officials did not say that Orvania was responsible for the attack.', claim: null },
  { name: 'an examination', text: 'Detectives are examining whether Orvanian intelligence carried out the attack.', claim: null },
  { name: 'a group and a state, no incident', text: 'Experts link Pale Heron to the Orvanian Signals Service.', claim: null },
  { name: 'a program by origin', text: 'The malware spread through an Orvanian accounting program.', claim: null },
  { name: 'another nation’s banks', text: 'Orvanian banks were hit by ransomware.', claim: null },
  { name: 'a government that speaks behind a comma', text: 'Orvania was behind the attack on the Finance Ministry, the Melisian government said.', claim: { actor: 'state:OV', speaker: 'Melisian government' } },
  { name: 'who claims to have evidence claims no deed', text: 'Orvania claims to have evidence that Pale Heron hacked Harbour Bank.', claim: { actor: PH, cls: 'attribution', speaker: 'Orvania' } },
  { name: 'names that were used', text: 'The hackers used the names of famous people in the breach, the Melisian police said.', claim: null },
  { name: 'a unit against organised crime', text: 'Melisia’s organised crime unit said the breach of Harbour Bank was under review.', claim: null },
  { name: 'sanctions as a noun', text: 'New sanctions have been imposed against the Night Choir.', claim: null },
  { name: 'the name of the incident behind "behind"', text: 'An Orvanian man was identified as being behind the Fieldstone Labs breach, the Melisian police said.', claim: { actorName: 'Orvanian man', relation: 'person', speaker: 'Melisian police' } },
  { name: 'a purpose told before its false trail', text: 'The logo was meant to give the attack another look and to point to Orvania, and is nothing but a false trail, the media group said.', claim: null },
  { name: 'blame for negligence', text: 'Many blamed the company’s chief executive for failing to invest in security.', claim: null },
  { name: 'a motive with nobody named', text: 'The attack may have been revenge for the closed centre, the editor suggested.', claim: null },
  { name: 'a tool as the culprit', text: 'The LockGate ransomware is behind the outage.', claim: null },
];
