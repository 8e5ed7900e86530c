import { describe, expect, test } from 'vitest';
import { checkDirection } from './check-direction.ts';
import { makeScratchTree } from './scratch-tree.ts';

function check(file: string, text: string): readonly string[] {
  return checkDirection(makeScratchTree({ [file]: text }));
}

describe('an import is refused', () => {
  test.each([
    ['upwards, from core to the vault', 'src/core/a.ts', "import '../vault/b.ts';", 'src/core may not import src/vault/b.ts'],
    ['sideways, from pages to capture', 'src/pages/a.ts', "import { b } from '../capture/b.ts';", 'src/pages may not import'],
    ['sideways, from signin to adapters', 'src/signin/a.ts', "import { b } from '../adapters/b.ts';", 'src/signin may not'],
    ['sideways, from ui to app', 'src/ui/popup/a.tsx', "import { b } from '../../app/b.ts';", 'src/ui may not import'],
    ['of the popup by signin', 'src/signin/a.ts', "import { b } from '../ui/popup/b.ts';", 'src/signin may not import'],
    ['of an entrypoint', 'src/app/a.ts', "import { b } from '../../entrypoints/b.ts';", 'src/app may not import entrypoints'],
    ['of a core function by the pages', 'src/pages/a.ts', "import { b } from '../core/b.ts';", 'only types from src/core'],
    ['of one value among types', 'src/ui/a.ts', "import { type A, b } from '../messages/b.ts';", 'only types from src/messages'],
    ['that is an export', 'src/core/a.ts', "export { b } from '../vault/b.ts';", 'src/core may not import src/vault/b.ts'],
    ['that is put off', 'src/core/a.ts', "const b = await import('../vault/b.ts');", 'src/core may not import src/vault/b.ts'],
    ['from a folder without a floor', 'src/utils/a.ts', "import '../core/b.ts';", 'has no floor yet'],
    ['of the browser outside the adapters', 'src/app/a.ts', "import { browser } from 'wxt/browser';", 'only src/adapters may'],
    ['of the polyfill outside the adapters', 'src/ui/a.ts', "import b from 'webextension-polyfill';", 'only src/adapters may'],
    ['of the QR decoder outside the adapters', 'src/capture/a.ts', "import b from 'qr/decode.js';", 'only src/adapters may'],
    ['of the second decoder outside the adapters', 'src/capture/a.ts', "import b from 'jsqr';", 'only src/adapters may'],
    ['of otpauth outside the core', 'src/app/a.ts', "import { TOTP } from 'otpauth';", 'only src/core may'],
    ['of preact in the assistant', 'src/signin/a.ts', "import { h } from 'preact';", 'only src/ui and entrypoints may'],
    ['of the framework outside the entrypoints', 'src/app/a.ts', "import 'wxt/utils/storage';", 'only entrypoints may'],
    ['of a package that is not in the table', 'src/vault/a.ts', "import { argon2id } from 'left-pad';", 'nobody may import'],
    ['of a package whose name only begins like one', 'src/adapters/a.ts', "import 'qr-code';", 'nobody may import'],
  ])('%s', (_name, file, text, sentence) => {
    expect(check(file, text)).toEqual([expect.stringContaining(sentence)]);
  });

  test('whose module is only known at run time', () => {
    expect(() => check('src/core/a.ts', 'await import(name);')).toThrow('must name its module');
  });
});

describe('an import is allowed', () => {
  test.each([
    ['within a folder', 'src/core/a.ts', "import { b } from './b.ts';"],
    ['within nested folders of one floor', 'src/ui/popup/a.tsx', "import { b } from '../card/b.tsx';"],
    ['downwards', 'src/app/a.ts', "import { b } from '../core/b.ts';"],
    ['of core types by the pages', 'src/pages/a.ts', "import type { B } from '../core/b.ts';"],
    ['of nothing but single types', 'src/ui/a.ts', "import { type A, type B } from '../messages/b.ts';"],
    ['of the card by signin', 'src/signin/a.ts', "import { b } from '../ui/card/b.tsx';"],
    ['of anything by an entrypoint', 'entrypoints/popup/main.tsx', "import { b } from '../../src/adapters/b.ts';"],
    ['of the browser by an adapter', 'src/adapters/a.ts', "import { browser } from 'wxt/browser';"],
    ['of a part of preact by the interface', 'src/ui/a.tsx', "import { useState } from 'preact/hooks';"],
    ['of a file with a suffix of the bundler', 'src/ui/a.ts', "import css from './a.css?inline';"],
  ])('%s', (_name, file, text) => {
    expect(check(file, text)).toEqual([]);
  });
});

test('an empty project is not a clean one', () => {
  expect(checkDirection(makeScratchTree({}))).not.toEqual([]);
});
