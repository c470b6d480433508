import { addCounts, countsLine, runStaticChecks, runUnitTests } from './setup/checks.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { main } from './setup/say.mjs';

/** `npm run check`: everything that needs no browser; for use while working. */
await main(async () => {
  ensureDependencies();
  const counts = addCounts(await runStaticChecks(), await runUnitTests());
  console.log(countsLine(counts));
  return counts.failed === 0 ? 0 : 1;
});
