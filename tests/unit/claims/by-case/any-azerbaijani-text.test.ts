import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { goldWorld } from '../../../../tools/gold/read';
import { howMany } from '../../../figures';
import { articleIn } from '../../../fixtures/labelled-sentences';
import { holds } from '../../../properties';
import { expectSound, growthRatio, recordGrowth, WORST_RATIO } from '../growth';

const world = goldWorld();
const PIECES = ['Karveliya', 'Karveliyanı', 'Karveliyanın', 'Karveliya hakerləri', 'hücumun', 'arxasında', 'dayanır', 'ittiham', 'edib', 'deyib', 'bildirib', 'kiberhücuma görə', 'nazir', 'Müdafiə Nazirliyi', 'Faris Dağlı', 'onun sözlərinə görə', ',', '. ', ' - ', '«', '»', '“', '”', '"', '(', ')', ':', 'ki', 'deyil', 'təkzib edib', 'inkar edir', 'qruplaşması', 'Pale Lantern', 'APT28', 'adlı', '\n', 'Report-a istinadən', 'tərəfindən', 'olan', 'və', 'hansı ki', 'il', 'fevralın 20-də', 'İ', 'ı', 'i̇', 'ə', '-nin', '’nin', '😀', '\ud83d', 'ola bilər', 'ehtimal ki'];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' '));
const RUNS = howMany(300, 200_000);

describe('any Azerbaijani text (R3)', () => {
  it(`never throws; every offset gives the words it stands for; the report is as its schema says; twice is the same (${RUNS} texts)`, { timeout: 60_000 + RUNS * 100 }, () =>
    holds({ case: 'R3', what: 'made-up Azerbaijani texts that broke the reader' }, fc.property(prose, (text) => expectSound(articleIn('az', text), world)), RUNS));
});

const UNITS: Readonly<Record<string, string>> = {
  'dotted and dotless': 'İı Iİ ',
  'opened quotations': '“deyib ',
  'genitives': 'Karveliyanın Müdafiə Nazirliyinin əməkdaşının ',
  'endings without end': `söz${'lərinin'.repeat(12)} `,
  'no full stop': 'Karveliya hakerləri nazirliyin serverlərini sındırıb və buna görə Ozmaranı ittiham edib ',
  'accusations': 'Karveliya Ozmaranı hücumda ittiham edib, ',
  'sentences': 'Faris Dağlı deyib ki, hücumun arxasında Karveliya dayanır. ',
};

describe('growth on Azerbaijani texts (R2)', () => {
  const ratios: number[] = [];
  for (const [name, unit] of Object.entries(UNITS)) {
    it(`${name}: eight times the text takes about eight times the time`, { timeout: 120_000 }, () => {
      const text = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      ratios.push(growthRatio((length) => articleIn('az', text(length)), world));
      expect(ratios.at(-1)).toBeLessThan(WORST_RATIO);
    });
  }
  afterAll(() => recordGrowth('Azerbaijani', ratios));
});
