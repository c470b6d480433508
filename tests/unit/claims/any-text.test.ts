import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { article, world } from '../../fixtures/world';
import { howMany, recordFigure } from '../../figures';
import { holds } from '../../properties';
import { calibrate } from '../../../tools/benchmark/calibration';
import { families } from '../../../tools/benchmark/families';
import { expectSound, growthRatio, median, recordGrowth, time, WORST_RATIO } from './growth';

const PIECES = ['Orvania', 'Pale Heron', 'was behind', 'the attack', 'said', '“', '”', '"', ',', '. ', '\n', "'s", 'denied', 'by', 'Orvanian', 'hackers', 'according to', 'may', 'not', 'on 2 May', '-', '(', ')', 'İ', '😀', '\ud83d', 'Lia Moss', 'blamed', 'linked to', 'the group', 'a group called', 'Night Choir'];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' '));
/** What breaks readers of text: halves of surrogate pairs, marks of direction, marks that join, NUL, pictures, words without end. */
const ODD = ['\ud800', '\udfff', '\u202e', '\u2066', '\u2069', '\u200d', '\u200b', '\ufeff', '\u0301', '\u0000', '\u2028', '\u00ad', '👨‍👩‍👧‍👦', '🇦🇿', 'ﷺ', 'ß', 'İ', 'ı', 'ǆ', 'x'.repeat(5_000), 'é'.repeat(300), '\u0301'.repeat(200)];
const odd = fc.array(fc.oneof(fc.constantFrom(...ODD), fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }).map((parts) => parts.join(''));
const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), prose, odd);
/** Texts tried. */
const RUNS = howMany(400, 1_000_000);

describe('any text (R3)', () => {
  it(`never throws; every offset gives the words it stands for; the report is as its schema says; twice is the same (${RUNS} texts)`, { timeout: 60_000 + RUNS * 100 }, () =>
    holds({ case: 'R3', what: 'made-up texts that broke the reader' }, fc.property(any, (text) => expectSound(article(text), world)), RUNS));
});

const kinds = families({ state: 'Orvania', demonym: 'Orvanian', group: 'Pale Heron' });

describe('growth (R2)', () => {
  const ratios: number[] = [];
  for (const { name, text } of kinds) {
    it(`${name}: eight times the text takes about eight times the time`, { timeout: 120_000 }, () => {
      ratios.push(growthRatio((length) => article(text(length)), world));
      expect(ratios.at(-1)).toBeLessThan(WORST_RATIO);
    });
  }
  afterAll(() => recordGrowth('English', ratios));
});

/** A text far longer than what is read of it, and how many times a fixed loop's time it may take. */
const LONGEST = 1_000_000;
const MOST_LOOPS = 1_500;

describe('the longest text (R2, H14)', () => {
  const loops: number[] = [];
  for (const { name, text } of kinds) {
    it(`${name}: read within bounds`, { timeout: 120_000 }, () => {
      const loop = median(Array.from({ length: 5 }, () => time(calibrate)));
      loops.push(time(() => analyse(article(text(LONGEST)), world)) / loop);
      expect(loops.at(-1)).toBeLessThan(MOST_LOOPS);
    });
  }
  afterAll(() => {
    const worst = Math.round(Math.max(...loops));
    for (const id of ['R2', 'H14']) recordFigure({ case: id, what: `a million characters, the worst of ${String(kinds.length)} kinds of hostile text`, value: worst, unit: 'times a fixed loop', asked: `below ${String(MOST_LOOPS)}`, held: worst < MOST_LOOPS });
  });
});
