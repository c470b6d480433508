import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { BUDGETS, judged } from '../../../tools/benchmark/budgets';
import { keepPart, keptResults, type Part } from '../../../tools/benchmark/results';
import { carriedFigures, carryOn, withCarried } from '../../../tools/scoreboard/carried';
import { CASES } from '../../../tools/scoreboard/cases';
import { readScore } from '../../../tools/scoreboard/extraction';
import { keptFigures, longFirst, NOT_KNOWN, settled, type KeptFigure } from '../../../tools/scoreboard/figures';
import { inFirefox, NOT_IN_FIREFOX } from '../../../tools/scoreboard/firefox';
import { mutationFigures } from '../../../tools/scoreboard/mutation';
import { idsIn, outcomesOf } from '../../../tools/scoreboard/outcomes';
import { countSentence, scoreboard, type Kept } from '../../../tools/scoreboard/page';
import { releaseFigures } from '../../../tools/scoreboard/release';
import { withSums } from '../../../tools/scoreboard/sums';

const figure = (more: Partial<KeptFigure> = {}): KeptFigure => ({ case: 'S1', what: 'worker kills', value: 1000, asked: '1,000', held: true, file: 'tests/e2e/chromium/desk-store.test.ts', run: 'long', at: '2031-02-03T04:05:06.000Z', ...more });
const part: Part = { at: '2031-02-03T04:05:06.000Z', command: 'npm run benchmark', quick: false, machine: 'a processor', tables: [{ title: 'A table', head: ['what', 'ms'], rows: [['walking', '2.1']] }], budgets: [{ id: 'page-cold', value: 0.7 }], notes: ['A note.'] };
const kept = (more: Partial<Kept> = {}): Kept => ({ long: true, on: '2031-02-04', versions: [{ what: 'Whence', version: '9.9.9' }], figures: [], runs: [], sizes: null, benchmark: {}, ...more });
const row = (page: string, part_: string): string | undefined => page.split('\n').find((line) => line.startsWith('|') && line.includes(part_));
const folder = mkdtempSync(join(tmpdir(), 'whence-scoreboard-'));
afterAll(() => rmSync(folder, { recursive: true }));

const record = (tests: [string, string][]) => ({ startTime: Date.parse('2031-02-03'), testResults: [{ name: '/project/tests/unit/a.test.ts', assertionResults: tests.map(([fullName, status]) => ({ fullName, status })) }] });

describe('the cases that must hold, in Firefox', () => {
  const e2e = new URL('../../e2e/', import.meta.url);
  const sources = [...readdirSync(new URL('firefox/', e2e)).map((name) => `firefox/${name}`), 'chromium/manifest.test.ts'].map((name) => readFileSync(new URL(name, e2e), 'utf8'));
  const tried = new Set(sources.flatMap(idsIn));
  const asked = [...CASES.values()].filter(({ must, without }) => must === true && without === undefined).map(({ id }) => id);

  it('are each tried there, or not for a reason that stands on the page, never both', () => {
    for (const id of asked) expect([id, tried.has(id) !== (NOT_IN_FIREFOX[id] !== undefined)]).toEqual([id, true]);
    expect(Object.keys(NOT_IN_FIREFOX).filter((id) => !asked.includes(id))).toEqual([]);
  });

  it('stand as their tests and figures there say', () => {
    const says = (id: string, more: Partial<Kept>): string | undefined => inFirefox(kept(more)).rows.find(([one]) => one === id)?.[2];
    const run = (status: string) => [outcomesOf('Firefox', record([['saved once (S1, S2)', status]]), '/project')];
    expect(says('S1', { runs: run('passed') })).toBe('passed, 1 test');
    expect(says('S1', { runs: run('failed') })).toContain('**1 failed**');
    expect(says('S1', { runs: run('passed'), figures: [figure({ browser: 'firefox', held: false })] })).toBe('**not held**');
    expect(says('C4', { figures: [figure({ case: 'C4', browser: 'firefox' })] })).toBe('held by the package for it');
    expect(says('S1', { figures: [figure({ browser: 'chromium' })] })).toBe('not measured in this run');
    expect(says('L6', {})).toContain('not run there: no browser takes part');
    expect(says('N4', {})).toBeUndefined();
    expect(inFirefox(kept({ runs: run('passed') })).sentence).toContain('2 hold in Firefox too, 0 do not');
  });
});

