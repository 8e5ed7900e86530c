import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../run/commands.ts';
import { browsers, builtFolder, contentScripts } from './built.ts';
import { reachPackages } from './reach.ts';

const decoder = /^(jsqr|qr)(\/|$)/;

function reach(pattern: string): readonly string[] {
  const [entry, ...more] = globSync(pattern, { cwd: root });
  if (entry === undefined || more.length > 0) throw new Error(`One entrypoint must match ${pattern}`);
  return [...reachPackages(root, entry)];
}

function hasDecoder(pattern: string): boolean {
  return reach(pattern).some((name) => decoder.test(name));
}

test('QR decoding is in the background and not in the pages', () => {
  expect(hasDecoder('entrypoints/background.ts')).toBe(true);
  expect(hasDecoder('entrypoints/signin/index.ts')).toBe(false);
  expect(hasDecoder('entrypoints/elsewhere.ts')).toBe(false);
});

test('what turns passphrases into keys is in the background alone', () => {
  const has = (pattern: string) => reach(pattern).includes('hash-wasm');
  expect(has('entrypoints/background.ts')).toBe(true);
  expect(['entrypoints/popup/main.tsx', 'entrypoints/add/main.tsx', 'entrypoints/signin/index.ts', 'entrypoints/elsewhere.ts'].filter(has)).toEqual([]);
});

test('the popup has nothing in it that only the background and the page for adding need', () => {
  const has = (entry: string) => reachPackages(root, entry).has('otpauth');
  expect([has('entrypoints/background.ts'), has('entrypoints/add/main.tsx'), has('entrypoints/popup/main.tsx')]).toEqual([true, true, false]);
});

describe.each(browsers)('for %s', (browser) => {
  test('nothing reads the clipboard', () => {
    const scripts = globSync('**/*.{js,json,html}', { cwd: builtFolder(browser) });
    expect(scripts.length).toBeGreaterThan(3);
    const readers = scripts.filter((file) => /clipboardRead|clipboard\.read|execCommand\(\W?paste/.test(readFileSync(join(builtFolder(browser), file), 'utf8')));
    expect(readers).toEqual([]);
  });

  test('the content script says nothing to the page that it runs in', () => {
    const texts = contentScripts(browser).map((file) => readFileSync(join(builtFolder(browser), file), 'utf8'));
    expect(texts.join('')).not.toMatch(/postMessage/);
  });
});
