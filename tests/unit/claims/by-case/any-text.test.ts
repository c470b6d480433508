import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { goldWorld } from '../../../../tools/gold/read';
import { articleIn } from '../../../fixtures/labelled-sentences';
import { howMany } from '../../../figures';
import { holds } from '../../../properties';
import { expectSound, growthRatio, recordGrowth, WORST_RATIO } from '../growth';

const world = goldWorld();
const PIECES = ['Карвелия', 'Карвелию', 'карвельские', 'хакеры', 'обвинил', 'в', 'взломе', 'стоит', 'за', 'кибератакой', 'заявил', 'Об этом', 'министр', 'обороны', 'Ганс Вилле', 'по его словам', ',', '. ', ' - ', '«', '»', '"', '(', ')', ':', 'что', 'не', 'отрицает', 'причастность', 'группировка', 'Pale Lantern', 'АРТ28', 'под названием', 'называющая себя', '\n', 'со ссылкой на', 'Report', 'который', 'и', 'из', 'с территории', 'г.', 'им.', '20 февраля', '😀', '\ud83d', 'ё'];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' '));
const RUNS = howMany(300, 200_000);

describe('any Russian text (R3)', () => {
  it(`never throws; every offset gives the words it stands for; the report is as its schema says; twice is the same (${RUNS} texts)`, { timeout: 60_000 + RUNS * 100 }, () =>
    holds({ case: 'R3', what: 'made-up Russian texts that broke the reader' }, fc.property(prose, (text) => expectSound(articleIn('ru', text), world)), RUNS));
});

const UNITS: Readonly<Record<string, string>> = {
  'capitals': 'Аа Бб ',
  'opened quotations': '«заявил ',
  'sayings': 'заявил ',
  'names': 'Карвелия ',
  'genitives': 'сотрудника министерства обороны Карвелии ',
  'adjectives': 'карвельский военный государственный ',
  'commas': 'а, ',
  'prepositions': 'в на с по ',
  'no full stop': 'хакеры Карвелии взломали серверы министерства связи и обвинили в этом Озмару ',
  'relative clauses': 'который заявил, что ',
  'pronouns': 'он она они его ',
  'pointers': 'Об этом заявил министр. ',
  'accusations': 'Карвелия обвинила Озмару во взломе, ',
  'sentences': 'Ганс Вилле заявил, что за атакой стоит Карвелия. ',
  'groups': 'группировка под названием «Аа» ',
  'law': 'Олегу Тарвину предъявлено обвинение в поджоге. Он вину не признал. ',
  'dates': '2 мая 2024 года, ',
};

describe('growth on Russian texts (R2)', () => {
  const ratios: number[] = [];
  for (const [name, unit] of Object.entries(UNITS)) {
    it(`${name}: eight times the text takes about eight times the time`, { timeout: 120_000 }, () => {
      const text = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      ratios.push(growthRatio((length) => articleIn('ru', text(length)), world));
      expect(ratios.at(-1)).toBeLessThan(WORST_RATIO);
    });
  }
  afterAll(() => recordGrowth('Russian', ratios));
});
