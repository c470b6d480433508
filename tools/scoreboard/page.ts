import { budgetTable, judgedAll, tableText, type Part } from '../benchmark/results';
import type { BudgetId } from '../benchmark/budgets';
import { CASES, SECTIONS, type Case } from './cases';
import { NOT_KNOWN, type KeptFigure } from './figures';
import { inFirefox } from './firefox';
import type { Outcome, Run } from './outcomes';

/** Everything that the page is written from. */
export interface Kept {
  long: boolean;
  /** the day of writing, YYYY-MM-DD */
  on: string;
  versions: readonly { what: string; version: string }[];
  figures: readonly KeptFigure[];
  /** what became of the tests, run by run */
  runs: readonly Run[];
  sizes: readonly { id: BudgetId; value: number }[] | null;
  benchmark: { page?: Part | undefined; store?: Part | undefined };
}

/** What stands in a case's row, for the count at the end of a test run. */
export interface Standing {
  id: string;
  figures: number;
  short: number;
  passed: number;
  failed: number;
}

const text = (value: string): string => value.replace(/[|\s]+/g, ' ').trim();
const amount = (value: number | string): string => (typeof value === 'string' ? text(value) : Number.isInteger(value) ? value.toLocaleString('en') : String(Math.round(value * 1000) / 1000));

const valueOf = ({ of, unit, value }: KeptFigure): string => amount(value) + (of === undefined ? '' : ` of ${amount(of)}`) + (unit === undefined ? '' : ` ${text(unit)}`);

const detailOf = ({ detail }: KeptFigure): string => (detail === undefined ? '' : ` (${text(detail)})`);

/** The day of a figure of a run in hours that was not made on the day of the page; one that tells its day itself needs none. */
const dayOf = ({ at, detail = '', run }: KeptFigure, { long, on }: Kept): string => (long && run === 'long' && at.slice(0, 10) !== on && !detail.includes(at.slice(0, 10)) ? ` (by ${at.slice(0, 10)})` : '');

const seedsOf = ({ run, seeds }: KeptFigure): string => (seeds === undefined || run === 'short' ? '' : ` (${seeds.length === 1 ? 'seed' : 'seeds'} ${seeds.join(', ')})`);

/** The command that repeats a figure or a test. */
function commandFor(file: string): string {
  if (file.startsWith('tests/e2e/')) return `npx vitest run -c vitest.e2e.config.ts ${file}`;
  if (file.startsWith('tests/')) return `npx vitest run ${file}`;
  return file.startsWith('tools/') ? `npx tsx ${file}` : file;
}
const repeat = (files: readonly string[]): string => files.map((file) => `\`${commandFor(file)}\``).join('<br>');

function testsOf(outcomes: readonly Outcome[]): string {
  return outcomes.map(({ failed, passed, run, skipped }) => `${run}: ${String(passed)} passed${failed > 0 ? `, **${String(failed)} failed**` : ''}${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`).join('; ');
}