describe('the page of figures', () => {
  it('shows what held, with the command that repeats it', () => {
    const line = row(scoreboard(kept({ figures: [figure()] })), 'worker kills');
    expect(line).toContain('S1 •');
    expect(line).toContain('1,000');
    expect(line).toContain('| held |');
    expect(line).toContain('`npx vitest run -c vitest.e2e.config.ts tests/e2e/chromium/desk-store.test.ts`');
  });

  it('names the command of a tool, and a command as it is', () => {
    const page = scoreboard(kept({ figures: [figure({ case: 'C2', what: 'two builds', file: 'tools/release.ts' }), figure({ case: 'extraction', what: 'claims', file: 'npx tsx tools/gold/run.ts gold.jsonl' })] }));
    expect(row(page, 'two builds')).toContain('`npx tsx tools/release.ts`');
    expect(row(page, 'claims (by')).toContain('`npx tsx tools/gold/run.ts gold.jsonl`');
  });

  it('shows a figure that fell short as it is, and counts it', () => {
    const fell = kept({ figures: [figure({ what: 'acknowledged edits lost', value: 3, of: 1000, asked: '0', held: false }), figure()] });
    expect(row(scoreboard(fell), 'edits lost')).toContain('| 3 of 1,000 | 0 | **not held** |');
    expect(countSentence(fell)).toContain('1 fell short (S1)');
  });

  it('shows a failed test of a case as failed, also beside figures that held', () => {
    const failed = kept({ figures: [figure()], runs: [outcomesOf('in Node', record([['the journal (S1, S19)', 'failed'], ['another (S1)', 'passed']]), '/project')] });
    const page = scoreboard(failed);
    expect(page).toContain('in Node: 1 passed, **1 failed** | all pass | **not held** | `npx vitest run tests/unit/a.test.ts`');
    expect(countSentence(failed)).toContain('2 fell short (S1, S19)');
  });

  it('lists a case without a figure, with the reason where one is known', () => {
    const page = scoreboard(kept());
    expect(row(page, 'S16')).toContain('no figure');
    expect(row(page, '| F9')).toContain('the product has no feeds');
    expect(row(page, '| N8')).toContain('no team server');
    for (const id of CASES.keys()) if (/^[A-Z]\d/.test(id)) expect(row(page, `| ${id} `), id).toBeDefined();
  });

  it('has all 99 cases of the list', () => expect([...CASES.keys()].filter((id) => /^[A-Z]\d/.test(id))).toHaveLength(99));

  it('finds the place of a test whose run was made in a copy of the project', () => {
    const [outcome] = [...outcomesOf('in Node', { startTime: 0, testResults: [{ name: '/elsewhere/copy/tests/unit/a.test.ts', assertionResults: [{ fullName: 'one (S1)', status: 'passed' }] }] }, '/project').cases.values()];
    expect(outcome?.files).toEqual(['tests/unit/a.test.ts']);
  });

  it('lists figures of no known case at the end', () => expect(scoreboard(kept({ figures: [figure({ case: 'tea', what: 'cups', value: 4 })] }))).toMatch(/## Other figures[^#]*cups/));

  it('says of a short figure among long ones that it is short', () => expect(scoreboard(kept({ figures: [figure({ run: 'short' })] }))).toContain('worker kills (short run)'));

  it('says by how much a budget is not held, and prints the benchmark’s tables', () => {
    const page = scoreboard(kept({ benchmark: { page: part }, sizes: [{ id: 'popup', value: 39 }] }));
    expect(row(page, 'reading and painting')).toContain('| 0.70 | 0.35 | 0.15 | not held, by 100 % |');
    expect(row(page, '| popup |')).toContain('| 39 KB | 40 KB | 25 KB | held |');
    expect(row(page, 'walking')).toBe('| walking | 2.1 |');
    expect(page).toContain('A note.');
  });

  it('keeps a figure’s words in their cell', () => expect(row(scoreboard(kept({ figures: [figure({ what: 'a | b\n## c' })] })), 'a b')).toContain('a b ## c'));

  it('is the same whatever the order in which figures were kept', () => {
    const some = fc.array(fc.record({ case: fc.constantFrom('S1', 'J9', 'tea'), what: fc.constantFrom('one', 'two'), value: fc.nat(9), held: fc.boolean(), at: fc.constantFrom('2031-01-01T00:00:00.000Z', '2031-01-02T00:00:00.000Z') }).map((given) => figure(given)), { maxLength: 6 });
    fc.assert(fc.property(some, (lines) => scoreboard(kept({ figures: settled(lines.map((line) => [line])) })) === scoreboard(kept({ figures: settled([...lines].sort((a, b) => a.at.localeCompare(b.at)).map((line) => [line])) }))));
  });
});

describe('figures of one name', () => {
  it('the last process counts', () => expect(settled([[figure({ value: 2, at: '2031-02-05T00:00:00.000Z' })], [figure({ value: 1, held: false })]]).map(({ value }) => value)).toEqual([2]));
  it('none that fell short hides behind a later line of its process', () => expect(settled([[figure({ held: false, value: 7 }), figure({ value: 0 })]])).toMatchObject([{ value: 7, held: false }]));
  it('a long run’s stands before that of every day, which fills what no long run measured', () => expect(longFirst([figure({ run: 'long', value: 1 })], [figure({ value: 2 }), figure({ what: 'another', value: 3 })]).map(({ value }) => value)).toEqual([1, 3]));
  it('of two browsers are two', () => expect(settled([[figure({ browser: 'chromium' }), figure({ browser: 'firefox' })]])).toHaveLength(2));
  it('long runs from different seeds add up, after the last that fell short; the same seed is the same run', () => {
    const run = (day: number, more: Partial<KeptFigure>): KeptFigure[] => [figure({ value: 0, of: 100, seeds: [day], at: `2031-02-0${String(day)}T00:00:00.000Z`, ...more })];
    expect(settled([run(1, {}), run(2, { of: 50 })])).toMatchObject([{ value: 0, of: 150, seeds: [1, 2], held: true }]);
    expect(settled([run(1, {}), run(2, { value: 1, held: false })])).toMatchObject([{ value: 1, of: 200, seeds: [1, 2], held: false }]);
    expect(settled([run(1, { held: false }), run(2, {}), run(3, {})])).toMatchObject([{ of: 200, seeds: [2, 3] }]);
    expect(settled([run(1, {}), run(2, { seeds: [1] })])).toMatchObject([{ of: 100, seeds: [1] }]);
    expect(settled([run(1, { run: 'short' }), run(2, { run: 'short' })])).toMatchObject([{ of: 100, seeds: [2] }]);
    expect(settled([run(1, { run: 'short' }), run(2, {})])).toMatchObject([{ of: 100, seeds: [2] }]);
    expect(settled([run(1, {}), [figure({ at: '2031-02-05T00:00:00.000Z', of: 10 })]])).toMatchObject([{ of: 10 }]);
    expect(settled([run(1, { value: 'all' }), run(2, {})])).toMatchObject([{ of: 100 }]);
  });
  it('a long run’s seeds stand beside it', () => {
    expect(scoreboard(kept({ figures: [figure({ seeds: [4, 5] })] }))).toContain('worker kills (seeds 4, 5)');
    expect(scoreboard(kept({ figures: [figure({ seeds: [4], run: 'short' })] }))).toContain('worker kills (short run) |');
  });
  it('are one, whatever else was different between two runs', () => {
    const told = settled([[figure({ detail: '3 outcomes', at: '2031-02-03T00:00:00.000Z' })], [figure({ detail: '4 outcomes', at: '2031-02-04T00:00:00.000Z' })]]);
    expect(scoreboard(kept({ figures: told }))).toContain('worker kills (4 outcomes) |');
    expect(told).toHaveLength(1);
  });
  it('a line that is none is told with its place', () => {
    writeFileSync(join(folder, '1.jsonl'), `${JSON.stringify(figure())}\n{"case": "S1"}\n`);
    expect(() => keptFigures(folder)).toThrow(/1\.jsonl, line 2 is no figure/);
  });
  it('are none where nothing was kept', () => expect(keptFigures(join(folder, 'nowhere'))).toEqual([]));
});

describe('a file where something failed and that was run once more', () => {
  const [FIRST, SECOND] = [Date.parse('2031-02-03T04:00:00Z'), Date.parse('2031-02-03T04:10:00Z')];
  const file = (name: string, tests: [string, string][], status = tests.some(([, one]) => one === 'failed') ? 'failed' : 'passed') => ({ name: `/project/tests/e2e/chromium/${name}.test.ts`, status, assertionResults: tests.map(([fullName, one]) => ({ fullName, status: one })) });
  const first = { startTime: FIRST, testResults: [file('steady', [['one (S1)', 'passed']]), file('racing', [['two (S6)', 'failed'], ['three (S1)', 'passed']])] };
  const again = (status: string, startTime = SECOND) => ({ startTime, testResults: [file('racing', [['two (S6)', status], ['three (S1)', 'passed']])] });

  it('counts as it ended the second time, and is named', () => {
    const run = outcomesOf('Chromium', first, '/project', again('passed'));
    expect(run).toMatchObject({ passed: 3, failed: 0, again: [{ file: 'tests/e2e/chromium/racing.test.ts', failed: 0, first: FIRST, second: SECOND }] });
    expect(run.cases.get('S6')).toMatchObject({ passed: 1, failed: 0 });
    const page = scoreboard(kept({ runs: [run] }));
    expect(page).toContain('Chromium: 3 passed (2031-02-03). Something failed in 1 of the files at first; it was run once more, and what is counted and shown is the second run: `tests/e2e/chromium/racing.test.ts` (passed).');
    expect(countSentence(kept({ runs: [run] }))).toContain('nothing fell short');
  });

  it('has failed where it failed again', () => {
    const run = outcomesOf('Chromium', first, '/project', again('failed'));
    expect(run).toMatchObject({ passed: 2, failed: 1 });
    expect(scoreboard(kept({ runs: [run] }))).toContain('`tests/e2e/chromium/racing.test.ts` (failed again)');
    expect(countSentence(kept({ runs: [run] }))).toContain('1 fell short (S6)');
  });

  it('says nothing of a later run', () => {
    const run = outcomesOf('Chromium', first, '/project', again('passed', FIRST - 1));
    expect(run).toMatchObject({ passed: 2, failed: 1, again: [] });
    expect(scoreboard(kept({ runs: [run] }))).not.toContain('Something failed');
  });

  it('is told also where there was no second run', () => expect(outcomesOf('Chromium', first, '/project').again).toEqual([]));

  it('measured what its second run measured: what the first left behind is passed over', () => {
    const place = join(folder, 'again');
    mkdirSync(place);
    const line = (what: string, value: number, minute: number, name = 'racing'): string => JSON.stringify(figure({ case: 'S6', what, value, held: value === 0, run: 'short', at: new Date(FIRST + minute * 60_000).toISOString(), file: `tests/e2e/chromium/${name}.test.ts` }));
    writeFileSync(join(place, '1.jsonl'), [line('losses', 2, 1), line('losses of the first run alone', 1, 2), line('before', 3, -1), line('losses of another file', 4, 3, 'steady')].join('\n'));
    writeFileSync(join(place, '2.jsonl'), line('losses', 0, 11));
    const { again: files } = outcomesOf('Chromium', first, '/project', again('passed'));
    expect(keptFigures(place, files).map(({ value, what }) => [what, value])).toEqual([['before', 3], ['losses', 0], ['losses of another file', 4]]);
    expect(keptFigures(place)).toHaveLength(4);
  });

  it('a file that fails as a whole counts as a failure', () => {
    const whole = { startTime: FIRST, testResults: [file('broken', [], 'failed'), file('left', [['one (S1)', 'skipped']], 'failed')] };
    expect(outcomesOf('Chromium', whole, '/project')).toMatchObject({ passed: 0, failed: 2, skipped: 1 });
  });
});

describe('figures of runs in hours, which lie with the code', () => {
  const root = join(folder, 'a-project');
  mkdirSync(join(root, 'docs'), { recursive: true });

  it('are none where none lie there', () => expect(carriedFigures(root)).toEqual([]));
  it('are those of runs in hours and of planted faults, without those of a commit or of every day', () => {
    const faults = figure({ case: 'R5', what: 'faults planted', run: 'short', file: 'npx tsx tools/mutation.ts guards' });
    carryOn(root, [figure(), faults, figure({ what: 'every day', run: 'short' }), figure({ case: 'C3', file: 'npm run release' }), figure({ what: 'a sum', file: undefined })]);
    expect(carriedFigures(root)).toEqual([faults, figure()]);
  });
  it('fill what nobody measured here, and nothing else', () => {
    const here = [figure({ value: 2, at: '2031-02-04T00:00:00.000Z' })];
    expect(withCarried(here, [figure({ value: 1 }), figure({ what: 'others', value: 3 })]).map(({ value }) => value)).toEqual([3, 2]);
  });
  it('stand with their day, where that is not the page’s', () => {
    expect(scoreboard(kept({ figures: [figure()] }))).toContain('worker kills (by 2031-02-03)');
    expect(scoreboard(kept({ figures: [figure({ at: '2031-02-04T00:00:00.000Z' })] }))).toMatch(/worker kills \|/);
  });
  it('that lie with this project are figures of cases on the page', () => {
    const own = carriedFigures(join(import.meta.dirname, '..', '..', '..'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ case: id }) => !CASES.has(id))).toEqual([]);
  });
});

