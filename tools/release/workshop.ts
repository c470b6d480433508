import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, type Entry } from './archive';
import { shippedSchema, type Shipped } from './bill-of-materials';
import { writeFolder } from './folders';
import { BUILD_OF, packageFile, type Store } from './packages';

/** What a folder with nothing but the sources made. */
export interface Made {
  packages: ReadonlyMap<Store, Uint8Array>;
  /** packages of which code is in them */
  shipped: Shipped;
}

function run(command: string, args: readonly string[], folder: string, env: NodeJS.ProcessEnv): void {
  const done = spawnSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...env }, shell: process.platform === 'win32' });
  if (done.error !== undefined || done.status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed:\n${done.error?.message ?? `${done.stdout}${done.stderr}`}`);
}

/**
 * Does in an empty folder what `docs/building.md` tells a stranger to do: installs what the lock file names without running a script of any package (C1), and makes
 * the packages of these stores.
 * @param installedIn a folder that was made before: its installed packages are moved here, in place of installing them again
 * @throws with the tool's own words where a step fails
 */
export function makeIn(folder: string, sources: readonly Entry[], version: string, stores: readonly Store[], { env = {}, installedIn }: { env?: NodeJS.ProcessEnv; installedIn?: string } = {}): Made {
  mkdirSync(folder, { recursive: true });
  writeFolder(folder, sources);
  if (installedIn === undefined) run('npm', ['ci', '--ignore-scripts', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund'], folder, env);
  else renameSync(join(installedIn, 'node_modules'), join(folder, 'node_modules'));
  run('npm', ['run', 'package', '--', ...stores], folder, env);
  const packages = new Map(stores.map((store) => [store, new Uint8Array(readFileSync(join(folder, '.output', 'packages', packageFile(version, store))))]));
  return { packages, shipped: stores.flatMap((store) => shippedIn(folder, store)).filter((one, i, all) => all.findIndex(({ name }) => name === one.name) === i) };
}

function shippedIn(folder: string, store: Store): Shipped {
  const build = BUILD_OF[store] === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
  return shippedSchema.parse(JSON.parse(readFileSync(join(folder, '.output', `${build}.packages.json`), 'utf8')));
}

/** Where two packages differ, file by file; none where they are the same byte for byte. */
export async function differences(a: Uint8Array, b: Uint8Array): Promise<string[]> {
  if (Buffer.from(a).equals(Buffer.from(b))) return [];
  const [left, right] = [await entriesOf(a), await entriesOf(b)];
  const rightBy = new Map(right.map(({ path, bytes }) => [path, bytes]));
  const changed = left.flatMap(({ path, bytes }) => {
    const other = rightBy.get(path);
    if (other === undefined) return [`${path} is in the first alone`];
    return Buffer.from(bytes).equals(Buffer.from(other)) ? [] : [`${path} differs`];
  });
  const added = right.filter(({ path }) => !left.some((each) => each.path === path)).map(({ path }) => `${path} is in the second alone`);
  return [...changed, ...added, ...(changed.length + added.length === 0 ? ['the files are the same, but not the archive round them'] : [])];
}
