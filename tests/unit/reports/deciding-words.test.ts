import { describe, expect, it } from 'vitest';
import { decidingWords, wordsNaming } from '../../../lib/reports/deciding-words';
import { makeClaim } from '../../fixtures/make';

const cue = (exact: string, start: number, field: string) => ({ exact, start, end: start + exact.length, field });
const actor = { name: 'Ashen Fox', id: 'group:AshenFox', also: [] };

const cases = [
  { name: 'the frame nearest to the most specific name', cues: [cue('blames', 10, 'relation'), cue('Tarsia', 17, 'actor'), cue('carried out by', 100, 'relation'), cue('Ashen Fox', 115, 'actor')], words: 'carried out by' },
  { name: 'of two as near the one of more words', cues: [cue('Ashen Fox', 0, 'actor'), cue('hack', 10, 'relation'), cue('was traced to', 100, 'relation'), cue('Ashen Fox', 114, 'actor')], words: 'was traced to' },
  { name: 'any frame where the name stands in none', cues: [cue('blames', 10, 'relation'), cue('Tarsia', 17, 'actor')], words: 'blames' },
  { name: 'nothing where no cue is recorded', cues: [], words: '' },
  { name: 'twelve words at most', cues: [cue('a b c d e f g h i j k l m n', 0, 'relation')], words: 'a b c d e f g h i j k l' },
];

describe('the deciding words of a claim', () => {
  for (const { name, cues, words } of cases) it(name, () => expect(decidingWords(makeClaim({ actor, cues }))).toBe(words));
});

describe('the words that name another party of a claim', () => {
  const headline = 'Commission blames Tarsia for hack';
  const body = 'Tarsia was behind the attack, the lawmaker said; it was carried out by Ashen Fox.';
  const quote = (exact: string, start: number) => ({ exact, start, end: start + exact.length, prefix: '', suffix: '' });
  const at = (text: string, words: string, start: number) => start + text.indexOf(words);
  const quotes = [quote(headline, 0), quote(body, 40)];
  const cues = [
    cue('blames', at(headline, 'blames', 0), 'relation'),
    { ...cue('Tarsia', at(headline, 'Tarsia', 0), 'actor'), value: 'Tarsia' },
    { ...cue('Tarsia', 40, 'actor'), value: 'Tarsia' },
    cue('was behind', at(body, 'was behind', 40), 'relation'),
    cue('carried out by', at(body, 'carried out by', 40), 'relation'),
    { ...cue('Ashen Fox', at(body, 'Ashen Fox', 40), 'actor'), value: 'Ashen Fox' },
  ];
  const claim = makeClaim({ actor, cues, quotes, inHeadline: true });

  it('quotes the body with the name, not the headline above it', () => expect(wordsNaming(claim, 'Tarsia')).toBe('Tarsia was behind'));
  it('quotes the headline where nothing else names the party', () => expect(wordsNaming({ ...claim, quotes: quotes.slice(0, 1), cues: cues.slice(0, 2) }, 'Tarsia')).toBe('blames Tarsia'));
  it('quotes the deciding words where the party stands in no frame', () => expect(wordsNaming(claim, 'Nord')).toBe(decidingWords(claim)));
});
