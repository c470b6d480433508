/** One budget of the product. A value of at most `most` holds it; `aim` is where it should come to. */
export interface Budget {
  id: string;
  /** what is measured, for a reader */
  what: string;
  /** `bytes` are of bundles, in KB gzipped; a `ratio` is taken of two things measured in one run, so that it means the same on any machine; a `time` and a `size` are of the machine that measured */
  kind: 'bytes' | 'ratio' | 'time' | 'size';
  unit: string;
  most: number;
  aim: number;
}

export const BUDGETS = [
  { id: 'content-script', what: 'content script', kind: 'bytes', unit: 'KB', most: 25, aim: 12 },
  { id: 'worker', what: 'worker as it starts, without casebook and languages', kind: 'bytes', unit: 'KB', most: 150, aim: 100 },
  { id: 'engine', what: 'what it loads besides to read articles', kind: 'bytes', unit: 'KB', most: 85, aim: 50 },
  { id: 'popup', what: 'popup', kind: 'bytes', unit: 'KB', most: 40, aim: 25 },
  { id: 'side-panel', what: 'side panel', kind: 'bytes', unit: 'KB', most: 80, aim: 50 },
  { id: 'page-cold', what: 'reading and painting a news page, cold, against Readability’s parse of the same page', kind: 'ratio', unit: '', most: 0.35, aim: 0.15 },
  { id: 'no-article', what: 'deciding that a page is no article, against the same', kind: 'ratio', unit: '', most: 0.05, aim: 0.02 },
  { id: 'popup-own', what: 'opening the popup, against an empty Preact popup', kind: 'ratio', unit: '', most: 2.2, aim: 1.5 },
  { id: 'text-doubling', what: 'time for twice the text, worst kind of text', kind: 'ratio', unit: '', most: 2.5, aim: 2 },
  { id: 'comparing-stopped', what: 'comparing among 100,000 kept reports, worker stopped, against an empty round trip to it', kind: 'ratio', unit: '', most: 3, aim: 1.5 },
  { id: 'comparing-exponent', what: 'growth of that with the number of kept reports, as an exponent', kind: 'ratio', unit: '', most: 0.15, aim: 0 },
  { id: 'longest-task', what: 'longest task that we cause on a saved page', kind: 'time', unit: 'ms', most: 50, aim: 16 },
  { id: 'worker-800', what: 'analysing 800 words in the worker, warm', kind: 'time', unit: 'ms', most: 25, aim: 8 },
  { id: 'marks-alive', what: 'marks after the page is ready, worker alive', kind: 'time', unit: 'ms', most: 100, aim: 50 },
  { id: 'marks-cold', what: 'marks after the page is ready, worker stopped', kind: 'time', unit: 'ms', most: 400, aim: 200 },
  { id: 'text-megabyte', what: 'a million characters of the worst kind of text', kind: 'time', unit: 's', most: 1, aim: 0.5 },
  { id: 'page-heap', what: 'memory added on the page', kind: 'size', unit: 'MB', most: 0.6, aim: 0.3 },
] as const satisfies readonly Budget[];

export type BudgetId = (typeof BUDGETS)[number]['id'];

/** A budget beside what was measured. */
export interface Judged {
  budget: Budget;
  value: number;
  held: boolean;
  /** "held", "not held, by 32 %", "not measured" */
  said: string;
}

export function judged(id: BudgetId, value: number): Judged {
  const budget: Budget | undefined = BUDGETS.find((one) => one.id === id);
  if (budget === undefined) throw new Error(`There is no budget ${id}.`);
  const { most } = budget;
  const held = value <= most;
  const excess = 100 * (value / most - 1);
  return { budget, value, held, said: held ? 'held' : Number.isNaN(value) ? 'not measured' : `not held, by ${excess.toFixed(excess < 10 ? 1 : 0)} %` };
}
