import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** One line of the scoreboard, as the run of a test or benchmark measured it. */
export interface Figure {
  /** The test case that it belongs to, by its published id ("S1", "J9"), or the name of a budget. */
  case: string;
  /** What was counted or measured, in a few words: "worker kills", "saved edits lost". */
  what: string;
  value: number | string;
  /** What may be another in every run and is no part of the figure's name: "27 outcomes". Shown behind `what`. */
  detail?: string;
  /** Of how many, where a count is a part of something: 0 of 1,000. */
  of?: number;
  unit?: string;
  /** What was asked for, in words: "0", "at most 25". */
  asked?: string;
  held: boolean;
  browser?: 'chromium' | 'firefox';
  /** What it was made up from, where by chance: long runs from other seeds add to each other. */
  seeds?: readonly number[];
  /** The test or tool that measured it, where the caller is not in it or has waited since. */
  file?: string | undefined;
}

/** True in the long runs that the scoreboard is made from; the runs of every day take a sample of the same. */
export const longRun = process.env['WHENCE_LONG'] === '1';

/** How many times a test does its work: `short` every day, `long` where a run of hours is asked for. */
export const howMany = (short: number, long: number): number => (longRun ? long : short);

/** What the long runs measured stays until the next long run: the runs of every day write beside it. */
const folder = join(import.meta.dirname, '../.output/figures', longRun ? 'long' : 'short');

/** The test or tool that calls, so that the scoreboard can say how to repeat a figure. */
export const callingTest = (): string | undefined => /(?:tests\/[\w./-]{1,120}\.test\.tsx?|tools\/[\w-]{1,40}\.ts)\b/.exec(new Error('where').stack?.replaceAll('\\', '/') ?? '')?.[0];

/** One file for each loading of this module: processes never write into each other's lines, nor does one whose number an earlier one had. */
const keptIn = `${String(process.pid)}-${Date.now().toString(36)}.jsonl`;

/** Keeps a figure for the scoreboard, as one line of JSON. */
export function recordFigure(figure: Figure): void {
  // What is measured on code that was broken on purpose (tools/mutation) is no figure of the product.
  if ('__mutant' in globalThis) return;
  mkdirSync(folder, { recursive: true });
  const line = { ...figure, file: figure.file ?? callingTest(), run: longRun ? 'long' : 'short', at: new Date().toISOString() };
  appendFileSync(join(folder, keptIn), `${JSON.stringify(line)}\n`);
}
