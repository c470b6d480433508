import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './dependencies.mjs';
import { passThrough } from './processes.mjs';

/**
 * Runs one vitest configuration, or some of its files, with its own report on screen and resolves to what was counted and to the files where
 * something failed. `name` names the run's record. A run that broke off counts as one failure.
 */
export async function runVitest(config, name, env = {}, files = []) {
  const record = join(root, '.cache', 'tests', `${name}.json`);
  mkdirSync(dirname(record), { recursive: true });
  rmSync(record, { force: true });
  const args = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', config, ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${record}`];
  const code = await passThrough(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  return countsOf(record, code);
}

function countsOf(record, code) {
  let result;
  try {
    result = JSON.parse(readFileSync(record, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failedFiles: [], brokeOff: true };
  }
  const failed = result.numFailedTests;
  const brokeOff = failed === 0 && code !== 0;
  const failedFiles = result.testResults.filter(({ status }) => status === 'failed').map((file) => relative(root, file.name));
  return { passed: result.numPassedTests, failed: brokeOff ? 1 : failed, skipped: result.numPendingTests + result.numTodoTests, failedFiles, brokeOff };
}
