import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_TESTS, runBrowserTests } from './setup/browser-tests.mjs';
import { BUILDS } from './setup/builds.mjs';
import { addCounts, againSaid, countsLine, NOTHING, runInTurn, runStaticChecks, runUnitTests } from './setup/checks.mjs';
import { ensureDependencies, root } from './setup/dependencies.mjs';
import { main } from './setup/say.mjs';
import { runTypeScript } from './setup/typescript.mjs';

/** What the built extension weighs, against its budgets. */
const SIZES = { name: 'sizes of the bundles', args: ['--import', 'tsx', join(root, 'tools', 'check-sizes.ts')] };

/** `npm test`: checks, builds, and the built extension in real browsers. The last line is the count of all of them. */
await main(async () => {
  ensureDependencies();
  // The figures that the tests are about to measure; those of long runs stay.
  rmSync(join(root, '.output', 'figures', 'short'), { recursive: true, force: true });
  // Neither needs what the other makes, and each keeps one processor busy.
  const [builds, checks] = await Promise.all([runInTurn([...BUILDS, SIZES]), runStaticChecks()]);
  const rows = [
    ['builds', builds],
    ['checks and unit tests', addCounts(checks, await runUnitTests())],
  ];
  for (const suite of BROWSER_TESTS) rows.push([`in ${suite.kind}`, await runBrowserTests(suite)]);
  // The page of figures as far as this run measured them; how many cases have one is said before the counts.
  const figures = await runTypeScript('tools/scoreboard.ts', ['--quick', '--out', '.output/scoreboard.md']);
  rows.push(['scoreboard', { passed: figures === 0 ? 1 : 0, failed: figures === 0 ? 0 : 1, skipped: 0 }]);
  const total = rows.map(([, counts]) => counts).reduce(addCounts, NOTHING);
  console.log('');
  for (const [name, counts] of rows) console.log(`${name}: ${countsLine(counts)}${againSaid(counts)}`);
  console.log(countsLine(total));
  return total.failed === 0 ? 0 : 1;
});
