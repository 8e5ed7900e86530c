import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { root } from './commands.ts';

let folder: string;

/** A project with one dependency that needs no registry, and a script that tells how it was called. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atslega-setup-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'test/run'), { recursive: true });
  mkdirSync(join(folder, 'word'));
  cpSync(join(root, 'test/run/setup.mjs'), join(folder, 'test/run/setup.mjs'));
  const dependencies = { word: 'file:word' };
  write('package.json', { name: 'project', version: '1.0.0', dependencies });
  write('package-lock.json', {
    name: 'project',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'project', version: '1.0.0', dependencies },
      'node_modules/word': { resolved: 'word', link: true },
      word: { version: '1.0.0' },
      'node_modules/elsewhere': { version: '1.0.0', optional: true, os: ['aix'] },
    },
  });
  write('word/package.json', { name: 'word', version: '1.0.0' });
  writeFileSync(join(folder, 'script.mjs'), 'console.log(`called with ${process.argv.slice(2)}`); process.exit(7);');
});

function write(path: string, content: unknown): void {
  writeFileSync(join(folder, path), JSON.stringify(content));
}

function setUp() {
  const { npm_execpath: _npm, ...env } = process.env;
  return spawnSync(process.execPath, ['test/run/setup.mjs', 'script.mjs', 'one', 'two'], { cwd: folder, env, encoding: 'utf8' });
}

test('on a fresh machine the dependencies are installed, and the script is called with its words and its exit code', () => {
  const { stdout, status } = setUp();
  expect(existsSync(join(folder, 'node_modules/word'))).toBe(true);
  expect(stdout).toContain('called with one,two');
  expect(status).toBe(7);
});

test('what is installed is left alone', () => {
  setUp();
  writeFileSync(join(folder, 'node_modules/mine'), '');
  setUp();
  expect(existsSync(join(folder, 'node_modules/mine'))).toBe(true);
});

test('what no longer fits the lockfile is installed anew', () => {
  setUp();
  writeFileSync(join(folder, 'node_modules/mine'), '');
  write('node_modules/.package-lock.json', { packages: {} });
  setUp();
  expect(existsSync(join(folder, 'node_modules/mine'))).toBe(false);
});

test('where the dependencies can not be installed it says so and ends with an error', () => {
  rmSync(join(folder, 'package-lock.json'));
  write('package-lock.json', { packages: { '': {}, 'node_modules/word': { version: '2.0.0' } } });
  const { stderr, status } = setUp();
  expect(stderr).toContain('The dependencies could not be installed');
  expect(status).toBe(1);
});
