import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../lib/reports/names';
import { tarsia } from '../../fixtures/tarsia';

const names = (text: string): string[] => namesIn(text, tarsia.actors);

const cases: { name: string; text: string; has: string[]; hasNot?: string[] }[] = [
  { name: 'an organisation of several words', text: 'The sites of Norlan Post went dark.', has: ['Norlan Post'] },
  { name: 'a name by its shape, where a sentence begins', text: 'GreyWipe spread fast. N7-8243 fell.', has: ['GreyWipe', 'N7-8243'] },
  { name: 'not every word that begins a sentence', text: 'Hackers came. Hackers went.', has: [], hasNot: ['Hackers'] },
  { name: 'a first word that is a name elsewhere', text: 'Vessel sank. Later the crew of Vessel spoke.', has: ['Vessel'] },
  { name: 'not the accused, in any of their names', text: 'It was said that Tarsia and Grey Heron and the Foreign Bureau did it at Norlan Post.', has: ['Norlan Post'], hasNot: ['Tarsia', 'Grey Heron', 'Foreign Bureau'] },
  { name: 'possessives without their ending', text: 'the owners of Norlan Post’s sites', has: ['Norlan Post'] },
  { name: 'Cyrillic', text: 'Вчера сайты Норлан Пост не работали.', has: ['Норлан Пост'] },
  { name: 'the most frequent first', text: 'of Alpha Works, of Beta Works, of Beta Works', has: ['Beta Works', 'Alpha Works'] },
];

describe('names of an article', () => {
  for (const { name, text, has, hasNot = [] } of cases)
    it(name, () => {
      const found = names(text);
      expect(found.filter((n) => has.includes(n))).toEqual(has);
      for (const other of hasNot) expect(found).not.toContain(other);
    });

  it('leaves out months, weekdays and articles where the language has them', () => {
    const words = { dates: new Set(['march', 'monday']), articles: new Set(['the']) };
    expect(namesIn('It was on a Monday in March that The Norlan Post and the Tarsia of old went dark.', tarsia.actors, words)).toEqual(['Norlan Post']);
  });

  it('never throws, and gives at most sixty short names of the text itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const found = names(text);
        expect(found.length).toBeLessThanOrEqual(60);
        for (const name of found) expect(name.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
