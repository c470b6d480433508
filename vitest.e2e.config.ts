import { defineConfig } from 'vitest/config';

const browser = process.env['WHENCE_E2E_BROWSER'] ?? '*';

/** The built extension in real browsers, one after the other and without retries: a retry would hide a race. */
export default defineConfig({
  test: {
    include: [`tests/e2e/${browser}/**/*.test.ts`],
    fileParallelism: false,
    sequence: { concurrent: false },
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
