import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What must hold of the built packages: `npm run zip` comes first. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: { include: ['test/package/**/*.test.ts'], testTimeout: 120_000 },
});
