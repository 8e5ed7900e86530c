import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';
import { patience } from './wait-until.ts';

const root = resolve(import.meta.dirname, '../..');
/** One journey with its waiting for steps may take minutes; a wait within it gives up long before. */
const patient = {
  testTimeout: 240_000,
  hookTimeout: 90_000,
  expect: { poll: { timeout: patience } },
  setupFiles: [resolve(import.meta.dirname, 'give-up.ts')],
};

/** What needs a real browser and the built extension: `*.firefox.test.ts` runs in Firefox, everything else in Chromium. */
export default defineConfig({
  root,
  test: {
    // Most of the time a journey waits for the next step: four of them keep two processors half busy.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: { name: 'chromium', include: ['test/e2e/**/*.test.ts'], exclude: ['**/*.firefox.test.ts'], ...patient },
      },
      { root, test: { name: 'firefox', include: ['test/e2e/**/*.firefox.test.ts'], ...patient } },
    ],
  },
});
