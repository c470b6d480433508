import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/analyse';
import { reportSchema } from '../../../../lib/model/report';
import { goldWorld } from '../../../../tools/gold/read';
import { russianArticle } from '../../../fixtures/russian';

const world = goldWorld();
const PIECES = ['Карвелия', 'Карвелию', 'карвельские', 'хакеры', 'обвинил', 'в', 'взломе', 'стоит', 'за', 'кибератакой', 'заявил', 'Об этом', 'министр', 'обороны', 'Ганс Вилле', 'по его словам', ',', '. ', ' - ', '«', '»', '"', '(', ')', ':', 'что', 'не', 'отрицает', 'причастность', 'группировка', 'Pale Lantern', 'АРТ28', 'под названием', 'называющая себя', '\n', 'со ссылкой на', 'Report', 'который', 'и', 'из', 'с территории', 'г.', 'им.', '20 февраля', '😀', '\ud83d', 'ё'];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' '));
const RUNS = Number(process.env['WHENCE_FUZZ_RUNS'] ?? 300);

describe('any Russian text (R3)', () => {
  it(`never throws; every offset gives the words it stands for; the report is as its schema says; twice is the same (${RUNS} texts)`, { timeout: 60_000 + RUNS * 100 }, () => {
    fc.assert(
      fc.property(prose, (text) => {
        const report = analyse(russianArticle(text), world);
        for (const claim of report.claims) {
          for (const quote of claim.quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
          for (const cue of claim.cues) expect(text.slice(cue.start, cue.end)).toBe(cue.exact);
        }
        expect(reportSchema.parse(report)).toEqual(report);
        expect(analyse(russianArticle(text), world)).toEqual(report);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Characters of the smaller text; the longer one is eight times as long. */
const SMALLER = 10_000;
const DOUBLINGS = 3;
const WORST_RATIO = 3.2;
const ROUNDS = 3;
const FLOOR = 2;

function time(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(FLOOR, (user + system) / 1000);
}

const median = (samples: readonly number[]): number => [...samples].sort((a, b) => a - b)[samples.length >> 1] ?? Number.NaN;
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
  for (const [name, unit] of Object.entries(UNITS)) {
    it(`${name}: eight times the text takes about eight times the time`, { timeout: 120_000 }, () => {
      const text = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      const [smaller, longer] = [russianArticle(text(SMALLER)), russianArticle(text(SMALLER * 2 ** DOUBLINGS))];
      const ratios = Array.from({ length: ROUNDS }, () => {
        const first = time(() => analyse(smaller, world));
        return (time(() => analyse(longer, world)) / first) ** (1 / DOUBLINGS);
      });
      expect(median(ratios), ratios.map((r) => r.toFixed(2)).join(', ')).toBeLessThan(WORST_RATIO);
    });
  }
});
