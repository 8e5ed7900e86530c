import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { internalNames } from '../../src/signin/internal-names.ts';
import { root } from '../run/commands.ts';
import { browsers, builtFolder } from './built.ts';

const files = globSync('src/**/*.{ts,tsx}', { cwd: root });
/** What is sent or kept takes its shape from here. */
const isShared = (file: string) => /^src\/(messages|core|vault|settings)\//.test(file);
const isInside = (file: string) => /^src\/(signin|pages|ui\/card)\//.test(file) && !file.endsWith('internal-names.ts');

const comments = /\/\*.*?\*\/|^\s*\/\/.*?$/gmsu;
const mentions = (name: string, isIn: (file: string) => boolean) =>
  files.filter((file) => isIn(file) && new RegExp(`\\b${name}\\b`).test(readFileSync(join(root, file), 'utf8').replaceAll(comments, '')));

test.each(internalNames)('%s is a name of the content scripts alone, so that the build may shorten it there', (name) => {
  expect(mentions(name, isShared)).toEqual([]);
  expect(mentions(name, isInside)).not.toEqual([]);
});

test.each(browsers)('only the content scripts for %s have their names shortened', (browser) => {
  const scripts = globSync('**/*.js', { cwd: builtFolder(browser) });
  const withNames = scripts.filter((file) => /\.hasSentCode\b/.test(readFileSync(join(builtFolder(browser), file), 'utf8')));
  expect(withNames).toEqual([]);
  expect(scripts).toContain('signin.js');
});

test('no shortened name is one of the browser’s own', () => {
  const known = new Set(Object.getOwnPropertyNames(Object.prototype));
  expect(internalNames.filter((name) => known.has(name))).toEqual([]);
});
