import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SecondRun } from './outcomes';

/** A line that a test or a tool left, as `recordFigure` of tests/figures.ts writes it. */
export const figureSchema = z.object({
  case: z.string(),
  what: z.string(),
  detail: z.optional(z.string()),
  value: z.union([z.number(), z.string()]),
  of: z.optional(z.number()),
  unit: z.optional(z.string()),
  asked: z.optional(z.string()),
  held: z.boolean(),
  browser: z.optional(z.enum(['chromium', 'firefox'])),
  seeds: z.optional(z.array(z.int())),
  file: z.optional(z.string()),
  run: z.enum(['long', 'short']),
  at: z.string(),
});
export type KeptFigure = z.infer<typeof figureSchema>;

/** The value of a figure that could not be had: it stands on the page, and counts as none. */
export const NOT_KNOWN = 'not known';

/** The figures of a file, in the order in which they were written; none where there is no file. A line that is none throws with its file: a figure must not go missing in silence. */
export function readFigures(path: string): KeptFigure[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      const parsed = figureSchema.safeParse(parseJson(line));
      if (!parsed.success) throw new Error(`${path}, line ${String(i + 1)} is no figure: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const nameOf = (figure: KeptFigure): string => [figure.case, figure.what, figure.browser ?? ''].join('\0');
export const inNameOrder = (figures: readonly KeptFigure[]): KeptFigure[] => [...figures].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
const latest = (figures: readonly KeptFigure[]): string => figures.map(({ at }) => at).reduce((a, b) => (a > b ? a : b), '');

/**
 * What a run adds to those before it: two long runs of one name that were made up from different seeds are one run of both. After one that fell short it
 * begins anew, since the code is another by then.
 */
function addedTo(before: KeptFigure | undefined, figure: KeptFigure): KeptFigure {
  if (before?.held !== true || before.run !== 'long' || figure.run !== 'long') return figure;
  if (before.seeds === undefined || figure.seeds === undefined || figure.seeds.some((seed) => before.seeds?.includes(seed))) return figure;
  if (typeof before.value !== 'number' || typeof figure.value !== 'number' || before.of === undefined || figure.of === undefined) return figure;
  return { ...figure, value: before.value + figure.value, of: before.of + figure.of, seeds: [...before.seeds, ...figure.seeds] };
}

/**
 * One figure for each name, of the processes that measured it: the last process counts (with those of other seeds before it, `addedTo`), and within it one that fell
 * short stands before those that held, so that none hides behind a later line of the same name.
 */
export function settled(processes: readonly (readonly KeptFigure[])[]): KeptFigure[] {
  const byName = new Map<string, KeptFigure>();
  for (const figures of [...processes].sort((a, b) => latest(a).localeCompare(latest(b)))) {
    const own = new Map<string, KeptFigure>();
    for (const figure of figures) if (own.get(nameOf(figure))?.held !== false) own.set(nameOf(figure), figure);
    for (const [name, figure] of own) byName.set(name, addedTo(byName.get(name), figure));
  }
  return inNameOrder([...byName.values()]);
}

/** Some figures, and of others those that have no name among them: what the long runs measured, and of the runs of every day what no long run did. */
export function longFirst(long: readonly KeptFigure[], short: readonly KeptFigure[]): KeptFigure[] {
  const measured = new Set(long.map(nameOf));
  return [...long, ...short.filter((figure) => !measured.has(nameOf(figure)))];
}

/** Was this measured by the first run of a file that was run once more? What the second measured stands in its place, also where it measured less. */
function isOvertaken({ at, file }: KeptFigure, again: readonly SecondRun[]): boolean {
  const then = Date.parse(at);
  return again.some((run) => run.file === file && then >= run.first && then < run.second);
}

/** The figures kept in a folder, without those of first runs of files that were run again; none where there is no folder. */
export function keptFigures(folder: string, again: readonly SecondRun[] = []): KeptFigure[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort();
  return settled(files.map((name) => readFigures(join(folder, name)).filter((figure) => !isOvertaken(figure, again))));
}
