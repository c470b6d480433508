import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BUILDS, forProduction, root } from './launcher/build';
import { zipOf } from './release/archive';
import { readFolder } from './release/folders';
import { BUILD_OF, isStore, packageFile, sha256, STORES } from './release/packages';

/**
 * `npm run package [-- STORE …]`: builds the extension and writes what the stores take into `.output/packages`, with the checksum of each on standard
 * output. Needs no git and nothing but what the source package holds.
 */
const asked = process.argv.slice(2);
const strange = asked.filter((name) => !isStore(name));
if (strange.length > 0) throw new Error(`There is no package for "${strange.join(', ')}". The stores are: ${STORES.join(', ')}.`);

const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const wanted = asked.length === 0 ? STORES : STORES.filter((store) => asked.includes(store));
const target = join(root, '.output', 'packages');
mkdirSync(target, { recursive: true });

for (const name of new Set(wanted.map((store) => BUILD_OF[store]))) {
  const { folder, args } = BUILDS[name];
  const done = spawnSync(process.execPath, [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), ...args], { cwd: root, encoding: 'utf8', env: forProduction() });
  if (done.status !== 0) throw new Error(`The extension could not be built:\n${done.stdout}${done.stderr}`);
  const zip = await zipOf(readFolder(folder));
  for (const store of wanted.filter((each) => BUILD_OF[each] === name)) {
    writeFileSync(join(target, packageFile(version, store)), zip);
    console.log(`${sha256(zip)}  ${packageFile(version, store)}`);
  }
}
