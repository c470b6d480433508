import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { article, world } from '../../fixtures/world';

/** Who speaks in the last claim of a text; null: nobody does. */
interface Voice {
  what: string;
  text: string;
  speaker: string | null;
  anonymous?: boolean;
}

const subjects: Voice[] = [
  { what: 'a verb joined to the one before', text: 'Fieldstone Labs shut its offices for a day and said Pale Heron had hacked the port.', speaker: 'Fieldstone Labs' },
  { what: 'a joined verb behind a semicolon', text: 'The port paid nothing; Ada Korr was blunter and told reporters that Orvania was behind the attack.', speaker: 'Ada Korr' },
  { what: 'a noun phrase joined by "and" is one subject', text: 'Police and prosecutors said Pale Heron hacked the port.', speaker: 'Police and prosecutors' },
  { what: 'a circumstance between auxiliary and verb', text: 'Two ministers have for weeks said that Orvania was behind the attack on the port.', speaker: 'Two ministers' },
  { what: 'a relative clause on the subject', text: 'Officials who asked not to be named said Orvania was behind the attack on the port.', speaker: 'Officials', anonymous: true },
  { what: 'an apposition that a participle opens', text: 'Fieldstone Labs, based in Dorn, says Orvania was behind the attack.', speaker: 'Fieldstone Labs' },
  { what: 'a paper speaks for its author', text: 'The memo, written by Fieldstone Labs in April, says Orvania was behind the attack.', speaker: 'Fieldstone Labs' },
  { what: 'a paper does not speak for its reader', text: 'The memo, seen by Fieldstone Labs in April, says Orvania was behind the attack.', speaker: 'memo' },
  { what: 'what follows the verb is the content where a verb goes on', text: 'Fieldstone Labs, known for its caution, says Orvania was behind the attack.', speaker: 'Fieldstone Labs' },
  { what: '"repeated that" opens a clause', text: 'In Dorn, Melisian minister Ada Korr repeated that Orvania was behind the attack.', speaker: 'Ada Korr' },
  { what: 'a clause that "after" opens has a subject of its own', text: 'The port was shut for a week in June after officials said Orvania was behind the attack.', speaker: 'officials' },
  { what: 'whose: the owner speaks', text: 'The leak was confirmed by Fieldstone Labs, whose researchers found that Orvania was behind the attack.', speaker: 'Fieldstone Labs' },
  { what: 'which X blamed on Y', text: 'The outage of the port, which the police blamed on Pale Heron, lasted a day.', speaker: 'police' },
  { what: 'which was blamed on Y: by nobody', text: 'The outage of the port, which was blamed on Pale Heron, lasted a day.', speaker: null },
  { what: 'a name with a particle', text: 'Interior Ministry spokesman Tomas al-Reel said Orvania was behind the attack.', speaker: 'Tomas al-Reel' },
  { what: 'a name with initials', text: 'Transport Minister R. K. Moss said Orvania was behind the attack.', speaker: 'R. K. Moss' },
  { what: 'a title that runs into the name', text: 'Secretary of State Lia Moss said Orvania was behind the attack.', speaker: 'Lia Moss' },
  { what: 'an office inside the run of capitals', text: 'PFX Chief Operating Officer Lia Moss said Orvania was behind the attack.', speaker: 'Lia Moss' },
  { what: 'a place or a paper at the start, and a content that opens with a name', text: 'In its annual report, the Melisian security service said Orvania was behind the attack.', speaker: 'Melisian security service' },
  { what: 'a name in an apposition with a possessive', text: 'One of the experts, Fieldstone’s Nora Pell, says flatly that Orvania was behind the attack.', speaker: 'Nora Pell' },
  { what: 'an article opens another noun phrase', text: 'According to a source in the ministry the attack was carried out by Orvania.', speaker: 'source in the ministry', anonymous: true },
  { what: 'a spokesperson without a name', text: 'A spokesperson said Orvania was behind the attack.', speaker: 'spokesperson' },
  { what: 'a thing without a name is no speaker', text: 'A rumour said Orvania was behind the attack.', speaker: null },
  { what: 'a participle behind its noun says nothing', text: 'Fieldstone Labs said that traces found on a server belonged to the Pale Heron attack.', speaker: 'Fieldstone Labs' },
];

const BEHIND = 'Orvania was behind the attack on the port';

