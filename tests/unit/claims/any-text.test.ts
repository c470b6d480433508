import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { article, world } from '../../fixtures/world';
import { calibrate } from '../../../tools/benchmark/calibration';
import { families } from '../../../tools/benchmark/families';
import { expectLinear, expectSound, median, time } from './growth';

const PIECES = ['Orvania', 'Pale Heron', 'was behind', 'the attack', 'said', '“', '”', '"', ',', '. ', '\n', "'s", 'denied', 'by', 'Orvanian', 'hackers', 'according to', 'may', 'not', 'on 2 May', '-', '(', ')', 'İ', '😀', '\ud83d', 'Lia Moss', 'blamed', 'linked to', 'the group', 'a group called', 'Night Choir'];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' '));
/** What breaks readers of text: halves of surrogate pairs, marks of direction, marks that join, NUL, pictures, words without end. */
const ODD = ['\ud800', '\udfff', '\u202e', '\u2066', '\u2069', '\u200d', '\u200b', '\ufeff', '\u0301', '\u0000', '\u2028', '\u00ad', '👨‍👩‍👧‍👦', '🇦🇿', 'ﷺ', 'ß', 'İ', 'ı', 'ǆ', 'x'.repeat(5_000), 'é'.repeat(300), '\u0301'.repeat(200)];
const odd = fc.array(fc.oneof(fc.constantFrom(...ODD), fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }).map((parts) => parts.join(''));
const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), prose, odd);
/** Texts tried: a few in every run of the tests, a million by WHENCE_FUZZ_RUNS=1000000. */
const RUNS = Number(process.env['WHENCE_FUZZ_RUNS'] ?? 400);

describe('any text (R3)', () => {
  it(`never throws; every offset gives the words it stands for; the report is as its schema says; twice is the same (${RUNS} texts)`, { timeout: 60_000 + RUNS * 100 }, () => {
    fc.assert(
      fc.property(any, (text) => expectSound(article(text), world)),
      { numRuns: RUNS },
    );
  });
});

const kinds = families({ state: 'Orvania', demonym: 'Orvanian', group: 'Pale Heron' });

describe('growth (R2)', () => {
  for (const { name, text } of kinds) {
    it(`${name}: eight times the text takes about eight times the time`, { timeout: 120_000 }, () => {
      expectLinear((length) => article(text(length)), world);
    });
  }
});

/** A text far longer than what is read of it, and how many times a fixed loop's time it may take. */
const LONGEST = 1_000_000;
const MOST_LOOPS = 1_500;

describe('the longest text (R2, H14)', () => {
  for (const { name, text } of kinds) {
    it(`${name}: read within bounds`, { timeout: 120_000 }, () => {
      const loop = median(Array.from({ length: 5 }, () => time(calibrate)));
      expect(time(() => analyse(article(text(LONGEST)), world)) / loop).toBeLessThan(MOST_LOOPS);
    });
  }
});
