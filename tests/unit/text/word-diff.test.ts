import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff, type DiffPart } from '../../../lib/text/word-diff';

const shown = (parts: readonly DiffPart[]): string => parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`)).join('');

const CASES = [
  { name: 'several words for one', before: 'The group may have been behind it.', after: 'The group was behind it.', told: 'The group [-may have been-][+was+] behind it.' },
  { name: 'one word for several', before: 'Orvania was behind it.', after: 'Orvania could have been behind it.', told: 'Orvania [-was-][+could have been+] behind it.' },
  { name: 'a word that stays parts two replacements', before: 'one old and two new', after: 'a old and three new', told: '[-one-][+a+] old and [-two-][+three+] new' },
  { name: 'only removed', before: 'It was probably them.', after: 'It was them.', told: 'It was [-probably -]them.' },
  { name: 'all anew', before: 'red green', after: 'blue', told: '[-red green-][+blue+]' },
  { name: 'the same', before: 'no change', after: 'no change', told: 'no change' },
] as const;

describe('what became of a sentence, word by word', () => {
  it.each(CASES)('$name', ({ after, before, told }) => expect(shown(wordDiff(before, after))).toBe(told));

  it('keeps both texts whole, tells removed words first and never parts a replacement by a space alone', () => {
    const text = fc.array(fc.constantFrom('may', 'was', 'have', 'been', ' ', '  ', ',', 'Orvania'), { maxLength: 14 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const side = (kind: DiffPart['kind']): string => parts.filter((part) => part.kind === 'same' || part.kind === kind).map((part) => part.text).join('');
        expect(side('removed')).toBe(before);
        expect(side('added')).toBe(after);
        for (const [at, { kind, text: words }] of parts.entries()) {
          const [last, next] = [parts[at - 1]?.kind, parts[at + 1]?.kind];
          if (kind === 'removed') expect(last).not.toBe('added');
          if (kind === 'same' && /^\s+$/.test(words) && last !== undefined && next !== undefined) expect([last, next]).not.toEqual(['added', 'removed']);
        }
      }),
    );
  });
});
