import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../../lib/text/plain-article';
import { sentencesOf } from '../../../lib/text/sentences';

const abbreviations = new Set(['mr', 'feb', 'sen', 'inc']);
const cut = (text: string): string[] => {
  const { blocks } = plainArticle(text, { url: null, outletId: null, title: null, published: null });
  return sentencesOf(text, blocks, abbreviations).map((s) => text.slice(s.start, s.end));
};

const cases = [
  { name: 'abbreviations end nothing', text: 'Mr. Vass met Sen. Ort on Feb. 20. He left.', expected: ['Mr. Vass met Sen. Ort on Feb. 20.', 'He left.'] },
  { name: 'initials end nothing', text: 'J. K. Orl spoke in the U.S. Senate. All heard.', expected: ['J. K. Orl spoke in the U.S. Senate.', 'All heard.'] },
  { name: 'a closing quotation mark belongs to its sentence', text: '“It was them.” She left.', expected: ['“It was them.”', 'She left.'] },
  { name: 'a number with a point is no end', text: 'It cost 3.5 million. Later more.', expected: ['It cost 3.5 million.', 'Later more.'] },
  { name: 'paragraphs bound sentences', text: 'No stop here at all\nbut a new paragraph here.', expected: ['No stop here at all', 'but a new paragraph here.'] },
];

describe('sentencesOf', () => {
  for (const { name, text, expected } of cases) it(name, () => expect(cut(text)).toEqual(expected));

  it('cuts a text without a full stop into bounded pieces', () => {
    const longest = Math.max(...cut('word '.repeat(5_000)).map((s) => s.length));
    expect(longest).toBeLessThan(3_100);
  });
});
