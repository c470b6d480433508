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
const AZERBAIJANI = ['Karveliya', 'Karveliyanı', 'Karveliyanın', 'Ostreldən', 'hakerlər', 'ittiham etdi', 'kiberhücumun', 'arxasında', 'dayanır', 'tərəfindən', 'həyata keçirilib', 'törətdiyini', 'bildirib', 'bu barədə', 'Müdafiə Nazirliyinin', 'naziri', 'Faris Dağlı', 'onun sözlərinə görə', ',', '. ', ' – ', '“', '”', '"', '(', ')', ':', 'ki', 'deyil', 'təkzib edib', 'iştirakını', 'qruplaşması', 'Pale Lantern', 'APT28', 'adlı', 'özünü', '\n', '-a istinadən', 'Report', '“Report”a', 'olan', 'və', 'isə', 'ərazisindən', 'M.H.Dağlıya', 'ABŞ-ın', 'İ', 'ı', 'fevralın 20-də', '😀', '\ud83d', 'ə̇'];
const azeri = fc.array(fc.constantFrom(...AZERBAIJANI), { maxLength: 60 }).map((parts) => parts.join(' '));
const RUNS = howMany(300, 200_000);

describe('any Azerbaijani text (R3)', () => {
  it(`never throws; every offset gives the words it stands for; the report is as its schema says; twice is the same (${RUNS} texts)`, { timeout: 60_000 + RUNS * 100 }, () =>
    holds({ case: 'R3', what: 'made-up Azerbaijani texts that broke the reader' }, fc.property(azeri, (text) => expectSound(articleIn('az', text), world)), RUNS));
});

describe('any Russian text (R3)', () => {
  it(`never throws; every offset gives the words it stands for; the report is as its schema says; twice is the same (${RUNS} texts)`, { timeout: 60_000 + RUNS * 100 }, () =>
    holds({ case: 'R3', what: 'made-up Russian texts that broke the reader' }, fc.property(prose, (text) => expectSound(articleIn('ru', text), world)), RUNS));
});

const RUSSIAN: Readonly<Record<string, string>> = {
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

/** Where heads stand last: what is long here is what stands before the noun and before the verb. */
const HEADS_LAST: Readonly<Record<string, string>> = {
  'genitives': 'Müdafiə Nazirliyinin əməkdaşlarının ',
  'dotted and dotless': 'İı Iİ ',
  'endings without end': `söz${'lərinin'.repeat(12)} `,
  'sayings': 'bildirib ',
  'converbs': 'hücum edərək ',
  'participles': 'hücumu törədən ',
  'no full stop': 'Karveliya hakerləri nazirliyin serverlərini sındırıb və Ozmaranı ittiham edib ',
  'brackets': 'Xidməti (XX) ',
  'suffixes behind quotation marks': '“Report”a istinadən ',
  'owners': 'Karveliya Ozmaranın ',
};

/** Every unit's growth in a language, and the worst as a figure. */
function grows(language: string, name: string, units: Readonly<Record<string, string>>): void {
  const ratios: number[] = [];
  for (const [what, unit] of Object.entries(units)) {
    it(`${what}: eight times the text takes about eight times the time`, { timeout: 120_000 }, () => {
      const text = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      ratios.push(growthRatio((length) => articleIn(language, text(length)), world));
      expect(ratios.at(-1)).toBeLessThan(WORST_RATIO);
    });
  }
  afterAll(() => recordGrowth(name, ratios));
}

describe('growth on Russian texts (R2)', () => grows('ru', 'Russian', RUSSIAN));
describe('growth on Azerbaijani texts (R2)', () => grows('az', 'Azerbaijani', HEADS_LAST));
