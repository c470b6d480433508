import { join } from 'node:path';
import { root } from './dependencies.mjs';
import { captured } from './processes.mjs';
import { say } from './say.mjs';
import { runVitest } from './vitest.mjs';

const bin = (...parts) => join(root, 'node_modules', ...parts);
const folders = ['lib', 'components', 'entrypoints', 'tools', 'tests'];

/** The checks that read the source without running it, in their order; each counts as one in the summary. */
const STATIC_CHECKS = [
  { name: 'types of everything', args: [bin('typescript', 'bin', 'tsc'), '--noEmit'] },
  { name: 'the core compiles without browser or Node types', args: [bin('typescript', 'bin', 'tsc'), '-p', 'lib'] },
  { name: 'lint', args: [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0'] },
  { name: 'import boundaries', args: [bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), ...folders] },
];

export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** What is said behind the counts of files that passed only at their second run. */
export const againSaid = ({ again = [] }) => (again.length === 0 ? '' : ` (at the second run only: ${again.join(', ')})`);

/** "12 passed, 1 failed, 2 skipped": alone on the last line of every test command. */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Runs one program as a check: silent when it passes, its output when it does not. */
export async function runCheck(name, args, env = {}) {
  const from = Date.now();
  const { code, output } = await captured(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  say(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  if (code !== 0) say(output.trim());
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Runs checks one after the other; the sum of them. */
export async function runInTurn(checks) {
  let sum = NOTHING;
  for (const { name, args, env } of checks) sum = addCounts(sum, await runCheck(name, args, env));
  return sum;
}

/** Types, lint, boundaries. */
export const runStaticChecks = () => runInTurn(STATIC_CHECKS);

export const runUnitTests = () => runVitest('vitest.config.ts', 'unit');
