import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { root } from '../run/commands.ts';
import { makeScratchTree } from './scratch-tree.ts';

const compilerOptions = { strict: true, module: 'Preserve', target: 'ESNext', lib: ['ESNext', 'DOM'], allowImportingTsExtensions: true, noEmit: true };
const Report = v.object({ diagnostics: v.array(v.object({ code: v.string() })) });

/** @returns the names of the rules that the project's own configuration finds broken in these files */
function lint(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = makeScratchTree({
    ...files,
    '.oxlintrc.json': readFileSync(join(root, '.oxlintrc.json'), 'utf8'),
    'tsconfig.json': JSON.stringify({ compilerOptions }),
  });
  const program = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [program, '--format', 'json'], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  return v.parse(Report, JSON.parse(stdout)).diagnostics.map(({ code }) => code);
}

describe('the linter refuses', () => {
  test.each([
    ['the console', 'eslint(no-console)', 'src/app/a.ts', "console.error('secret');"],
    ['the console in an entrypoint', 'eslint(no-console)', 'entrypoints/a.ts', "console.log('secret');"],
    ['the browser outside the adapters', 'eslint(no-restricted-globals)', 'src/app/a.ts', 'void chrome;'],
    ['the browser in an entrypoint', 'eslint(no-restricted-globals)', 'entrypoints/a.ts', 'void browser;'],
    ['a clock in the core', 'eslint(no-restricted-globals)', 'src/core/a.ts', 'export const now = () => Date.now();'],
    ['a document in the core', 'eslint(no-restricted-globals)', 'src/core/a.ts', 'export const title = document.title;'],
    ['chance in the core', 'eslint(no-restricted-properties)', 'src/core/a.ts', 'export const chance = Math.random();'],
    ['ids that are given out twice', 'eslint(no-restricted-imports)', 'src/ui/a.ts', "export { useId } from 'preact/hooks';"],
    ['any', 'typescript(no-explicit-any)', 'src/app/a.ts', 'export const a: any = 1;'],
    ['a promise that nobody waits for', 'typescript(no-floating-promises)', 'src/app/a.ts', 'Promise.resolve(1);'],
    ['an exclamation mark instead of a proof', 'typescript(no-non-null-assertion)', 'src/app/a.ts', "export const a = 'a'.at(0)!;"],
    ['a default export', 'import(no-default-export)', 'src/app/a.ts', 'export default 1;'],
    ['a barrel', 'oxc(no-barrel-file)', 'src/app/index.ts', "export * from './a.ts';"],
    ['a thrown text', 'typescript(only-throw-error)', 'src/app/a.ts', "export function a() { throw 'a'; }"],
    ['an abbreviated file name', 'unicorn(filename-case)', 'src/app/readPage.ts', 'export const a = 1;'],
  ])('%s', (_name, rule, file, text) => {
    expect(lint({ [file]: text, ...(rule === 'oxc(no-barrel-file)' && { 'src/app/a.ts': 'export const a = 1;' }) })).toEqual([rule]);
  });

  test('a circle of imports', () => {
    const files = {
      'src/app/a.ts': "import { b } from './b.ts';\nexport const a = () => b();",
      'src/app/b.ts': "import { a } from './a.ts';\nexport const b = (): unknown => a();",
    };
    expect(lint(files)).toContain('import(no-cycle)');
  });
});

describe('the linter allows', () => {
  test.each([
    ['the browser in an adapter', 'src/adapters/a.ts', 'export const tabs: unknown = chrome.tabs;\ndeclare const chrome: { tabs: unknown };'],
    ['a default export where the framework asks for one', 'entrypoints/background.ts', 'export default 1;'],
  ])('%s', (_name, file, text) => {
    expect(lint({ [file]: text })).toEqual([]);
  });
});
