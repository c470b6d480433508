import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { article, world } from '../../fixtures/world';

/** Who speaks in the last claim of a text; null: nobody does. */
interface Voice {
  what: string;
  text: string;
  speaker: string | null;
  anonymous?: boolean;
  via?: string[];
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
  { what: 'a participle behind its noun says nothing', text: 'Fieldstone Labs said that traces found on a server belonged to the Pale Heron attack.', speaker: 'Fieldstone Labs' },
];

describe('the subject of a saying', () => {
  for (const { what, text, speaker, anonymous = false } of subjects)
    it(what, () => {
      const claim = analyse(article(text), world).claims.at(-1);
      expect(claim?.speaker?.name ?? null).toBe(speaker);
      expect(claim?.speaker?.anonymous ?? false).toBe(anonymous);
    });

  it('leaves words of a name alone', () => {
    const names = analyse(article('The Says Institute and Orvania hacked the port.'), world).claims.map((c) => c.speaker?.name ?? null);
    expect(names.every((n) => n === null)).toBe(true);
  });
});