/** The rows of one case: each of its figures, then what became of its tests; without either, that there is none, and why. */
function rowsOf({ id, missing, must, title, without }: Case, kept: Kept): string[][] {
  const { figures, long, runs } = kept;
  const own = figures.filter((figure) => figure.case === id);
  const tests = runs.flatMap(({ cases }) => cases.get(id) ?? []);
  const name = /^[A-Z]\d/.test(id) ? `${id}${must === true ? ' •' : ''}` : '';
  const rows = own.map((figure) => [
    text(figure.what) + detailOf(figure) + (figure.browser === undefined ? '' : `, ${figure.browser === 'chromium' ? 'Chromium' : 'Firefox'}`) + (long && figure.run === 'short' ? ' (short run)' : '') + seedsOf(figure) + dayOf(figure, kept),
    valueOf(figure),
    text(figure.asked ?? ''),
    // Where nothing is asked nothing is held: the figure stands for itself.
    figure.held ? (figure.asked === undefined ? '' : 'held') : '**not held**',
    figure.file === undefined ? '' : repeat([figure.file]),
  ]);
  if (tests.length > 0) {
    const uncovered = [...new Set(tests.flatMap(({ files }) => files))].filter((file) => !own.some((figure) => figure.file === file));
    rows.push(['tests', testsOf(tests), 'all pass', tests.every(({ failed }) => failed === 0) ? 'held' : '**not held**', repeat(uncovered)]);
  }
  if (rows.length === 0) rows.push([title, 'no figure', '', without === undefined ? (missing ?? 'not measured in this run') : `does not apply: ${without}`, '']);
  return rows.map((row, i) => [i === 0 ? name : '', i === 0 && row[0] !== title ? `*${title}*: ${row[0] ?? ''}` : (row[0] ?? ''), ...row.slice(1)]);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function performance({ benchmark, sizes }: Kept): string[] {
  const parts = [benchmark.page, benchmark.store].filter((part) => part !== undefined);
  const measured = [...(sizes ?? []), ...parts.flatMap(({ budgets }) => budgets).filter(({ id }) => !(sizes ?? []).some((size) => size.id === id))];
  if (measured.length === 0) return ['## Performance', 'Not measured in this run: `npm run benchmark` does, and `npm run benchmark -- --store` for the comparison among kept reports.'];
  return [
    '## Performance',
    'Times move with the machine: what counts are the ratios of two things measured side by side in one run.',
    tableText(budgetTable(judgedAll(measured))),
    ...parts.flatMap(({ at, command, machine, notes, quick, tables }) => [
      `### \`${command}\``,
      `${at.slice(0, 10)}, ${machine}${quick ? '; a quick run, whose times say little' : ''}.`,
      ...tables.map(tableText),
      ...notes,
    ]),
  ];
}

/** A failure that did not come again is a race, or a machine that was too busy: it is told, and not hidden behind the second run. */
function secondRuns(runs: readonly Run[]): string {
  const again = runs.flatMap(({ again: files }) => files);
  if (again.length === 0) return '';
  const told = again.map(({ failed, file }) => `\`${file}\` (${failed === 0 ? 'passed' : 'failed again'})`);
  return ` Something failed in ${String(again.length)} of the files at first; ${again.length === 1 ? 'it was' : 'they were'} run once more, and what is counted and shown is the second run: ${told.join(', ')}.`;
}

/** How each case of the list stands. */
export function standings({ figures, runs }: Kept): Standing[] {
  return [...CASES.keys()].map((id) => {
    const own = figures.filter((figure) => figure.case === id);
    const tests = runs.flatMap(({ cases }) => cases.get(id) ?? []);
    const sum = (of: (outcome: Outcome) => number): number => tests.reduce((all, one) => all + of(one), 0);
    return { id, figures: own.filter(({ value }) => value !== NOT_KNOWN).length, short: own.filter(({ held }) => !held).length, passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed) };
  });
}

/** One sentence: how many cases have figures, tests or neither, and what did not hold. */
export function countSentence(kept: Kept): string {
  const all = standings(kept);
  const asked = all.filter(({ id }) => CASES.get(id)?.without === undefined);
  const figured = asked.filter(({ figures }) => figures > 0);
  const tested = asked.filter(({ failed, figures, passed }) => figures === 0 && passed + failed > 0);
  const bare = asked.filter(({ failed, figures, passed }) => figures + passed + failed === 0);
  const fell = all.filter(({ failed, short }) => short + failed > 0);
  const named = (list: readonly Standing[]): string => (list.length === 0 ? '' : ` (${list.map(({ id }) => id).join(', ')})`);
  return `${String(figured.length)} of ${String(asked.length)} cases have figures, ${String(tested.length)} have tests alone${named(tested)}, ${String(bare.length)} have neither${named(bare)}; ${fell.length === 0 ? 'nothing fell short' : `${String(fell.length)} fell short${named(fell)}`}; ${String(all.length - asked.length)} do not apply.`;
}

/** The whole page, the same for the same figures. */
export function scoreboard(kept: Kept): string {
  const { figures, long, on, runs, versions } = kept;
  const head = ['case', 'what', 'figure', 'asked', '', 'repeat by'];
  const strays = [...new Set(figures.filter((figure) => !CASES.has(figure.case)).map((figure) => figure.case))].sort();
  const firefox = inFirefox(kept);
  const sections = [...SECTIONS, ...(strays.length === 0 ? [] : [{ title: 'Other figures', cases: strays.map((id) => ({ id, title: id })) }])];
  return `${[
    '# Scoreboard',
    `Made by \`npm run scoreboard${long ? '' : ' -- --quick'}\` from what the tests and the benchmark measured; nothing here is written by hand. A figure that fell short stands as it is.`,
    `${on}. ${versions.map(({ version, what }) => `${what} ${version}`).join(' · ')}.`,
    countSentence(kept),
    runs.length === 0 ? 'No run of the tests is kept.' : `Tests: ${runs.map((run) => `${testsOf([{ ...run, run: run.name, files: [] }])} (${run.on})`).join('; ')}.${secondRuns(runs)}`,
    `• must hold before a release.${long ? ' A day in brackets is that by which a figure of a run in hours was measured, on the code of that day.' : ''} Each command repeats the figures of its row${long ? ' with the counts of every day; `WHENCE_LONG=1` before it gives the long counts shown here' : '; `WHENCE_LONG=1` before it gives the counts of the long run'}.`,
    ...sections.flatMap(({ cases, title }) => [`## ${title}`, table(head, cases.flatMap((one) => rowsOf(one, kept)))]),
    '## In Firefox',
    firefox.sentence,
    table(['case', 'what', 'in Firefox'], firefox.rows),
    ...performance(kept),
  ].join('\n\n')}\n`;
}
