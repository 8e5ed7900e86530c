import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../run/commands.ts';
import { browsers, output } from './built.ts';

const run = promisify(execFile);

/** What git does not keep either, and so can't be part of a package. */
const left = new Set(['node_modules', '.git', '.output', '.wxt', '.artefacts']);

/** @returns a SHA-256 of each file of the built folder and of the package, by its path */
function hashes(folder: string, browser: string): Readonly<Record<string, string>> {
  const files = globSync([`${browser}-mv3/**/*`, `*-${browser}.zip`], { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
  return Object.fromEntries(files.toSorted().map((file) => [file, createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')]));
}

test.each(browsers)('the package for %s is the same, byte by byte, when it is built again elsewhere', async (browser) => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'atslega-build-'));
  onTestFinished(() => rmSync(elsewhere, { recursive: true }));
  cpSync(root, elsewhere, { recursive: true, filter: (path) => path === root || !left.has(basename(path)) });
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
  // Vitest says that this is a test, and then another package would come out.
  const env = { ...process.env, NODE_ENV: 'production' };
  await run(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'zip', '--browser', browser], { cwd: elsewhere, env });
  const first = hashes(output, browser);
  expect(Object.keys(first)).toContain(`${browser}-mv3/manifest.json`);
  expect(hashes(join(elsewhere, '.output'), browser)).toEqual(first);
});
