import { shippedWorld } from '../../lib/adapters/node/world';
import type { KnownReport } from '../../lib/compare';
import type { Engine } from './core';
import { FACTS, growth, PROSE, textOf, type Growth } from './engine';
import { families } from './families';
import { ownReports } from './kept-reports';
import { spread } from './spread';

/** Time against a number: 1 is as much as the number grows, 0 is not at all. */
export interface Curve {
  what: string;
  sizes: number[];
  milliseconds: number[];
  exponent: number;
}

/** By which power of its number a time grows, from the first to the last; NaN for one number. */
export function exponentOf(sizes: readonly number[], times: readonly number[]): number {
  const [from = Number.NaN, to = Number.NaN, first = Number.NaN, last = Number.NaN] = [sizes[0], sizes.at(-1), times[0], times.at(-1)];
  return Math.log(last / first) / Math.log(to / from);
}

function curve(what: string, sizes: number[], rounds: number, work: (size: number) => () => unknown): Curve {
  const milliseconds = sizes.map((size) => {
    const run = work(size);
    const samples = Array.from({ length: rounds + 1 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    });
    return spread(samples.slice(1)).median;
  });
  return { what, sizes, milliseconds, exponent: exponentOf(sizes, milliseconds) };
}

/** Characters of the text whose claims grow in number. */
const LENGTH = 100_000;
const SYLLABLES = ['Ba', 'De', 'Fo', 'Gri', 'Ha', 'Ju', 'Ko', 'Li', 'Ma', 'No'];
const made = (n: number): string => `${SYLLABLES[n % 10] ?? ''}${(SYLLABLES[Math.floor(n / 10) % 10] ?? '').toLowerCase()}${(SYLLABLES[Math.floor(n / 100) % 10] ?? '').toLowerCase()}n`;

/** A text of one length with so many claims, each of another speaker. */
function withClaims(count: number): string {
  const filler = textOf(60).replaceAll(/\s+/g, ' ').replaceAll(/[Rr]ussia\w*/g, 'somebody').slice(0, 300);
  const claims = Array.from({ length: count }, (_, n) => `Russia was behind the attack on ${made(n * 7 + 3)} Bank, lawmaker John ${made(n)} said.`).join('\n');
  const quiet = 'The harbour was calm and the weather stayed dry for most of the week. ';
  return `${filler}\n${claims}\n${quiet.repeat(Math.ceil(LENGTH / quiet.length))}`.slice(0, LENGTH);
}

/** Growth with the length of a text, the number of its claims, and the number of reports of one incident that are compared. */
export function curves(engine: Engine, quick: boolean): Curve[] {
  const world = shippedWorld();
  const rounds = quick ? 1 : 5;
  const lengths = quick ? [10_000, 40_000] : [10_000, 20_000, 40_000, 80_000, 160_000];
  const counts = quick ? [25, 100] : [25, 50, 100, 200, 400];
  const reports = quick ? [10, 40] : [10, 20, 40, 80, 160];
  const article = (text: string): ReturnType<Engine['plainArticle']> => engine.plainArticle(text, FACTS);
  const sample = engine.analyse(article(textOf(400)), world);
  return [
    curve('characters of a text', lengths, rounds, (length) => {
      const given = article(PROSE.text(length));
      return () => engine.buildReport(given, world, engine.packs, false);
    }),
    curve(`claims in a text of ${LENGTH.toLocaleString('en')} characters`, counts, rounds, (count) => {
      const given = article(withClaims(count));
      return () => engine.buildReport(given, world, engine.packs, false);
    }),
    curve('reports of one incident that are compared', reports, rounds, (count) => {
      const known: KnownReport[] = [{ report: sample, known: 'page' }, ...[...ownReports(count - 1, sample)].map(({ body }): KnownReport => ({ report: body, known: 'store' }))];
      return () => engine.compare(known, world, '2025-06-01');
    }),
  ];
}

/** Texts made to be hard, without the product's limit of length, each length double the one before. */
export function hardTexts(engine: Engine): { lengths: number[]; kinds: Growth[] } {
  const lengths = [125_000, 250_000, 500_000, 1_000_000];
  return { lengths, kinds: growth(engine, [PROSE, ...families({ state: 'Russia', demonym: 'Russian', group: 'Fancy Bear' })], lengths, 3) };
}
