import type { BudgetId } from './budgets';
import type { Growth } from './engine';
import type { Curve } from './growing';
import type { BrowserCosts } from './in-browser';
import type { PageTasks } from './longest-task';
import type { PageTimes } from './page';
import type { Part } from './results';
import { spread, type Spread } from './spread';

/** What a measurement adds to its part: tables to read, values to hold against budgets. */
type Added = Partial<Pick<Part, 'tables' | 'budgets' | 'notes'>>;

const ms = (value: number): string => value.toFixed(1);
const two = (value: number): string => value.toFixed(2);
const SPREAD_HEAD = ['', 'median', '95th percentile'];

/** Reading and painting beside the others, page by page against Readability on the same page. */
export function pageTable(corpus: string, pages: readonly PageTimes[]): Added {
  if (pages.length === 0) return {};
  const row = (name: string, of: (page: PageTimes) => number): string[] => {
    const { median, p95 } = spread(pages.map(of));
    const against = spread(pages.map((page) => of(page) / page.readability)).median;
    return [name, ms(median), ms(p95), two(against)];
  };
  return {
    tables: [
      {
        title: `${corpus}, just loaded: the main thread’s own time, ms`,
        head: [...SPREAD_HEAD, 'against Readability, median'],
        rows: [
          row('**reading and painting ten marks, cold**', ({ paint, read }) => read + paint),
          row('reading', ({ read }) => read),
          row('painting, with the styles that follow', ({ paint }) => paint),
          row('**both once more, warm**', ({ warm }) => warm),
          row('floor: every text node looked at', ({ walk }) => walk),
          row('Readability: parse', ({ readability }) => readability),
          row('Defuddle: parse', ({ defuddle }) => defuddle),
          row('mark.js: ten marks', ({ markJs }) => markJs),
        ],
      },
    ],
    budgets: [{ id: 'page-cold', value: spread(pages.filter(({ isArticle }) => isArticle).map(({ ratio }) => ratio)).median }],
  };
}

export function listTable(pages: readonly PageTimes[]): Added {
  if (pages.length === 0) return {};
  const row = (name: string, of: (page: PageTimes) => number, digits: (value: number) => string): string[] => {
    const { median, p95 } = spread(pages.map(of));
    return [name, digits(median), digits(p95)];
  };
  return {
    tables: [
      {
        title: `${String(pages.length)} lists, which are no articles: the main thread’s own time, ms`,
        head: SPREAD_HEAD,
        rows: [row('deciding', ({ read }) => read, ms), row('Readability: parse', ({ readability }) => readability, ms), row('ratio', ({ ratio }) => ratio, two)],
      },
    ],
    budgets: [{ id: 'no-article', value: spread(pages.map(({ ratio }) => ratio)).median }],
  };
}

export function taskTable(tasks: readonly PageTasks[]): Added {
  const row = (name: string, of: (page: PageTasks) => number): string[] => {
    const values = tasks.map(of);
    const { median, p95 } = spread(values);
    return [name, ms(median), ms(p95), ms(Math.max(...values))];
  };
  return {
    tables: [{ title: `The built extension on ${String(tasks.length)} of these pages, by the browser’s trace, ms`, head: [...SPREAD_HEAD, 'most'], rows: [row('longest task', ({ longest }) => longest), row('all its tasks', ({ all }) => all)] }],
    budgets: [{ id: 'longest-task', value: Math.max(...tasks.map(({ longest }) => longest)) }],
  };
}

export function engineTable(beside: readonly { name: string; time: Spread }[], worker: Spread | null): Added {
  const own = beside[0]?.time.median ?? Number.NaN;
  const row = (name: string, { median, p95 }: Spread): string[] => [name, ms(median), ms(p95), two(median / own)];
  return {
    tables: [
      {
        title: 'One article of 800 words, warm, ms',
        head: [...SPREAD_HEAD, 'against Whence in Node'],
        rows: [...beside.slice(0, 1).map(({ name, time }) => row(`**${name}**`, time)), ...(worker === null ? [] : [row('**Whence in the worker of the built extension, in Chromium**', worker)]), ...beside.slice(1).map(({ name, time }) => row(name, time))],
      },
    ],
    budgets: worker === null ? [] : [{ id: 'worker-800', value: worker.median }],
  };
}

export function inBrowserTable({ heap, marks, popup, roundTrip, workerHeap }: BrowserCosts): Added {
  const MB = 2 ** 20;
  const row = (name: string, { median, p95 }: Spread): string[] => [name, ms(median), ms(p95)];
  return {
    tables: [
      {
        title: 'In Chromium, ms',
        head: SPREAD_HEAD,
        rows: [
          row('first mark after the page is ready, worker alive', marks.alive),
          row('the same, worker stopped', marks.cold),
          row('floor: an empty round trip to the worker, alive', roundTrip.alive),
          row('the same, worker stopped', roundTrip.cold),
          row('opening the popup, its own thread', popup.own),
          row('floor: opening an empty Preact popup', popup.empty),
        ],
      },
      { title: 'Memory, MB', head: ['', 'MB'], rows: [['added on the page', two(heap / MB)], ['held by the worker after one article', two(workerHeap / MB)]] },
    ],
    budgets: [
      { id: 'marks-alive', value: marks.alive.median },
      { id: 'marks-cold', value: marks.cold.median },
      { id: 'page-heap', value: heap / MB },
      { id: 'popup-own', value: popup.own.median / popup.empty.median },
    ],
  };
}

/** Times at each size, and by which power of the size they grow. */
export function curveTable(curves: readonly Curve[]): Added {
  return { tables: [{ title: 'Growth, in Node: ms at each number, and its power', head: ['with the number of', 'ms', 'exponent'], rows: curves.map(({ exponent, milliseconds, sizes, what }) => [what, sizes.map((size, i) => `${size.toLocaleString('en')}: ${ms(milliseconds[i] ?? Number.NaN)}`).join(' · '), two(exponent)]) }] };
}

export function hardTable({ kinds, lengths }: { kinds: readonly Growth[]; lengths: readonly number[] }): Added {
  return {
    tables: [
      {
        title: 'Texts made to be hard, without the product’s limit of length, in Node: ms',
        head: ['text (characters)', ...lengths.map((length) => `${String(length / 1000)}k`), 'for each doubling', 's per MB'],
        rows: kinds.map(({ milliseconds, name, ratio, secondsPerMb }) => [name, ...milliseconds.map((time) => time.toFixed(0)), two(ratio), two(secondsPerMb)]),
      },
    ],
    budgets: [
      { id: 'text-doubling', value: Math.max(...kinds.map(({ ratio }) => ratio)) },
      { id: 'text-megabyte', value: Math.max(...kinds.map(({ secondsPerMb }) => secondsPerMb)) },
    ],
  };
}

export function bundleTable(peers: readonly { name: string; kilobytes: number }[], core: number, built: readonly { id: BudgetId; value: number }[] | null): Added {
  return {
    tables: [{ title: 'Bundles made in one way, KB gzipped', head: ['', 'KB'], rows: [['**the whole core of Whence, without data**', ms(core / 1024)], ...peers.map(({ kilobytes, name }) => [name, ms(kilobytes)])] }],
    budgets: [...(built ?? [])],
    notes: built === null ? ['There is no build to weigh: run npm run build first.'] : [],
  };
}
