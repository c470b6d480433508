import { describe, expect, it } from 'vitest';
import { decidingWords } from '../../../lib/reports/deciding-words';
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
