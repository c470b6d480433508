import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { NOT_KNOWN, type KeptFigure } from './figures';

const outcomeSchema = z.object({ case: z.string(), what: z.string(), value: z.union([z.number(), z.string()]), asked: z.string(), held: z.boolean() });
const releaseSchema = z.object({ commit: z.string().regex(/^[0-9a-f]{40,64}$/), at: z.string(), outcomes: z.array(outcomeSchema) });

/** What a release is made from, and what makes it: whatever else changes, its figures stay true. */
const MADE_FROM = ['entrypoints', 'components', 'lib', 'modules', 'public', 'casebook', 'wxt.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json', 'tools/release.ts', 'tools/release'];

/** Is all that a release is made from the same in this folder as in that commit? False where git does not know. */
const isSameCode = (root: string, commit: string): boolean => spawnSync('git', ['diff', '--quiet', commit, '--', ...MADE_FROM], { cwd: root, stdio: 'ignore' }).status === 0;

/** What the last `npm run release` measured, where it was made of this code. What it could not find out is asked of nobody. */
export function releaseFigures(root: string, isSame: (root: string, commit: string) => boolean = isSameCode): KeptFigure[] {
  const path = join(root, '.output', 'release', 'figures.json');
  if (!existsSync(path)) return [];
  const { at, commit, outcomes } = releaseSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  if (!isSame(root, commit)) return [];
  return outcomes.map(({ asked, ...outcome }): KeptFigure => ({ ...outcome, ...(outcome.value === NOT_KNOWN ? {} : { asked }), detail: `release of ${at.slice(0, 10)}, commit ${commit.slice(0, 12)}`, file: 'npm run release', run: 'long', at }));
}
