import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A build of the extension: its folder, and what WXT is told to make it. */
export const BUILDS = {
  chromium: { folder: join(root, '.output', 'chrome-mv3'), args: ['build'] },
  firefox: { folder: join(root, '.output', 'firefox-mv3'), args: ['build', '-b', 'firefox', '--mv3'] },
  demo: { folder: join(root, '.output', 'chrome-mv3-demo'), args: ['build', '--mode', 'demo'] },
} as const;
export type BuildName = keyof typeof BUILDS;

/** Everything that a build is made from. */
const SOURCES = ['entrypoints', 'components', 'lib', 'modules', 'public', 'wxt.config.ts', 'package-lock.json'];

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** A build depends on no setting of the caller's: under a test runner's NODE_ENV it would name the source files' folders. */
export const forProduction = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_ENV: 'production' });

/** Builds unless the build is newer than every source file. Throws with the build tool's own words where the build fails. */
export function ensureBuild(name: BuildName, told: (sentence: string) => void): string {
  const { folder, args } = BUILDS[name];
  const manifest = join(folder, 'manifest.json');
  const changed = Math.max(...SOURCES.map((path) => join(root, path)).filter((path) => existsSync(path)).map(newest));
  if (existsSync(manifest) && statSync(manifest).mtimeMs > changed) return folder;
  told(`Building the extension (${name}) …`);
  const done = spawnSync(process.execPath, [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), ...args], { cwd: root, encoding: 'utf8', env: forProduction() });
  if (done.status !== 0) throw new Error(`The extension could not be built:\n${done.stdout}${done.stderr}`);
  return folder;
}