describe('figures that are asked for together', () => {
  const texts = (language: string, more: Partial<KeptFigure> = {}): KeptFigure => figure({ case: 'R3', what: `made-up ${language}texts that broke the reader`, value: 0, of: 400_000, asked: '0', ...more });

  it('have their sum before them, which is held when it is full', () => {
    expect(withSums([texts(''), texts('Russian '), texts('Azerbaijani ')])[0]).toMatchObject({ case: 'R3', value: 0, of: 1_200_000, asked: '0 of 1,000,000', held: true });
    expect(withSums([texts(''), texts('Russian ')])[0]).toMatchObject({ of: 800_000, held: false });
    expect(withSums([texts('', { of: 999_999 }), texts('Russian ', { value: 1, held: false })])[0]).toMatchObject({ value: 1, held: false });
  });
  it('have none in the runs of every day, nor where there is but one of them', () => {
    const few = [texts('', { run: 'short' }), texts('Russian ', { run: 'short' }), figure()];
    expect(withSums(few)).toEqual(few);
    expect(withSums([texts('')])).toHaveLength(1);
  });
});

describe('what a release measured', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';
  const outcomes = [{ case: 'C3', what: 'rebuilt', value: 'equal', asked: 'equal', held: true }, { case: 'C9', what: 'weaknesses', value: NOT_KNOWN, asked: '0', held: true }];
  const place = join(folder, '.output', 'release');

  it('is nothing where none was made', () => expect(releaseFigures(folder, () => true)).toEqual([]));
  it('is shown with its day and commit, where it was made of this code', () => {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'figures.json'), JSON.stringify({ commit, at: '2031-02-03T04:05:06.000Z', outcomes }));
    const figures = releaseFigures(folder, (_, of) => of === commit);
    const page = scoreboard(kept({ figures }));
    expect(row(page, 'rebuilt')).toContain('rebuilt (release of 2031-02-03, commit 0123456789ab) | equal | equal | held | `npm run release` |');
    expect(releaseFigures(folder, () => false)).toEqual([]);
  });
  it('is not told as held where it could not be asked, nor counted as a figure', () => {
    const figures = releaseFigures(folder, () => true);
    expect(row(scoreboard(kept({ figures })), 'weaknesses')).toContain('| not known |  |  |');
    expect(countSentence(kept({ figures }))).toMatch(/have neither \([^)]*C9/);
    expect(countSentence(kept({ figures }))).not.toMatch(/have neither \([^)]*C3/);
  });
  it('is not shown where nobody can tell whether the code is the same', () => expect(releaseFigures(folder)).toEqual([]));
});

