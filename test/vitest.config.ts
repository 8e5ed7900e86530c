import { resolve } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

/** Their subject is the browser's one `document` or `browser`, which each file sets up in its own way. */
const ofTheBrowser = ['test/adapters/**/*.test.ts', 'test/ui/**/*.test.{ts,tsx}'];

/** For a slow machine: a page of forty thousand boxes is drawn in a second on a quick one. */
const testTimeout = 20_000;

const shared = { root, oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } satisfies TestProjectInlineConfiguration;

/** Everything that runs without a browser. The journeys have a configuration of their own: `e2e/vitest.config.ts`. */
export default defineConfig({
  root,
  test: {
    projects: [
      // Files that leave nothing behind may share a worker with what it has loaded: beginning anew for each takes a third of the time.
      { ...shared, test: { name: 'pure', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', 'test/package/**', ...ofTheBrowser], isolate: false, testTimeout } },
      { ...shared, test: { name: 'browser', include: ofTheBrowser, testTimeout } },
    ],
  },
});
