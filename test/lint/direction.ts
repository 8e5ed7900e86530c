/**
 * Which folder may import which, and who may use which package. Read from the top: each folder sees only what stands below
 * it, so that a reviewer of `core` and `vault` has nothing else to read. Whatever is not named here is forbidden.
 */

/** `types` where only types may be imported, which leave nothing in what is built. */
export type Permission = 'all' | 'types';

/** A folder (or file) of the project, and what it may import besides itself. The longest name that fits a file counts. */
export const folders: Readonly<Record<string, Readonly<Record<string, Permission>>>> = {
  entrypoints: { src: 'all' },

  'src/signin': {
    'src/ui/card': 'all',
    'src/messages': 'all',
    'src/pages': 'all',
    'src/settings': 'all',
    'src/i18n.ts': 'all',
    'src/core': 'all',
  },
  'src/adapters': {
    'src/app': 'all',
    'src/vault': 'all',
    'src/messages': 'all',
    'src/core': 'all',
    'src/pages': 'all',
    'src/capture': 'all',
    'src/settings': 'all',
    'src/i18n.ts': 'all',
  },

  'src/app': {
    'src/vault': 'all',
    'src/transfer': 'all',
    'src/messages': 'all',
    'src/core': 'all',
    'src/pages': 'all',
    'src/capture': 'all',
    'src/settings': 'all',
    'src/i18n.ts': 'all',
  },
  'src/ui': { 'src/messages': 'types', 'src/core': 'types', 'src/settings': 'all', 'src/i18n.ts': 'all' },

  'src/vault': { 'src/core': 'all' },
  'src/transfer': { 'src/core': 'all' },
  'src/messages': { 'src/core': 'all', 'src/settings': 'all' },

  'src/core': {},
  'src/pages': { 'src/core': 'types' },
  'src/capture': { 'src/core': 'types' },
  'src/settings': { 'src/core': 'types' },
  'src/i18n.ts': { 'src/core': 'types', 'public/_locales': 'types' },
};

/** Packages, by how an import of each begins, and the folders that may use it. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  'wxt/utils': ['entrypoints'],
  'wxt/browser': ['src/adapters'],
  'webextension-polyfill': ['src/adapters'],
  qr: ['src/adapters'],
  jsqr: ['src/adapters'],
  otpauth: ['src/core'],
  '@bufbuild/protobuf': ['src/core'],
  'hash-wasm': ['src/vault', 'src/transfer'],
  '@zxcvbn-ts/core': ['src/adapters'],
  '@zxcvbn-ts/language-common': ['src/adapters'],
  preact: ['src/ui', 'entrypoints'],
  valibot: ['src'],
};
