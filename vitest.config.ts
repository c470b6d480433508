import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/{unit,page,extension,components}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    // The tool itself would leave one processor free; what is timed here is timed in its own process's time.
    maxWorkers: Math.min(4, availableParallelism()),
    // A long run does hundreds of times as much in one test.
    testTimeout: process.env['WHENCE_LONG'] === '1' ? 3_600_000 : 20_000,
  },
});
