import { defineConfig } from 'vitest/config';

/** `quick` runs in Node alone, `browser` in Chromium and Firefox; both look at one site, built once. */
export default defineConfig({
  test: {
    globalSetup: 'tests/support/built-once.ts',
    projects: [
      {
        test: {
          name: 'quick',
          include: ['tests/{unit,data,pages,guards}/**/*.test.{ts,tsx}'],
          environment: 'node',
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/{e2e,safety}/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