const antecedents: Voice[] = [
  { what: 'he: the person named last, where nobody spoke since', text: `Fieldstone Labs said the port lost data.\nThe customs office opened again on Monday.\nThat followed a letter from Tomas Reel, then the minister.\nHe said ${BEHIND}.`, speaker: 'Tomas Reel' },
  { what: 'she: the subject of the sentence before, in an apposition', text: `The head of the port, Ada Korr, met reporters.\nShe said ${BEHIND}.`, speaker: 'Ada Korr' },
  { what: 'he said, she said: a noun that tells the sex', text: `Spokeswoman Ada Korr came first. Spokesman Tomas Reel came second. She said ${BEHIND}.`, speaker: 'Ada Korr' },
  { what: 'he behind he: the same one', text: `Tomas Reel said the port was safe. He said Lia Moss knew it. He said ${BEHIND}.`, speaker: 'Tomas Reel' },
  { what: 'it: the company that opened the sentence before', text: `On May 3 the security firm Fieldstone Labs published a study of the port.\nIt said ${BEHIND}.`, speaker: 'security firm Fieldstone Labs' },
  { what: 'it: not a person', text: `Fieldstone Labs studied the port. Ada Korr was not amused. It said ${BEHIND}.`, speaker: 'Fieldstone Labs' },
  { what: 'they: several people who were named', text: `Two researchers looked at the port for a year.\nThey said ${BEHIND}.`, speaker: 'Two researchers' },
  { what: 'they: not one person', text: `Ada Korr looked at the port for a year.\nThey said ${BEHIND}.`, speaker: 'they', anonymous: true },
  { what: 'the firm: a company that has not spoken yet', text: `Fieldstone Labs is more careful.\nThe firm said ${BEHIND}.`, speaker: 'Fieldstone Labs' },
  { what: 'the firm: no group of hackers', text: `Pale Heron hacked the bank, police said.\nThe firm said ${BEHIND}.`, speaker: 'firm' },
  { what: 'the minister: no analyst', text: `Analyst Nora Pell said the port was safe.\nThe minister said ${BEHIND}.`, speaker: 'minister' },
  { what: 'the minister: the one who was called so', text: `Foreign minister Ada Korr said the port was safe. Analyst Nora Pell said it was not.\nThe minister said ${BEHIND}.`, speaker: 'Ada Korr' },
  { what: 'its officials: whose they are', text: `Melisia set up a cyber command.\nIts officials said ${BEHIND}.`, speaker: 'Melisia’s officials' },
  { what: 'a title before a surname', text: `Brigadier Tomas Reel said the port was safe.\nBrigadier Reel said ${BEHIND}.`, speaker: 'Tomas Reel' },
  { what: 'an office is no title where no such name is known', text: `The Department of Justice said ${BEHIND}.`, speaker: 'Department of Justice' },
  { what: 'a report of nobody named before is nobody’s', text: `Fieldstone Labs said the port was safe.\nA study found that ${BEHIND}.`, speaker: 'study' },
];

describe('the subject of a saying', () => {
  for (const { what, text, speaker, anonymous = false } of subjects)
    it(what, () => {
      const claim = analyse(article(text), world).claims.at(-1);
      expect(claim?.speaker?.name ?? null).toBe(speaker);
      expect(claim?.speaker?.anonymous ?? false).toBe(anonymous);
    });

  for (const text of ['Orvania-linked Pale Heron attacked the port.', 'A gang called the Pale Heron attacked the port.'])
    it(`has no saying: ${text}`, () => {
      expect(analyse(article(text), world).claims.map((c) => c.speaker)).toEqual([null]);
    });

  it('leaves words of a name alone', () => {
    const names = analyse(article('The Says Institute and Orvania hacked the port.'), world).claims.map((c) => c.speaker?.name ?? null);
    expect(names.every((n) => n === null)).toBe(true);
  });
});

describe('whom a pronoun or a noun stands for', () => {
  for (const { what, text, speaker, anonymous = false } of antecedents)
    it(what, () => {
      const claim = analyse(article(text), world).claims.findLast((c) => c.actor.id === 'state:OV');
      expect(claim?.speaker?.name.replace("'", '’') ?? null).toBe(speaker);
      expect(claim?.speaker?.anonymous ?? false).toBe(anonymous);
    });
});

describe('what nobody says beside what somebody does', () => {
  const SAID = 'Fieldstone Labs said Pale Heron hacked the port.\nThe port reopened on Friday.\n';
  const speakers = (text: string): (string | null)[] => analyse(article(text), world).claims.map((c) => c.speaker?.name ?? null);

  it('keeps a thought of nobody apart from a certain claim', () => {
    expect(speakers(`${SAID}Pale Heron is thought to be behind the attack on the port.`)).toEqual(['Fieldstone Labs', null]);
  });

  it('joins what the outlet repeats without a hedge', () => {
    expect(speakers(`${SAID}Pale Heron hacked the port.`)).toEqual(['Fieldstone Labs']);
  });
});

describe('who only passes it on', () => {
  const PH = 'Pale Heron hacked the port';
  const cases = [
    { what: 'one who reports and cites another', text: `The Dorn Bugle reported, citing two people familiar with the inquiry, that ${PH}.`, speaker: 'two people familiar with the inquiry', via: ['Dorn Bugle'] },
    { what: 'one who reports and cites nobody speaks', text: `The Dorn Institute reported that ${PH}.`, speaker: 'Dorn Institute', via: [] },
    { what: 'it, for an outlet', text: `The news agency Harbour Wire was the first to tell it. It wrote that experts said ${PH}.`, speaker: 'experts', via: ['news agency Harbour Wire'] },
    { what: 'it, for the one who was only cited by the outlet', text: `The ministry knew nothing, according to the news agency Harbour Wire. It said ${PH}.`, speaker: 'ministry', via: [] },
  ];
  for (const { what, text, speaker, via } of cases)
    it(what, () => {
      const claim = analyse(article(text), world).claims.at(-1);
      expect(claim?.speaker?.name).toBe(speaker);
      expect(claim?.via).toEqual(via);
    });
});
