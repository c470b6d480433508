import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { reportSchema } from '../../../lib/model/report';
import { article, world } from '../../fixtures/world';

const PIECES = ['Orvania', 'Pale Heron', 'was behind', 'the attack', 'said', '“', '”', '"', ',', '. ', '\n', "'s", 'denied', 'by', 'Orvanian', 'hackers', 'according to', 'may', 'not', 'on 2 May', '-', '(', ')', 'İ', '😀', '\ud83d', 'Lia Moss', 'blamed', 'linked to', 'the group', 'a group called', 'Night Choir'];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' '));
const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), prose);

describe('any text (R3)', () => {
  it('never throws; every offset gives the words it stands for; the report is as its schema says; twice is the same', () => {
    fc.assert(
      fc.property(any, (text) => {
        const report = analyse(article(text), world);
        for (const claim of report.claims) {
          for (const quote of claim.quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
          for (const cue of claim.cues) expect(text.slice(cue.start, cue.end)).toBe(cue.exact);
          for (const hop of claim.chain) if (hop.cue) expect(text.slice(hop.cue.start, hop.cue.end)).toBe(hop.cue.exact);
        }
        expect(new Set(report.claims.map((c) => c.id)).size).toBe(report.claims.length);
        expect(reportSchema.parse(report)).toEqual(report);
        expect(analyse(article(text), world)).toEqual(report);
      }),
      { numRuns: 400 },
    );
  });
});

const families = [
  { name: 'spaces', unit: ' ' },
  { name: 'letters', unit: 'Aa' },
  { name: 'quotation marks', unit: '" ' },
  { name: 'opened quotations', unit: '“said ' },
  { name: 'sayings', unit: 'said ' },
  { name: 'names', unit: 'Orvania ' },
  { name: 'accusations', unit: 'Orvania accused Pale Heron of hacking, ' },
  { name: 'sentences', unit: 'Lia Moss said Orvania was behind the attack. ' },
  { name: 'commas', unit: 'a, ' },
  { name: 'brackets', unit: '((( ' },
  { name: 'no full stop', unit: 'Orvanian hackers linked to Pale Heron may be behind the attack on the port ' },
  { name: 'no spaces', unit: 'Orvania,said,Orvania,' },
  { name: 'one endless word', unit: 'x' },
  { name: 'unbalanced quotations', unit: 'He said “Orvania hacked us. ' },
  { name: 'lines', unit: 'Orvania was behind the attack\n' },
];

/** A text of many names, none of them twice in a row: joining repeats must not compare all with all without end. */
function manyNames(length: number): string {
  const out: string[] = [];
  let n = 7;
  const name = (): string => {
    n = (n * 1103515245 + 12345) % 0x7fffffff;
    return `${String.fromCharCode(65 + (n % 26))}${(n % 17_576).toString(26).replace(/[0-9]/g, 'o')}`;
  };
  for (let size = 0; size < length; size += 44) out.push(`The ${name()} group hacked ${name()}, ${name()} ${name()} said. `);
  return out.join('');
}
/** Characters of the smallest text; it is doubled three times. */
const SMALLEST = 8_000;
/** Linear is 2; a busy machine blurs it. Quadratic is 4. */
const WORST_RATIO = 3;
/** The longest text that is read, and how long any may take: about a second alone on a laptop, here with room for a busy machine. */
const LONGEST = 500_000;
const LONGEST_MS = 8_000;

function time(text: string): number {
  const runs = [0, 1, 2].map(() => {
    const from = performance.now();
    analyse(article(text), world);
    return performance.now() - from;
  });
  return Math.min(...runs);
}

describe('growth (R2)', () => {
  for (const { name, unit } of families) {
    it(`${name}: twice the text takes about twice the time`, { timeout: 60_000 }, () => {
      const times = [1, 2, 4, 8].map((n) => time(unit.repeat(Math.ceil((n * SMALLEST) / unit.length))));
      const [first = 1, , , last = 1] = times;
      const perDoubling = Math.cbrt(last / Math.max(first, 2));
      expect(perDoubling, times.map((t) => t.toFixed(1)).join(' → ')).toBeLessThan(WORST_RATIO);
    });
  }
});

describe('the longest text (R2, H14)', () => {
  const texts = [...families.map(({ name, unit }) => ({ name, text: unit.repeat(Math.ceil(LONGEST / unit.length)) })), { name: 'many names', text: manyNames(LONGEST) }];
  for (const { name, text } of texts) {
    it(`${name}: read within bounds`, { timeout: 60_000 }, () => {
      const from = performance.now();
      analyse(article(text), world);
      expect(performance.now() - from).toBeLessThan(LONGEST_MS);
    });
  }
});
