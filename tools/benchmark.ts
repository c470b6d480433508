import { coreSize, loadEngine } from './benchmark/core';
import { besideLibraries, growth, PROSE } from './benchmark/engine';
import { families } from './benchmark/families';
import { besideWorker } from './benchmark/in-worker';
import { pageCosts, type PageTimes } from './benchmark/page';
import { budgetTable, judgedAll, tableText } from './benchmark/results';
import { browserCosts } from './benchmark/in-browser';
import { sizes } from './benchmark/sizes';
import { spread } from './benchmark/spread';

/**
 * Prints what reading costs and what the bundles weigh. Times move with the machine: the ratios are what counts.
 * `npm run benchmark -- --quick` leaves out the texts made to be hard, which take minutes.
 */
const ms = (n: number): string => n.toFixed(1);
const READ_BUDGET = 0.35;
const DECIDE_BUDGET = 0.05;

console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
const engine = await loadEngine();
const beside = besideLibraries(engine, 15);
const inWorker = await besideWorker(800, console.error);
const own = beside[0]?.time.median ?? Number.NaN;
if (inWorker !== null) beside.splice(1, 0, { name: 'Whence in the worker of the built extension, in Chromium', time: inWorker });
console.log('| one article of 800 words, warm | median ms | 95th percentile | against Whence in Node |\n|---|---|---|---|');
for (const { name, time } of beside) console.log(`| ${name} | ${ms(time.median)} | ${ms(time.p95)} | ${(time.median / own).toFixed(2)} |`);
if (inWorker === null) console.log('\nThe worker was not measured: there is no Chromium here.');

function printPages(title: string, pages: readonly PageTimes[], budget: number): void {
  if (pages.length === 0) return;
  const row = (name: string, of: (page: PageTimes) => number, digits: number): string => {
    const { median, p95 } = spread(pages.map(of));
    return `| ${name} | ${median.toFixed(digits)} | ${p95.toFixed(digits)} |`;
  };
  console.log(`\n| ${title} | median | 95th percentile |\n|---|---|---|`);
  console.log([row('reading, ms', (p) => p.read, 1), row('painting ten marks, with the styles that follow, ms', (p) => p.paint, 1), row('Readability’s parse, ms', (p) => p.readability, 1), row(`(reading + painting) / Readability (budget ${budget})`, (p) => p.ratio, 2)].join('\n'));
}

const pages = await pageCosts();
if (pages === null) console.log('\nReading in the page was not measured: there is no Chromium here.');
else {
  if (pages.articles.length === 0) console.log('\nReading in the page was not measured on saved news pages: they are not part of the project, and there are none beside it.');
  printPages(`${pages.articles.length} saved news pages just loaded, the thread’s own time`, pages.articles, READ_BUDGET);
  printPages(`${pages.lists.length} lists, which are no articles`, pages.lists, DECIDE_BUDGET);
}

const inBrowser = await browserCosts(console.error);
if (inBrowser !== null) {
  const { heap, marks, popup } = inBrowser;
  const ratio = (popup.own.median / popup.empty.median).toFixed(2);
  console.log('\n| in Chromium | median | 95th percentile | budget |\n|---|---|---|---|');
  console.log(`| first mark after the page is ready, worker alive, ms | ${ms(marks.alive.median)} | ${ms(marks.alive.p95)} | 100 |`);
  console.log(`| the same, worker stopped, ms | ${ms(marks.cold.median)} | ${ms(marks.cold.p95)} | 400 |`);
  console.log(`| heap added on the page, MB | ${(heap / 1_048_576).toFixed(2)} | | 0.6 |`);
  console.log(`| opening the popup, its own thread, ms | ${ms(popup.own.median)} | ${ms(popup.own.p95)} | |`);
  console.log(`| opening an empty Preact popup, ms | ${ms(popup.empty.median)} | ${ms(popup.empty.p95)} | |`);
  console.log(`| popup / empty popup | ${ratio} | | 2.2 |`);
}

if (!process.argv.includes('--quick')) {
  const lengths = [125_000, 250_000, 500_000, 1_000_000];
  const kinds = growth(engine, [PROSE, ...families({ state: 'Russia', demonym: 'Russian', group: 'Fancy Bear' })], lengths, 3);
  console.log(`\n| text (characters) | ${lengths.map((n) => `${n / 1000}k`).join(' | ')} | for each doubling | s per MB |\n|---|${lengths.map(() => '---|').join('')}---|---|`);
  for (const { name, milliseconds, ratio, secondsPerMb } of kinds) console.log(`| ${name} | ${milliseconds.map((t) => t.toFixed(0)).join(' | ')} | ${ratio.toFixed(2)} | ${secondsPerMb.toFixed(2)} |`);
  console.log(`\nWorst growth for each doubling ${Math.max(...kinds.map((k) => k.ratio)).toFixed(2)} (budget 2.5), worst ${Math.max(...kinds.map((k) => k.secondsPerMb)).toFixed(2)} s per MB (budget 1).`);
}

const built = sizes();
console.log(`\n${tableText(budgetTable(judgedAll([{ id: 'core', value: (await coreSize()) / 1024 }, ...(built ?? [])])))}`);
if (built === null) console.log('\nThere is no build to weigh: run npm run build first.');
