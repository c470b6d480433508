import { ensureBrowser, missingBrowser } from './browsers.mjs';
import { say } from './say.mjs';
import { runVitest } from './vitest.mjs';

/** The browser tests of each browser; they find the browser in the environment variable. */
export const BROWSER_TESTS = [
  { kind: 'chromium', variable: 'WHENCE_CHROMIUM' },
  { kind: 'firefox', variable: 'WHENCE_FIREFOX' },
];

/** Runs the tests of one browser on what is built. `mark` is put to the name of the run's record. */
export async function runBrowserTests({ kind, variable }, mark = '', env = {}) {
  if (process.env.WHENCE_NO_BROWSER === '1') {
    say(`The tests in ${kind} are skipped because WHENCE_NO_BROWSER=1 is set.`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const path = ensureBrowser(kind);
  if (path !== null) return runVitest('vitest.e2e.config.ts', `${kind}${mark}`, { ...env, [variable]: path, WHENCE_E2E_BROWSER: kind, WHENCE_BUILT: '1' });
  say(`${missingBrowser(kind)} The tests in ${kind} count as one failure; WHENCE_NO_BROWSER=1 leaves them out.`);
  return { passed: 0, failed: 1, skipped: 0 };
}
