import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../lib/text/words';

const lower = (text: string): string[] => wordsOf(text, 0, text.length, 'en').map((w) => w.lower);

const cases = [
  { name: 'a possessive is a word of its own', text: 'Orvania’s navy', words: ['orvania', "'s", 'navy'] },
  { name: 'a hyphen joins and is left out', text: 'state-backed', words: ['state', 'backed'] },
  { name: 'initials keep their stops', text: 'the U.S. said.', words: ['the', 'u.s.', 'said', '.'] },
  { name: 'a domain stays whole', text: 'Report.Az wrote', words: ['report.az', 'wrote'] },
  { name: 'marks are words', text: '“no,” he', words: ['"', 'no', ',', '"', 'he'] },
];

describe('wordsOf', () => {
  for (const { name, text, words } of cases) it(name, () => expect(lower(text)).toEqual(words));

  it('marks the word after a hyphen', () => {
    expect(wordsOf('Orvania-linked group', 0, 20, 'en').map((w) => w.joined)).toEqual([false, true, false]);
  });

  it('gives offsets that index the text', () => {
    const text = 'Über-hackers “struck” 😀 twice';
    for (const word of wordsOf(text, 0, text.length, 'en')) expect(text.slice(word.start, word.end).length).toBeGreaterThan(0);
  });
});
