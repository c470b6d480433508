import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { article, world } from '../../fixtures/world';

interface Accused {
  name: string;
  text: string;
  /** every claim expected, as "actor < speaker (legal stage)" */
  claims: string[];
}

const cases: Accused[] = [
  { name: 'a middle initial belongs to the name', text: 'Prosecutors in Dorn said Pavel T. Orsk sabotaged the port’s network.\nOrsk was convicted of hacking on Monday.', claims: ['Pavel T. Orsk < Prosecutors in Dorn (conviction)'] },
  { name: 'unnamed people keep their own words only', text: 'Police in Dorn arrested a 16-year-old boy in Harrow Lane on Monday afternoon over the hack of the tram company.', claims: ['a 16-year-old boy < Police in Dorn (warrant_or_arrest)'] },
  { name: 'people in a relative clause of the law', text: 'Two women from Dorn were among nine people who have been sentenced for the phishing fraud.', claims: ['nine people < nobody (conviction)'] },
  { name: 'several kinds of people in one arrest', text: 'A woman and two teenagers were arrested over the hack of the tram company.', claims: ['A woman and two teenagers < nobody (warrant_or_arrest)'] },
  { name: 'capitals of a headline are no name', text: 'Dorn Teenager Has Been Arrested Over Tram Hack\nThe tram company was hacked in May.', claims: ['Dorn Teenager < nobody (warrant_or_arrest)'] },
  { name: 'the teenager is who was arrested', text: 'A former pupil was arrested over the hack of a school in Dorn.\nThe juvenile was charged with computer crimes on Friday.', claims: ['A former pupil < nobody (charge)'] },
  { name: 'the suspect is no verb', text: 'A pupil was arrested over the hack of a school in Dorn.\nPolice described the suspect as a minor and gave no name.', claims: ['A pupil < nobody (warrant_or_arrest)'] },
  { name: 'he is no prosecutor', text: 'A man was jailed on Monday after prosecutors said he hacked his former employer.', claims: ['A man < prosecutors (conviction)'] },
  { name: 'he stands before the one who speaks', text: 'Pavel Orsk was charged with hacking the port.\nHe then encrypted the crew lists, Lena Miro said.', claims: ['Pavel Orsk < Lena Miro (charge)'] },
  { name: 'he is the accused, not the attorney who spoke', text: 'Pavel Orsk was charged with hacking the port.\nOrsk lives in Dorn, State Attorney Lena Miro said. He has agreed to plead guilty to hacking.', claims: ['Pavel Orsk < Pavel Orsk (guilty_plea)'] },
  { name: 'a plea that is to come', text: 'Student Pavel Orsk will plead guilty to hacking the port.', claims: ['Pavel Orsk < Pavel Orsk (guilty_plea)'] },
  { name: 'what investigators tell in ordinary verbs', text: 'Pavel Orsk was charged with hacking the port.\nInvestigators said Orsk downloaded the crew lists.', claims: ['Pavel Orsk < Investigators (charge)'] },
  { name: 'the same verbs of somebody else', text: 'The port was hacked on Monday.\nInvestigators said the operator downloaded the crew lists again.', claims: [] },
  { name: 'they are the police who confirm it', text: 'Dorn Police confirmed they have arrested a teenage boy over the hack of the tram company.', claims: ['a teenage boy < Dorn Police (warrant_or_arrest)'] },
  { name: 'age and home between name and verb', text: 'Pavel Orsk, 31, of Mill Road in Dorn, was handed a six-month prison term for the phishing fraud.', claims: ['Pavel Orsk < nobody (conviction)'] },
  { name: 'one prosecution under two names', text: 'Prosecutors said Pavel Orsk hacked the port.\nOrsk sabotaged the cranks as well, State Attorney Lena Miro said. Orsk was jailed on Friday.', claims: ['Pavel Orsk < Prosecutors (conviction)'] },
  { name: 'an unnamed person behind a name is somebody else', text: 'A court in Dorn found Pavel Orsk guilty of hacking the port.\nA 17-year-old was charged with the same attack.', claims: ['Pavel Orsk < court in Dorn (conviction)', 'A 17-year-old < nobody (charge)'] },
  { name: 'what cannot be told of somebody denies nothing', text: 'A 17-year-old, who cannot be named, was convicted of hacking the port.', claims: ['A 17-year-old < nobody (conviction)'] },
  { name: 'after and a speaker open a clause', text: 'The clerk resigned after police said Orvania hacked the registry.', claims: ['Orvania < police'] },
  { name: 'an insider who did it', text: 'A disgruntled clerk leaked the crew lists in the data breach, Dorn police said.', claims: ['A disgruntled clerk < Dorn police'] },
  { name: 'an insider who is blamed', text: 'The ministry blamed a former technician for the hack.', claims: ['a former technician < ministry'] },
  { name: 'an insider at the end of a trace', text: 'Police in Dorn traced the hack to a former employee.', claims: ['a former employee < nobody'] },
  { name: 'a hacker is anybody', text: 'A hacker stole the crew lists, Dorn police said.\nThe hack lasted a week.', claims: [] },
  { name: 'an employee who let it happen', text: 'The hack began when an employee opened a letter, Dorn police said.', claims: [] },
  { name: 'staff whose data were stolen', text: 'The attackers stole the data of a former employee in the hack of the port.', claims: [] },
  { name: 'accused by name outside a court', text: 'Pavel Orsk, who worked there until May, is accused of deleting the backups in a cyberattack.', claims: ['Pavel Orsk < nobody'] },
  { name: 'a name and two more who broke in', text: 'Prosecutors in Dorn allege that Pavel Orsk and two accomplices broke into the port’s servers.', claims: ['Pavel Orsk < Prosecutors in Dorn'] },
  { name: 'named behind what he is', text: 'The port was hacked on Monday. The man, identified as Pavel Orsk, broke into its servers, Dorn police said.', claims: ['Pavel Orsk < Dorn police'] },
  { name: 'the hacker named', text: 'Police in Dorn have identified the hacker of the port as Pavel Orsk.', claims: ['Pavel Orsk < Police in Dorn (suspect)'] },
  { name: 'who walks free is not accused any more', text: 'A former clerk accused of helping with the hack walked free on Monday.', claims: [] },
  { name: 'charges that people face', text: 'Four men are facing federal charges over the hack of the port.', claims: ['Four men < nobody (charge)'] },
  { name: 'a kind of group is no name', text: 'Hacktivist group Copper Moth said it hacked the port.', claims: ['Copper Moth < Copper Moth'] },
  { name: 'the second of two joined verbs', text: 'The hacking group Copper Moth told the Courier it had terabytes of data and had stolen the crew lists.', claims: ['Copper Moth < Copper Moth'] },
  { name: 'the outlet asserts what the group claims', text: 'The hacking group Copper Moth claimed responsibility for the attack on the port.\nCopper Moth broke into its servers in May.', claims: ['Copper Moth < Copper Moth', 'Copper Moth < nobody'] },
  { name: 'somebody hired by a company has hired nobody', text: 'Orvania was hired as an adviser after the hack of the port.', claims: [] },
];

describe('people accused without a name, and names of the accused', () => {
  for (const { name, text, claims } of cases) {
    it(name, () => {
      const found = analyse(article(text), world).claims.map((c) => `${c.actor.name} < ${c.speaker?.name ?? 'nobody'}${c.legalStage === 'none' ? '' : ` (${c.legalStage})`}`);
      expect(found.join('; ')).toBe(claims.join('; '));
    });
  }
});
