import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const knownSchema = z.object({ vulnerabilities: z.record(z.string(), z.looseObject({ severity: z.string() })) });
const refusalSchema = z.looseObject({ message: z.string() });

/** What the registry knows against the packages that ship, as sentences; or why it did not answer. */
export type Audited = { answered: true; known: string[] } | { answered: false; why: string };

/** @param folder with `package.json` and `package-lock.json` */
export function audit(folder: string): Audited {
  const done = spawnSync('npm', ['audit', '--omit', 'dev', '--json'], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  let said: unknown;
  try {
    said = JSON.parse(done.stdout);
  } catch {
    return { answered: false, why: 'npm gave no answer that can be read' };
  }
  const known = knownSchema.safeParse(said);
  if (known.success) return { answered: true, known: Object.entries(known.data.vulnerabilities).map(([name, { severity }]) => `${name} (${severity})`) };
  const refusal = refusalSchema.safeParse(said);
  return { answered: false, why: refusal.success ? (refusal.data.message.split(' - ')[0] ?? '') : 'npm gave no answer that can be read' };
}
