import { ensureDependencies } from './setup/dependencies.mjs';
import { main, PlainError } from './setup/say.mjs';
import { runTypeScript } from './setup/typescript.mjs';

/** `node tools/run.mjs FILE.ts ARGS…`: prepares a fresh clone where needed, then runs the file; its output and exit code are passed through. */
await main(() => {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) throw new PlainError('Say which file to run: node tools/run.mjs FILE.ts ARGUMENTS …');
  ensureDependencies();
  return runTypeScript(file, args);
});
