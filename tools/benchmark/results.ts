import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BUDGETS, judged, type BudgetId, type Judged } from './budgets';

const budgetIds = BUDGETS.map(({ id }) => id) as [BudgetId, ...BudgetId[]];

/** A table as it is printed and kept: every cell is what the reader sees. */
const tableSchema = z.object({ title: z.string(), head: z.array(z.string()), rows: z.array(z.array(z.string())) });
export type Table = z.infer<typeof tableSchema>;

/** One part of the benchmark, as one command measured it. */
const partSchema = z.object({
  at: z.string(),
  command: z.string(),
  quick: z.boolean(),
  machine: z.string(),
  tables: z.array(tableSchema),
  budgets: z.array(z.object({ id: z.enum(budgetIds), value: z.number() })),
  notes: z.array(z.string()),
});
export type Part = z.infer<typeof partSchema>;
const resultsSchema = z.partialRecord(z.enum(['page', 'store']), partSchema);
type Results = z.infer<typeof resultsSchema>;

const KEPT = fileURLToPath(new URL('../../.output/benchmark.json', import.meta.url));

/** What was measured last, part by part; nothing where nothing was measured, or what lies there is of another form. */
export function keptResults(file = KEPT): Results {
  if (!existsSync(file)) return {};
  const read = resultsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return read.success ? read.data : {};
}

/** Keeps a part and leaves the other as it was. */
export function keepPart(name: 'page' | 'store', part: Part, file = KEPT): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...keptResults(file), [name]: part }, null, 1)}\n`);
}

export function tableText({ head, rows, title }: Table): string {
  return [`**${title}**`, '', ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

const digits = (value: number): string => (Number.isInteger(value) ? String(value) : value >= 1000 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** The budgets beside what was measured, in the order of the list of budgets. */
export function budgetTable(all: readonly Judged[]): Table {
  const order = (one: Judged): number => BUDGETS.findIndex(({ id }) => id === one.budget.id);
  const cell = (value: number, unit: string): string => `${digits(value)}${unit === '' ? '' : ` ${unit}`}`;
  const rows = [...all].sort((a, b) => order(a) - order(b)).map(({ budget: { aim, most, unit, what }, said, value }) => [what, cell(value, unit), cell(most, unit), cell(aim, unit), said]);
  return { title: 'Budgets', head: ['', 'measured', 'at most', 'aim', ''], rows };
}

export const judgedAll = (measured: readonly { id: BudgetId; value: number }[]): Judged[] => measured.map(({ id, value }) => judged(id, value));
