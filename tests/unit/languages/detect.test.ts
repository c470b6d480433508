import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../lib/languages/detect';
import type { LanguagePack } from '../../../lib/languages/pack';
import { packs } from '../../../lib/languages/packs';

const english = 'The ministry said on Monday that the attack was carried out by hackers from the region.';
const cases = [
  { name: 'believes a tag that fits', tag: 'en-GB', text: english, expected: 'en' },
  { name: 'finds English without a tag', tag: 'und', text: english, expected: 'en' },
  { name: 'believes the tag of a language that it cannot read', tag: 'de', text: 'Das Ministerium sprach von einem Angriff.', expected: 'de' },
  { name: 'does not take Cyrillic for English', tag: 'und', text: 'Министерство сообщило об атаке на серверы.', expected: expect.not.stringMatching(/^en$/) },
  { name: 'knows nothing of nothing', tag: '', text: '', expected: 'und' },
];

describe('detectLanguage', () => {
  for (const { name, tag, text, expected } of cases) it(name, () => expect(detectLanguage(tag, text, packs)).toEqual(expected));

  it('overrules a tag that the letters speak against', () => {
    const [first] = packs;
    if (!first) throw new Error('There is no language pack.');
    const other: LanguagePack = { ...first, tag: 'xx', evidence: { script: 'cyrillic', letters: 'ы', words: ['и', 'в', 'на', 'об', 'что'] } };
    expect(detectLanguage('en', 'Министерство сообщило, что об атаке и в городе, и на заводах узнали вы и мы.', [first, other])).toBe('xx');
  });
});
