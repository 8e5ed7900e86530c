import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { internalNames } from '../../src/signin/internal-names.ts';
import { root } from '../run/commands.ts';

const files = globSync('{src,entrypoints}/**/*.{ts,tsx}', { cwd: root });
/** What ends up in content scripts and nowhere else, or in one script of its own. */
const isInside = (file: string) => /^(src\/(signin|pages|ui\/card)\/|entrypoints\/signin|entrypoints\/elsewhere)/.test(file);

const mentions = (name: string, inside: boolean) =>
  files.filter((file) => isInside(file) === inside && new RegExp(`\\b${name}\\b`).test(readFileSync(join(root, file), 'utf8')));

test.each(internalNames)('%s is a name of the content script alone, so that the build may shorten it', (name) => {
  expect(mentions(name, false)).toEqual([]);
  expect(mentions(name, true).filter((file) => !file.endsWith('internal-names.ts'))).not.toEqual([]);
});

test('no shortened name is one of the browser’s own', () => {
  const known = new Set(Object.getOwnPropertyNames(Object.prototype));
  expect(internalNames.filter((name) => known.has(name))).toEqual([]);
});
