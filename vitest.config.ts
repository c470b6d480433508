import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/{unit,page,extension,components}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    testTimeout: 20_000,
  },
});
