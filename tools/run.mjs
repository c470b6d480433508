import { join } from 'node:path';
import { ensureDependencies, root } from './setup/dependencies.mjs';
import { passThrough } from './setup/processes.mjs';
import { main, PlainError } from './setup/say.mjs';
import { runTypeScript } from './setup/typescript.mjs';

/**
 * `node tools/run.mjs FILE.ts ARGS…`: prepares a fresh clone where needed, then runs the file; its output and exit code are passed through.
 * `node tools/run.mjs --wxt ARGS…` does the same with the build tool.
 */
await main(() => {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) throw new PlainError('Say which file to run: node tools/run.mjs FILE.ts ARGUMENTS …');
  ensureDependencies();
  if (file === '--wxt') return passThrough(process.execPath, [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), ...args], { cwd: root });
  return runTypeScript(file, args);
});
