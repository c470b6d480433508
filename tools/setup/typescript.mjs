import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './dependencies.mjs';
import { passThrough } from './processes.mjs';

/** Runs a TypeScript file in Node with our own standard streams and resolves to its exit code. Needs `ensureDependencies` before. */
export function runTypeScript(file, args, env = {}) {
  const loader = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
  const settings = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'), ...env };
  return passThrough(process.execPath, ['--import', loader, resolve(root, file), ...args], { env: settings });
}
