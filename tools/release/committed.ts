import { spawnSync } from 'node:child_process';
import { entriesOf, type Entry } from './archive';

export interface Committed {
  /** the full id of the commit */
  commit: string;
  entries: Entry[];
  /** tracked files that differ from it, and new ones: they are in no release */
  uncommitted: string[];
}

function git(root: string, args: readonly string[]): Buffer {
  const done = spawnSync('git', args, { cwd: root, maxBuffer: 256 * 1024 * 1024 });
  if (done.error !== undefined || done.status !== 0) throw new Error(`A release is made of the last commit, but git failed (git ${args.join(' ')}): ${done.error?.message ?? done.stderr.toString()}`);
  return done.stdout;
}

/** The files of the last commit as they were committed. Throws outside a git checkout. */
export async function committedFiles(root: string): Promise<Committed> {
  const commit = git(root, ['rev-parse', 'HEAD']).toString().trim();
  return {
    commit,
    entries: await entriesOf(git(root, ['archive', '--format=zip', commit])),
    uncommitted: git(root, ['status', '--porcelain', '-z']).toString().split('\0').filter((line) => line !== ''),
  };
}
