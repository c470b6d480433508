import { join } from 'node:path';
import { ensureBrowser, missingBrowser } from './setup/browsers.mjs';
import { addCounts, countsLine, NOTHING, runInTurn, runStaticChecks, runUnitTests } from './setup/checks.mjs';
import { ensureDependencies, root } from './setup/dependencies.mjs';
import { main, say } from './setup/say.mjs';
import { runVitest } from './setup/vitest.mjs';

const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
const BUILDS = [
  { name: 'build for Chromium', args: [wxt, 'build'] },
  { name: 'build for Firefox', args: [wxt, 'build', '-b', 'firefox', '--mv3'] },
  { name: 'demonstration build', args: [wxt, 'build', '--mode', 'demo'] },
];
/** The browser tests of each browser; they find the browser in the environment variable. */
const BROWSER_TESTS = [
  { kind: 'chromium', variable: 'WHENCE_CHROMIUM' },
  { kind: 'firefox', variable: 'WHENCE_FIREFOX' },
];

/** `npm test`: checks, builds, and the built extension in real browsers. The last line is the count of all of them. */
await main(async () => {
  ensureDependencies();
  // Neither needs what the other makes, and each keeps one processor busy.
  const [builds, checks] = await Promise.all([runInTurn(BUILDS), runStaticChecks()]);
  const rows = [
    ['builds', builds],
    ['checks and unit tests', addCounts(checks, await runUnitTests())],
  ];
  for (const suite of BROWSER_TESTS) rows.push([`in ${suite.kind}`, await runBrowserTests(suite)]);
  const total = rows.map(([, counts]) => counts).reduce(addCounts, NOTHING);
  console.log('');
  for (const [name, counts] of rows) console.log(`${name}: ${countsLine(counts)}`);
  console.log(countsLine(total));
  return total.failed === 0 ? 0 : 1;
});

async function runBrowserTests({ kind, variable }) {
  if (process.env.WHENCE_NO_BROWSER === '1') {
    say(`The tests in ${kind} are skipped because WHENCE_NO_BROWSER=1 is set.`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const path = ensureBrowser(kind);
  if (path !== null) return runVitest('vitest.e2e.config.ts', kind, { [variable]: path, WHENCE_E2E_BROWSER: kind, WHENCE_BUILT: '1' });
  say(`${missingBrowser(kind)} The tests in ${kind} count as one failure; WHENCE_NO_BROWSER=1 leaves them out.`);
  return { passed: 0, failed: 1, skipped: 0 };
}
