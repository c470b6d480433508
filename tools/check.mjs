import { countsLine, runChecks } from './setup/checks.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { main } from './setup/say.mjs';

/** `npm run check`: everything that needs no browser; for use while working. */
await main(async () => {
  ensureDependencies();
  const counts = await runChecks();
  console.log(countsLine(counts));
  return counts.failed === 0 ? 0 : 1;
});
