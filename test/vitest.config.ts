import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Everything that runs without a browser. The journeys have a configuration of their own: `e2e/vitest.config.ts`. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/package/**'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
