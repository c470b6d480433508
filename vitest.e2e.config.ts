import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const browser = process.env['WHENCE_E2E_BROWSER'] ?? '*';

/** The files that take longest, longest first: begun late they would run alone at the end. */
const LONG = ['gallery', 'page-life', 'network', 'library', 'hostile-text', 'reading', 'options', 'keeping', 'page-fights', 'long-page', 'private-window', 'navigation', 'start', 'pictures'];

class LongFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONG.indexOf(basename(moduleId, '.test.ts'));
      return at === -1 ? LONG.length : at;
    };
    return Promise.resolve([...files].sort((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId)));
  }
}

/**
 * The built extension in real browsers, without retries: a retry would hide a race (`npm test` runs a file that failed once
 * more and says so). Two files at a time, each with a browser and a newsroom of its
 * own: most of a browser test is waiting. What is timed in them is timed in the thread's own time.
 */
export default defineConfig({
  test: {
    include: [`tests/e2e/${browser}/**/*.test.ts`],
    globalSetup: ['tests/e2e/harness/builds.ts'],
    maxWorkers: 2,
    sequence: { concurrent: false, sequencer: LongFirst },
    retry: 0,
    expect: { poll: { timeout: 20_000 } },
    testTimeout: process.env['WHENCE_LONG'] === '1' ? 3_600_000 : 60_000,
    hookTimeout: 90_000,
  },
});
