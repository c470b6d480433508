import { describe, expect, it } from 'vitest';
import { findPhrases, lexiconOf } from '../../../lib/text/phrases';
import { wordsOf } from '../../../lib/text/words';

const classes = { be: ['is', 'was', 'were'] };
const find = (phrase: string, text: string, cased = false): string[] => {
  const words = wordsOf(text, 0, text.length, 'en');
  return findPhrases(words, lexiconOf([[phrase, 1]], 'en', classes, cased)).map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end));
};

const cases = [
  { name: 'plain', phrase: 'carried out', text: 'It was carried out.', expected: ['carried out'] },
  { name: 'beginnings', phrase: 'accus*', text: 'He accuses, she accused.', expected: ['accuses', 'accused'] },
  { name: 'alternatives', phrase: '{blamed|blames} on', text: 'It is blamed on him.', expected: ['blamed on'] },
  { name: 'alternatives of several words', phrase: '{held to account|blamed}', text: 'They were held to account.', expected: ['held to account'] },
  { name: 'a class', phrase: '<be> behind', text: 'They were behind it.', expected: ['were behind'] },
  { name: 'an optional word', phrase: 'linked {back|} to', text: 'linked to it, linked back to it', expected: ['linked to', 'linked back to'] },
  { name: 'any word', phrase: 'held _ responsible', text: 'held them responsible', expected: ['held them responsible'] },
  { name: 'a hyphen in the text is no hindrance', phrase: 'cyber attack', text: 'a cyber-attack', expected: ['cyber-attack'] },
  { name: 'a name keeps its capital', phrase: 'Lead', text: 'Lead and lead', expected: ['Lead'], cased: true },
];

describe('findPhrases', () => {
  for (const { name, phrase, text, expected, cased } of cases) it(name, () => expect(find(phrase, text, cased)).toEqual(expected));

  it('takes the longest phrase at a place', () => {
    const words = wordsOf('was behind', 0, 10, 'en');
    const lexicon = lexiconOf([['was', 'short'], ['was behind', 'long']], 'en');
    expect(findPhrases(words, lexicon).map((f) => f.value)).toEqual(['long']);
  });
});
