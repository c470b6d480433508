import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';

/** The part of a test runner's record that counts here. A file can fail as a whole: then none of its tests is in it. */
const recordSchema = z.object({
  startTime: z.number(),
  testResults: z.array(z.object({ name: z.string(), status: z.optional(z.string()), assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
});
type TestFile = z.infer<typeof recordSchema>['testResults'][number];

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Tests of one case in one run, by what became of them, and the files that they stand in. */
export interface Outcome extends Counts {
  run: string;
  files: string[];
}

/** A file where something failed was run once more by itself: its second outcomes are those that count. */
export interface SecondRun {
  file: string;
  failed: number;
  /** when the first and the second run of it began, in milliseconds since 1970 */
  first: number;
  second: number;
}

/** A whole run of tests. */
export interface Run extends Counts {
  name: string;
  /** the day on which it began, YYYY-MM-DD */
  on: string;
  cases: ReadonlyMap<string, Outcome>;
  again: readonly SecondRun[];
}

/** The ids in a test's name, where it has them in brackets: "(S1, S2)", "(J9: 6 kills)". */
export function idsIn(name: string): string[] {
  const found = [...name.matchAll(/\(([^()]{1,60})\)/g)].flatMap(([, inside = '']) => inside.match(/\b[NHMXFJSLRC]\d{1,2}\b/g) ?? []);
  return [...new Set(found)];
}

function count(counts: Counts, status: string): void {
  if (status === 'passed') counts.passed += 1;
  else if (status === 'failed') counts.failed += 1;
  else counts.skipped += 1;
}

/** A test file by its place in the project, also where the run was made in a copy of it. */
function placeOf(file: string, root: string): string {
  const place = relative(root, file).replaceAll('\\', '/');
  return place.startsWith('..') ? place.slice(Math.max(0, place.lastIndexOf('/tests/') + 1)) : place;
}

/** Did the file fail without any of its tests: because it could not be loaded, or what stands before or behind them failed? */
const failedWhole = ({ assertionResults, status }: TestFile): boolean => status === 'failed' && assertionResults.every((test) => test.status !== 'failed');

/**
 * What a run's record says of all tests and of each case. `againRecord` is the record of those of its files that were run once more: their outcomes stand in the place of the first.
 * One of an earlier run than `record` says nothing of it. Throws where a record is none.
 */
export function outcomesOf(run: string, record: unknown, root: string, againRecord: unknown = null): Run {
  const { startTime, testResults } = recordSchema.parse(record);
  const second = againRecord === null ? null : recordSchema.parse(againRecord);
  const rerun = new Map(second !== null && second.startTime > startTime ? second.testResults.map((file) => [placeOf(file.name, root), file]) : []);
  const cases = new Map<string, Outcome>();
  const all: Counts = { passed: 0, failed: 0, skipped: 0 };
  const again: SecondRun[] = [];
  for (const first of testResults) {
    const file = placeOf(first.name, root);
    const own: Counts = { passed: 0, failed: 0, skipped: 0 };
    const counted = rerun.get(file) ?? first;
    if (failedWhole(counted)) count(own, 'failed');
    for (const { fullName, status } of counted.assertionResults) {
      count(own, status);
      for (const id of idsIn(fullName)) {
        const outcome = cases.get(id) ?? { run, passed: 0, failed: 0, skipped: 0, files: [] };
        cases.set(id, outcome);
        count(outcome, status);
        if (!outcome.files.includes(file)) outcome.files.push(file);
      }
    }
    for (const kind of ['passed', 'failed', 'skipped'] as const) all[kind] += own[kind];
    if (counted !== first) again.push({ file, failed: own.failed, first: startTime, second: second?.startTime ?? startTime });
  }
  for (const outcome of cases.values()) outcome.files.sort();
  return { name: run, on: new Date(startTime).toISOString().slice(0, 10), ...all, cases, again };
}

/** A run's record on disk; null where there is none. */
export function readRecord(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
