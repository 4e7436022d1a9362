import { defineConfig } from 'vitest/config';

const shared = { include: [] as string[], setupFiles: [], testTimeout: 60_000, hookTimeout: 120_000 };

/** unit: pure rooms · int: one adapter on the smallest real configuration · e2e: a real browser. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'unit', include: ['test/unit/**/*.test.ts', 'test/*.test.ts'] } },
      { test: { ...shared, name: 'int', include: ['test/int/**/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
  resolve: { conditions: ['production'] },
});