describe('the ids in a test’s name', () => {
  it.each([
    ['is the same (S2, S11)', ['S2', 'S11']],
    ['whole or not (J9: 6 kills)', ['J9']],
    ['regular expressions (R1): 120 literals', ['R1']],
    ['S1 outside of brackets, and (PROOF1), (I13), (E5)', []],
  ])('%s', (name, ids) => expect(idsIn(name)).toEqual(ids));
});

describe('budgets', () => {
  it('each has an id of its own and an aim within it', () => {
    expect(new Set(BUDGETS.map(({ id }) => id)).size).toBe(BUDGETS.length);
    for (const budget of BUDGETS) expect(budget.aim).toBeLessThanOrEqual(budget.most);
  });
  it.each(BUDGETS.map((budget) => [budget.id, budget] as const))('%s is not held past what it allows, nor where nothing was measured', (id, { most }) => {
    expect(judged(id, most)).toMatchObject({ held: true, said: 'held' });
    expect(judged(id, most * 1.01 + 0.001).held).toBe(false);
    expect(judged(id, Number.NaN)).toMatchObject({ held: false, said: 'not measured' });
  });
  it('says by how much one is not held', () => expect(judged('worker', 165).said).toBe('not held, by 10 %'));
});

describe('the benchmark’s results', () => {
  const file = join(folder, 'benchmark.json');
  it('keep one part when the other is measured anew', () => {
    keepPart('page', part, file);
    keepPart('store', { ...part, command: 'npm run benchmark -- --store' }, file);
    keepPart('page', { ...part, quick: true }, file);
    expect(keptResults(file)).toMatchObject({ page: { quick: true }, store: { command: 'npm run benchmark -- --store' } });
  });
  it('are none where another form lies', () => {
    writeFileSync(file, '{"page": 1}');
    expect(keptResults(file)).toEqual({});
  });
});

it('planted faults are told by how many a test noticed, and fall short below nine in ten', () => {
  writeFileSync(join(folder, 'rules.json'), JSON.stringify({ group: 'rules', what: 'the rules', every: 5, mutants: 100, killed: 89, score: 89, survivors: [] }));
  writeFileSync(join(folder, 'other.json'), '[]');
  expect(mutationFigures(folder)).toMatchObject([{ case: 'R5', what: 'faults planted in the rules, noticed by a test, one in 5 tried', value: 89, of: 100, held: false, file: 'npx tsx tools/mutation.ts rules' }]);
});

it('what the scorer prints is read, and nothing else taken for it', () => {
  expect(readScore('claim     P 90.2  R 78.7  F1 84.1\nstrict    P 78.0  R 68.1  F1 72.7\nquiet     8 of 9 articles with nothing to find')).toEqual({ claim: 84.1, strict: 72.7, quiet: [8, 9] });
  expect(readScore('usage: …')).toBeNull();
});
