import { ensureBrowser, missingBrowser } from './setup/browsers.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { main, PlainError } from './setup/say.mjs';
import { runTypeScript } from './setup/typescript.mjs';

/** `node tools/start.mjs [--headless] [FILE …]`: prepares a fresh clone where needed, then opens the demonstration. */
await main(() => {
  ensureDependencies();
  const chromium = ensureBrowser('chromium');
  if (chromium === null) throw new PlainError(missingBrowser('chromium'));
  return runTypeScript('tools/start.ts', process.argv.slice(2), { WHENCE_CHROMIUM: chromium });
});
