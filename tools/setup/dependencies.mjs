import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capture } from './processes.mjs';
import { PlainError, say } from './say.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const at = (...parts) => join(root, ...parts);
const lockStamp = at('node_modules', '.whence-lock');
const typesStamp = at('.wxt', '.whence-types');

const hash = (...texts) => createHash('sha256').update(texts.join('\0')).digest('hex');
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/**
 * Makes `node_modules` match `package-lock.json` and prepares WXT's generated types. Quick when nothing changed: two hashes. Install
 * scripts of packages are not run.
 */
export function ensureDependencies() {
  refuseOldNode();
  const wanted = hash(read(at('package-lock.json')));
  if (read(lockStamp) !== wanted) {
    if (!alreadyInstalled()) installFromLock();
    writeFileSync(lockStamp, wanted);
  }
  ensureGeneratedTypes(wanted);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new PlainError(`Whence needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer Node.js and run the command again.`);
}

function installFromLock() {
  say('Installing the packages named in package-lock.json (once, about half a minute) …');
  const { code, output } = capture(npmCommand(), ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, shell: process.platform === 'win32' });
  if (code !== 0) throw new PlainError(`The packages could not be installed. npm said:\n${withoutUsage(output)}\nNothing else was changed; check the connection to the npm registry and run the command again.`);
}

/** npm follows some errors with all its options. */
const withoutUsage = (output) => output.split(/^npm error Usage:$/m)[0].trim();

const npmCommand = () => (process.platform === 'win32' ? 'npm.cmd' : 'npm');

/** Whether npm's own record of what is installed says the same as the lock file; a package for another system may be missing. */
function alreadyInstalled() {
  const record = read(at('node_modules', '.package-lock.json'));
  if (record === '') return false;
  const installed = JSON.parse(record).packages;
  const locked = JSON.parse(read(at('package-lock.json'))).packages;
  return Object.entries(locked).every(([path, wanted]) => path === '' || installed[path]?.version === wanted.version || (installed[path] === undefined && wanted.optional === true));
}

/** WXT writes `.wxt/tsconfig.json` from its config, the list of entrypoints and the message catalogue; TypeScript reads it. */
function ensureGeneratedTypes(lockHash) {
  const wanted = hash(lockHash, read(at('wxt.config.ts')), read(at('public', '_locales', 'en', 'messages.json')), listing('entrypoints'), listing('modules'), listing('public'));
  if (existsSync(at('.wxt', 'tsconfig.json')) && read(typesStamp) === wanted) return;
  const { code, output } = capture(process.execPath, [at('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'], { cwd: root });
  if (code !== 0) throw new PlainError(`The build tool could not prepare the project ("wxt prepare" failed):\n${output.trim()}`);
  writeFileSync(typesStamp, wanted);
}

function listing(folder) {
  return existsSync(at(folder)) ? readdirSync(at(folder), { recursive: true }).sort().join('\n') : '';
}
