import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';

/** The part of a test runner's record that counts here. */
const recordSchema = z.object({
  startTime: z.number(),
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
});

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

/** A whole run of tests. */
export interface Run extends Counts {
  name: string;
  /** the day on which it began, YYYY-MM-DD */
  on: string;
  cases: ReadonlyMap<string, Outcome>;
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

/** What a run's record says of all tests and of each case. Throws where the record is none. */
export function outcomesOf(run: string, record: unknown, root: string): Run {
  const { startTime, testResults } = recordSchema.parse(record);
  const cases = new Map<string, Outcome>();
  const all: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { assertionResults, name } of testResults) {
    const file = placeOf(name, root);
    for (const { fullName, status } of assertionResults) {
      count(all, status);
      for (const id of idsIn(fullName)) {
        const outcome = cases.get(id) ?? { run, passed: 0, failed: 0, skipped: 0, files: [] };
        cases.set(id, outcome);
        count(outcome, status);
        if (!outcome.files.includes(file)) outcome.files.push(file);
      }
    }
  }
  for (const outcome of cases.values()) outcome.files.sort();
  return { name: run, on: new Date(startTime).toISOString().slice(0, 10), ...all, cases };
}

/** A run's record on disk; null where there is none. */
export function readRecord(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
