import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { KeptFigure } from './figures';

/** What `tools/mutation.ts` leaves of each group. */
const groupSchema = z.object({ group: z.string(), what: z.string(), every: z.number(), mutants: z.number(), killed: z.number() });
const ASKED = 90;

/** The faults planted in each group of files, and how many of them a test noticed. */
export function mutationFigures(folder: string): KeptFigure[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  return files.flatMap((name): KeptFigure[] => {
    const read = groupSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!read.success) return [];
    const { every, group, killed, mutants, what } = read.data;
    const sampled = every === 1 ? '' : `, one in ${String(every)} tried`;
    return [{ case: 'R5', what: `faults planted in ${what}, noticed by a test${sampled}`, value: killed, of: mutants, asked: `at least ${String(ASKED)} %`, held: killed >= (ASKED / 100) * mutants, file: `npx tsx tools/mutation.ts ${group}`, run: every === 1 ? 'long' : 'short', at: statSync(join(folder, name)).mtime.toISOString() }];
  });
}
