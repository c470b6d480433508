import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_TESTS, runBrowserTests } from './setup/browser-tests.mjs';
import { BUILDS } from './setup/builds.mjs';
import { addCounts, countsLine, runInTurn } from './setup/checks.mjs';
import { ensureDependencies, root } from './setup/dependencies.mjs';
import { main, say } from './setup/say.mjs';
import { runTypeScript } from './setup/typescript.mjs';
import { runVitest } from './setup/vitest.mjs';

const USAGE = 'npm run scoreboard [-- --quick | --from-kept] [--only build,unit,chromium,firefox,benchmark,release,mutation,store]';
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const onlyAt = args.indexOf('--only');
const only = onlyAt < 0 ? null : (args[onlyAt + 1] ?? '').split(',');
const env = quick ? {} : { WHENCE_LONG: '1' };
const short = quick ? ['--quick'] : [];

/** What is run before the page is written, in this order. What runs in hours does so with WHENCE_LONG=1 only. */
const PARTS = {
  build: async () => runInTurn(BUILDS),
  unit: () => runVitest('vitest.config.ts', quick ? 'unit' : 'unit-long', env),
  ...Object.fromEntries(BROWSER_TESTS.map((suite) => [suite.kind, () => runBrowserTests(suite, quick ? '' : '-long', env)])),
  benchmark: async () => counted(await runTypeScript('tools/benchmark.ts', short)),
  release: async () => (quick ? null : counted(await runTypeScript('tools/release.ts', [], env))),
  mutation: async () => (quick ? null : counted(await runTypeScript('tools/mutation.ts', [], env))),
  store: async () => counted(await runTypeScript('tools/benchmark.ts', ['--store', ...short])),
};

const counted = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** `npm run scoreboard`: the tests with their long counts, the benchmark, and docs/scoreboard.md from what they measured. What fell short stands on the page and is counted here. */
await main(async () => {
  const unknown = (only ?? []).filter((name) => !(name in PARTS));
  if (unknown.length > 0 || args.includes('--help')) {
    say(USAGE);
    return unknown.length > 0 ? 2 : 0;
  }
  ensureDependencies();
  const wanted = args.includes('--from-kept') ? [] : (only ?? Object.keys(PARTS));
  // What a part alone is run for replaces its own figures; only a whole run begins with none.
  if (only === null && wanted.length > 0) rmSync(join(root, '.output', 'figures', quick ? 'short' : 'long'), { recursive: true, force: true });
  let total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of wanted) {
    const counts = await PARTS[name]();
    if (counts !== null) {
      say(`${name}: ${countsLine(counts)}`);
      total = addCounts(total, counts);
    }
  }
  const written = await runTypeScript('tools/scoreboard.ts', short);
  if (wanted.length > 0) console.log(countsLine(total));
  return written === 0 && total.failed === 0 ? 0 : 1;
});
