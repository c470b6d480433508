import { z } from 'zod';
import { caseSchema, type Case } from '../../lib/model/statement';
import { LEGAL_STAGES, ROLES } from '../../lib/model/vocabulary';
import { isDeeperThan } from '../../lib/text/json-depth';
import { faultyLine } from '../../lib/text/json-fault';
import { isDay } from './day';

/** What a file of dated statements holds: the cases that can be judged, and a sentence on each that cannot, or on what was made of it. */
export interface CaseFile {
  cases: Case[];
  /** why a case, or the whole file, was left out */
  problems: string[];
  /** what is odd about a case that is judged all the same */
  warnings: string[];
}

/** Deeper nesting than any file of this form has. */
const DEEPEST = 12;
const LISTS: ReadonlySet<string> = new Set(['supersedes', 'derived_from', 'relies_on']);
const recordSchema = z.record(z.string(), z.unknown());

/** What other programs write for the same: null for a field that is not there, one id for a list of one, true for an admission without reserve. */
function tidied(key: string, value: unknown): unknown {
  if (LISTS.has(key) && typeof value === 'string') return [value];
  if (key === 'admission' && typeof value === 'boolean') return value ? 'full' : null;
  if (Array.isArray(value)) return value.map((one: unknown) => tidied('', one));
  const record = recordSchema.safeParse(value);
  if (!record.success) return value;
  const fields = Object.entries(record.data).map(([name, field]): [string, unknown] => [name, tidied(name, field)]);
  return Object.fromEntries(fields.filter(([, field]) => field !== null));
}

/** "statement 2" for the place of a fault inside a case. */
function placeIn(path: readonly PropertyKey[]): string {
  const singular: Record<string, string> = { statements: 'statement', edges: 'tie', expect: 'expectation' };
  const [list, at] = path;
  const name = singular[String(list)];
  return name !== undefined && typeof at === 'number' ? `, ${name} ${at + 1}` : '';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), value);
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** The first fault of a case as a sentence. */
function faultOf(error: z.core.$ZodError, value: unknown): string {
  const [issue] = error.issues;
  if (!issue) return 'it is not in the expected form.';
  const { path } = issue;
  const field = path.filter((key) => typeof key === 'string').at(-1) ?? 'it';
  const found = valueAt(value, path);
  if (found === undefined) return `"${field}" is missing.`;
  if (issue.code === 'invalid_value') return `"${field}" cannot be ${short(found)}; it is one of ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_format') return `"${field}" takes a date like 2025-05-02, not ${short(found)}.`;
  return `"${field}" cannot be ${short(found)}.`;
}

/** A day that no calendar has: "2031-02-30". */
function impossibleDay(one: Case): string | null {
  for (const [i, { date, retracted_on }] of one.statements.entries()) for (const day of [date, retracted_on]) if (day !== undefined && !isDay(day)) return `, statement ${i + 1}: there is no day ${day}.`;
  for (const [i, { as_of }] of one.expect.entries()) if (!isDay(as_of)) return `, expectation ${i + 1}: there is no day ${as_of}.`;
  return null;
}

/** Statements that bear another's id get one of their own; whoever refers to the id means the first. */
function withOwnIds(one: Case): { one: Case; twice: string[] } {
  const seen = new Set<string>();
  const twice: string[] = [];
  const statements = one.statements.map((statement) => {
    if (!seen.has(statement.id)) {
      seen.add(statement.id);
      return statement;
    }
    twice.push(statement.id);
    let n = 2;
    while (seen.has(`${statement.id} (${n})`)) n += 1;
    const id = `${statement.id} (${n})`;
    seen.add(id);
    return { ...statement, id };
  });
  return { one: { ...one, statements }, twice: [...new Set(twice)] };
}

/** A word for a role or a stage that the lists lack says nothing for the speaker and proves nothing: the statement stays, the word does not count. */
function withKnownWords(statements: unknown): { statements: unknown; warnings: string[] } {
  if (!Array.isArray(statements)) return { statements, warnings: [] };
  const warnings: string[] = [];
  const known = statements.map((one: unknown, i) => {
    const record = recordSchema.safeParse(one);
    if (!record.success) return one;
    const fields = { ...record.data };
    for (const [field, list, instead] of [['role', ROLES, 'unspecified'], ['legal', LEGAL_STAGES, 'none']] as const) {
      const word = fields[field];
      if (typeof word !== 'string' || list.some((listed) => listed === word)) continue;
      fields[field] = instead;
      warnings.push(`, statement ${i + 1}: the ${field} ${short(word)} is not known and counts as "${instead}".`);
    }
    return fields;
  });
  return { statements: known, warnings };
}

function readCase(raw: unknown, place: string): { one: Case | null; problem: string | null; warnings: string[] } {
  const record = recordSchema.safeParse(tidied('', raw));
  if (!record.success) return { one: null, problem: `${place}: it is no case but ${short(raw)}.`, warnings: [] };
  const words = withKnownWords(record.data.statements);
  const value = { title: record.data.id ?? '', ...record.data, statements: words.statements };
  const name = typeof record.data.id === 'string' ? `${place} ("${record.data.id}")` : place;
  const read = caseSchema.safeParse(value);
  if (!read.success) return { one: null, problem: `${name}${placeIn(read.error.issues[0]?.path ?? [])}: ${faultOf(read.error, value)}`, warnings: [] };
  const impossible = impossibleDay(read.data);
  if (impossible !== null) return { one: null, problem: `${name}${impossible}`, warnings: [] };
  const { one, twice } = withOwnIds(read.data);
  const warnings = words.warnings.map((warning) => `${name}${warning}`);
  for (const id of twice) warnings.push(`${name}: the id "${id}" is given to more than one statement; what refers to it is taken to mean the first.`);
  if (one.expect.length === 0) warnings.push(`${name}: "expect" names no actor and day, so there is nothing to judge.`);
  return { one, problem: null, warnings };
}

/** Reads a list of cases, or one case. A case in another form is left out and told; the others are judged. Never throws. */
export function readCaseFile(text: string): CaseFile {
  const none = (problem: string): CaseFile => ({ cases: [], problems: [problem], warnings: [] });
  const bare = text.replace(/^\ufeff/, '');
  if (bare.trim() === '') return none('it is empty. It should be a JSON list of cases.');
  if (isDeeperThan(bare, DEEPEST)) return none('it is nested deeper than any list of cases.');
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    return none(`it is not JSON: reading ends in line ${faultyLine(bare)}. It should be a list of cases.`);
  }
  const isOneCase = typeof value === 'object' && value !== null && !Array.isArray(value) && 'statements' in value;
  const raw: unknown = isOneCase ? [value] : value;
  if (!Array.isArray(raw)) return none('it is no list of cases. Each case has an id, statements, ties ("edges") and the actors and days to judge ("expect").');
  if (raw.length === 0) return none('the list of cases is empty.');
  const read = raw.map((one: unknown, i) => readCase(one, `case ${i + 1}`));
  return {
    cases: read.flatMap(({ one }) => one ?? []),
    problems: read.flatMap(({ problem }) => problem ?? []),
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}
