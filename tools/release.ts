import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './launcher/build';
import { entriesOf, zipOf, type Entry } from './release/archive';
import { audit } from './release/audit';
import { billOfMaterials } from './release/bill-of-materials';
import { checkPackage, type Outcome } from './release/checks';
import { committedFiles } from './release/committed';
import { packageFile, sha256, STORES } from './release/packages';
import { pinsOf } from './release/pins';
import { differences, makeIn, type Made } from './release/workshop';
import { NOT_KNOWN } from './scoreboard/figures';

/**
 * `npm run release`: makes of the last commit everything that is handed to the stores, into `.output/release`, and checks it (C1 to C9). Exits with 1 where
 * something that must hold does not.
 */
const productSchema = z.object({ name: z.string(), version: z.string(), description: z.string(), license: z.string() });
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

function npmBill(folder: string): unknown {
  const done = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error(`npm could not make its bill of materials: ${done.stderr}`);
  return JSON.parse(done.stdout);
}

async function compared(caseId: string, what: string, first: Made, second: Made): Promise<Outcome> {
  const details = (await Promise.all([...second.packages].map(async ([store, zip]) => (await differences(first.packages.get(store) ?? new Uint8Array(), zip)).map((each) => `${store}: ${each}`)))).flat();
  return { case: caseId, what, value: details.length === 0 ? 'equal' : 'differ', asked: 'equal', held: details.length === 0, details };
}

function audited(folder: string): Outcome {
  const answer = audit(folder);
  const what = 'known weaknesses in what ships';
  if (!answer.answered) return { case: 'C9', what, value: NOT_KNOWN, asked: '0', held: true, details: [`The registry could not be asked: ${answer.why}. Run "npm audit --omit dev" where it can.`] };
  return { case: 'C9', what, value: answer.known.length, asked: '0', held: answer.known.length === 0, details: answer.known };
}

/** Told after the installations without any script: the lock file says how many packages would have run one. */
function installed(entries: readonly Entry[]): Outcome {
  const read = (name: string): unknown => JSON.parse(new TextDecoder().decode(entryNamed(entries, name).bytes));
  const { elsewhere, locked, loose, shipping, withScripts } = pinsOf(read('package.json'), read('package-lock.json'));
  return {
    case: 'C1',
    what: 'loose pins and packages without checksum, installed and built without install scripts',
    value: loose.length,
    asked: '0',
    held: loose.length === 0,
    details: [...loose, `Installed twice with --ignore-scripts: ${withScripts} of ${locked} packages have an install script; none was run. ${shipping} are dependencies of what ships.`, ...(elsewhere > 0 ? [`${elsewhere} optional packages for other systems have no checksum in the lock file: build releases on Linux.`] : [])],
  };
}

/** A bill says what ships and nothing of where it was made. */
function listed(bill: string, shipped: Made['shipped']): Outcome {
  const told = bill.split('\n').filter((line) => /serialNumber|timestamp|[a-z]+:\/\/|"\//.test(line) && !line.includes('"$schema"'));
  const details = told.map((line) => `the bill of materials says ${line.trim()}`);
  return {
    case: 'C8',
    what: `what a bill of ${shipped.length} packages tells of this computer or day`,
    value: details.length,
    asked: '0',
    held: details.length === 0,
    details: [...details, 'No signed statement of origin is made: that takes a key. Whoever wants to verify the packages builds them again.'],
  };
}

async function makeAll(folder: string): Promise<{ commit: string; files: Map<string, Uint8Array>; outcomes: Outcome[] }> {
  const { commit, entries, uncommitted } = await committedFiles(root);
  say(`Release of commit ${commit.slice(0, 12)}.${uncommitted.length > 0 ? ` ${uncommitted.length} file(s) are changed and not committed: they are not in it.` : ''}`);
  const product = productSchema.parse(JSON.parse(new TextDecoder().decode(entryNamed(entries, 'package.json').bytes)));
  const source = await zipOf(entries);

  say('Installing and building in an empty folder …');
  const first = makeIn(join(folder, 'first'), entries, product.version, STORES);
  say('Building again in another folder, with another time zone and language …');
  const elsewhere = join(folder, 'a second place', 'further down');
  const second = makeIn(elsewhere, entries, product.version, STORES, { env: { NODE_ENV: 'test', TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, installedIn: join(folder, 'first') });
  say('Installing and building from the source package in an empty folder …');
  const rebuilt = makeIn(join(folder, 'from-source'), await entriesOf(source), product.version, ['firefox']);

  const bill = billOfMaterials(npmBill(join(folder, 'first')), first.shipped, product);
  const files = new Map<string, Uint8Array>([
    ...[...first.packages].map(([store, zip]) => [packageFile(product.version, store), zip] as const),
    [packageFile(product.version, 'source'), source],
    [`whence-${product.version}.cdx.json`, new TextEncoder().encode(bill)],
  ]);
  say('Checking the packages …');
  const outcomes: Outcome[] = [
    installed(entries),
    await compared('C2', 'packages built in two folders, byte by byte', first, second),
    await compared('C3', 'Firefox package rebuilt from the source package, byte by byte', first, rebuilt),
    ...(await checkPackage('chrome', packageOf(first, 'chrome'))),
    ...(await checkPackage('firefox', packageOf(first, 'firefox'))),
    listed(bill, first.shipped),
    audited(join(folder, 'first')),
  ];
  return { commit, files, outcomes };
}

function entryNamed(entries: readonly Entry[], name: string): Entry {
  const entry = entries.find(({ path }) => path === name);
  if (entry === undefined) throw new Error(`${name} is not in the last commit.`);
  return entry;
}

function packageOf({ packages }: Made, store: 'chrome' | 'firefox'): Uint8Array {
  const zip = packages.get(store);
  if (zip === undefined) throw new Error(`There is no package for ${store}.`);
  return zip;
}

const workshop = mkdtempSync(join(tmpdir(), 'whence-release-'));
try {
  const { commit, files, outcomes } = await makeAll(workshop);
  const target = join(root, '.output', 'release');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const sums = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => `${sha256(bytes)}  ${name}`);
  for (const [name, bytes] of files) writeFileSync(join(target, name), bytes);
  writeFileSync(join(target, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  const report = outcomes.flatMap(({ case: id, what, value, held, details }) => [`${held ? '✓' : '✗'} ${id} ${what}: ${value}`, ...details.map((each) => `    ${each}`)]);
  writeFileSync(join(target, 'report.txt'), `${report.join('\n')}\n`);
  // For the scoreboard, beside the release that they are about: they are true of this commit, whatever tests are run since.
  const figures = { commit, at: new Date().toISOString(), outcomes: outcomes.map(({ details: _, ...figure }) => figure) };
  writeFileSync(join(target, 'figures.json'), `${JSON.stringify(figures, null, 1)}\n`);
  console.log([...report, '', ...sums, '', 'Written to .output/release.'].join('\n'));
  process.exitCode = outcomes.every(({ held }) => held) ? 0 : 1;
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
