import { machine } from './scoreboard/versions';
import { coreSize, loadEngine, peerSizes } from './benchmark/core';
import { besideLibraries } from './benchmark/engine';
import { curves, hardTexts } from './benchmark/growing';
import { browserCosts } from './benchmark/in-browser';
import { besideWorker } from './benchmark/in-worker';
import { longestTasks } from './benchmark/longest-task';
import { pageCosts } from './benchmark/page';
import { budgetTable, judgedAll, keepPart, tableText, type Part } from './benchmark/results';
import { sizes } from './benchmark/sizes';
import { storeCosts } from './benchmark/store';
import { readSizes } from './benchmark/store-options';
import { bundleTable, curveTable, engineTable, hardTable, inBrowserTable, listTable, pageTable, taskTable } from './benchmark/tables';

/**
 * What the product costs beside other programs and beside the least that the platform asks for, in one run: `npm run benchmark [-- --quick] [-- --generated]`; among kept reports:
 * `npm run benchmark -- --store [1000 10000 100000] [--own 30] [--rounds 25]`. Prints tables and keeps them for the scoreboard in `.output/benchmark.json`. Times move with the machine: the
 * ratios are what counts, and one that is past its budget makes the command fail. `--quick` takes a few pages and rounds: it shows that all of it runs, its times say little.
 */
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const generated = args.includes('--generated');
const told = (sentence: string): void => console.error(sentence);

async function measurePage(): Promise<Pick<Part, 'tables' | 'budgets' | 'notes'>> {
  const part: Pick<Part, 'tables' | 'budgets' | 'notes'> = { tables: [], budgets: [], notes: [] };
  const add = ({ budgets = [], notes = [], tables = [] }: Partial<typeof part>): void => {
    part.tables.push(...tables);
    part.budgets.push(...budgets);
    part.notes.push(...notes);
  };
  const most = quick ? 4 : Infinity;
  const pages = await pageCosts({ rounds: quick ? 1 : 3, most, generated });
  if (pages !== null) {
    add(pageTable(pages.corpus, pages.articles));
    add(listTable(pages.lists));
  }
  const tasks = await longestTasks(generated, most);
  if (tasks !== null) add(taskTable(tasks));
  const engine = await loadEngine();
  const worker = await besideWorker(800, quick ? 5 : 40, told);
  add(engineTable(besideLibraries(engine, quick ? 2 : 15), worker));
  const inBrowser = await browserCosts(quick ? 2 : 7, told);
  if (inBrowser !== null) add(inBrowserTable(inBrowser));
  if (pages === null) add({ notes: ['Nothing was measured in a browser: there is no Chromium here.'] });
  add(curveTable(curves(engine, quick)));
  if (!quick) add(hardTable(hardTexts(engine)));
  add(bundleTable(await peerSizes(), await coreSize(), sizes()));
  return part;
}

async function measureStore(): Promise<Pick<Part, 'tables' | 'budgets' | 'notes'> | string> {
  const given = args.filter((arg) => arg !== '--store' && arg !== '--quick');
  const options = readSizes(quick && given.length === 0 ? ['1000', '--rounds', '2'] : given);
  return typeof options === 'string' ? options : storeCosts(options);
}

const ofStore = args.includes('--store');
const measured = ofStore ? await measureStore() : await measurePage();
if (typeof measured === 'string') {
  console.error(measured);
  process.exitCode = 2;
} else {
  const part: Part = { at: new Date().toISOString(), command: ofStore ? 'npm run benchmark -- --store' : `npm run benchmark${generated ? ' -- --generated' : ''}`, quick, machine: machine(), ...measured };
  keepPart(ofStore ? 'store' : 'page', part);
  const judgements = judgedAll(part.budgets);
  console.log([`Node ${process.versions.node}, ${part.machine}`, ...part.tables.map(tableText), tableText(budgetTable(judgements)), ...part.notes].join('\n\n'));
  // Times are of the machine that measured, and a quick run measures next to nothing.
  const broken = quick ? [] : judgements.filter(({ held, budget }) => !held && (budget.kind === 'ratio' || budget.kind === 'bytes'));
  for (const { budget, said } of broken) console.error(`${budget.what}: ${said}.`);
  if (broken.length > 0) process.exitCode = 1;
}
