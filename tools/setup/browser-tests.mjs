import { ensureBrowser, missingBrowser } from './browsers.mjs';
import { say } from './say.mjs';
import { runVitest } from './vitest.mjs';

/** The browser tests of each browser; they find the browser in the environment variable. */
export const BROWSER_TESTS = [
  { kind: 'chromium', variable: 'WHENCE_CHROMIUM' },
  { kind: 'firefox', variable: 'WHENCE_FIREFOX' },
];

/** With more files than these failing it is no race, and a second run would only take time. */
const FEW = 3;

/**
 * Runs the tests of one browser on what is built. `mark` is put to the name of the run's record. A real browser on a busy machine can be late
 * where a test did not expect it: the few files where something failed are run once more, by themselves. What fails again is a failure; what
 * does not is named in `again`, so that a race is seen and mended rather than hidden.
 */
export async function runBrowserTests({ kind, variable }, mark = '', env = {}) {
  if (process.env.WHENCE_NO_BROWSER === '1') {
    say(`The tests in ${kind} are skipped because WHENCE_NO_BROWSER=1 is set.`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const path = ensureBrowser(kind);
  if (path !== null) {
    const run = (name, files) => runVitest('vitest.e2e.config.ts', name, { ...env, [variable]: path, WHENCE_E2E_BROWSER: kind, WHENCE_BUILT: '1' }, files);
    const first = await run(`${kind}${mark}`, []);
    if (first.failedFiles.length === 0 || first.failedFiles.length > FEW) return first;
    say(`Something failed in ${first.failedFiles.join(', ')}: once more, by itself.`);
    const second = await run(`${kind}${mark}-again`, first.failedFiles);
    return { passed: first.passed + (first.brokeOff ? 0 : first.failed) - (second.brokeOff ? 0 : second.failed), failed: second.failed, skipped: first.skipped, again: first.failedFiles.filter((file) => !second.failedFiles.includes(file)) };
  }
  say(`${missingBrowser(kind)} The tests in ${kind} count as one failure; WHENCE_NO_BROWSER=1 leaves them out.`);
  return { passed: 0, failed: 1, skipped: 0 };
}
