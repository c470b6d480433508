import { ensureBrowser, missingBrowser } from './setup/browsers.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { main, say } from './setup/say.mjs';

/** Prepares a fresh clone: packages, generated types, both browsers. A missing browser is said and does not fail the rest. */
await main(() => {
  ensureDependencies();
  for (const kind of ['chromium', 'firefox']) say(ensureBrowser(kind) ?? missingBrowser(kind));
});
