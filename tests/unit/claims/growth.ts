import { expect } from 'vitest';
import { analyse } from '../../../lib/analyse';
import type { Article } from '../../../lib/model/article';
import { reportSchema } from '../../../lib/model/report';
import type { World } from '../../../lib/model/world';
import { recordFigure } from '../../figures';

/** Characters of the smaller text; the longer one is eight times as long. */
const SMALLER = 10_000;
const DOUBLINGS = 3;
/** Linear is 2, quadratic 4; `npm run benchmark` holds the same texts to 2.5 on a machine of its own. */
export const WORST_RATIO = 3.2;
const ROUNDS = 3;
/** Milliseconds below which a time is mostly chance. */
const FLOOR = 2;

/** Processor time of one reading, in milliseconds: what else the machine does counts less than on the clock. */
export function time(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(FLOOR, (user + system) / 1000);
}

export const median = (samples: readonly number[]): number => [...samples].sort((a, b) => a - b)[samples.length >> 1] ?? Number.NaN;

/** By how much the time grows for each doubling of the text (R2): the middle one of three, or of the two that agree that it is little. `of` makes an article of so many characters. */
export function growthRatio(of: (length: number) => Article, world: World): number {
  const [smaller, longer] = [of(SMALLER), of(SMALLER * 2 ** DOUBLINGS)];
  const ratios: number[] = [];
  // The middle one of three is known when two agree.
  while (ratios.length < ROUNDS && ratios.filter((r) => r < WORST_RATIO).length <= ROUNDS >> 1) {
    const first = time(() => analyse(smaller, world));
    ratios.push((time(() => analyse(longer, world)) / first) ** (1 / DOUBLINGS));
  }
  const small = ratios.filter((r) => r < WORST_RATIO);
  return small.length > ROUNDS >> 1 ? Math.max(...small) : median(ratios);
}

/** Keeps the worst growth of all kinds of text in a language. */
export function recordGrowth(language: string, ratios: readonly number[]): void {
  const worst = Math.max(...ratios);
  recordFigure({ case: 'R2', what: `worst growth for twice the text over ${String(ratios.length)} kinds of hostile ${language} text`, value: Math.round(worst * 100) / 100, asked: `below ${String(WORST_RATIO)}`, held: worst < WORST_RATIO });
}

/** Every offset gives the words that it stands for, each claim has an id of its own, the report is as its schema says, and twice is the same (R3). */
export function expectSound(article: Article, world: World): void {
  const { text } = article;
  const report = analyse(article, world);
  for (const claim of report.claims) {
    for (const quote of claim.quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
    for (const cue of claim.cues) expect(text.slice(cue.start, cue.end)).toBe(cue.exact);
    for (const hop of claim.chain) if (hop.cue) expect(text.slice(hop.cue.start, hop.cue.end)).toBe(hop.cue.exact);
  }
  expect(new Set(report.claims.map((c) => c.id)).size).toBe(report.claims.length);
  expect(reportSchema.parse(report)).toEqual(report);
  expect(analyse(article, world)).toEqual(report);
}
