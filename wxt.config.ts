import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { domain, pagesOfOrganisation } from './src/settings/organisation.ts';
import { internalNames } from './src/signin/internal-names.ts';

/** What runs in web pages, where every byte counts. */
const contentScripts: ReadonlySet<string> = new Set(['signin', 'elsewhere']);

/**
 * The estimator of passphrases brings 45,000 passwords, more than everything else in the package. The list begins with the
 * likeliest: the first ones will do.
 */
function keepFirstPasswords(): Plugin {
  return {
    name: 'keep-first-passwords',
    async load(id) {
      if (!id.includes('@zxcvbn-ts/language-common/dist/passwords.json')) return undefined;
      const { dictionary } = await import('@zxcvbn-ts/language-common');
      return `export default ${JSON.stringify(dictionary['passwords-common'].slice(0, 4000))}`;
    },
  };
}

/** What the packages that go into ours say of their use, one after the other; what several share stands once. */
function collectLicences(): string {
  const found = new Map<string, string[]>();
  const seen = new Set<string>();
  const waiting = [...Object.keys(readPackage('.').dependencies ?? {}), 'wxt'];
  for (const name of waiting) {
    if (seen.has(name)) continue;
    seen.add(name);
    const folder = resolve('node_modules', name);
    const { version, license, dependencies = {} } = readPackage(folder);
    // Of the framework, which builds it all, a few lines go in.
    if (name !== 'wxt') waiting.push(...Object.keys(dependencies));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? '' : readFileSync(resolve(folder, file), 'utf8').trim();
    found.set(text, [...(found.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  return [...found].map(([text, names]) => `${names.join('\n')}\n\n${text}`.trim()).join(`\n\n${'-'.repeat(78)}\n\n`);
}

interface Package {
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as Package;
}

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: resolve('entrypoints'),
  publicDir: resolve('public'),
  outDir: '.output',
  manifestVersion: 3,
  vite: () => ({
    plugins: [keepFirstPasswords()],
    build: {
      // The oldest browsers that the manifest names: nothing needs to be written twice for older ones.
      cssTarget: ['chrome126', 'firefox140'],
      // A twentieth smaller than with the bundler's own minifier, which counts in the content script. "Unsafe" are functions
      // used as constructors that never say `this`: there are none.
      minify: 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 3, unsafe_arrows: true } },
    },
  }),
  hooks: {
    'entrypoints:grouped'(_wxt, groups) {
      // By itself the popup is one script: each that it shared with other pages would be one more to wait for.
      const pages = groups.find((group) => Array.isArray(group) && group.length > 1);
      if (!Array.isArray(pages)) return;
      const place = pages.findIndex(({ name }) => name === 'popup');
      if (place >= 0) groups.push(pages.splice(place, 1));
    },
    'build:publicAssets'(_wxt, files) {
      files.push({ relativeDest: 'licences.txt', contents: collectLicences() });
    },
    'vite:build:extendConfig'(entrypoints, { build = {} }) {
      // Each of these is one file by itself: names that are shortened in it need not be known anywhere else.
      if (!entrypoints.every(({ name }) => contentScripts.has(name))) return;
      const { terserOptions } = build;
      build.terserOptions = { ...terserOptions, mangle: { properties: { regex: new RegExp(`^(?:${internalNames.join('|')})$`) } } };
    },
  },
  imports: false,
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Atslēga',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    icons: { 16: '/icons/16.png', 32: '/icons/32.png', 48: '/icons/48.png', 128: '/icons/128.png' },
    action: { default_icon: { 16: '/icons/16.png', 32: '/icons/32.png' } },
    // Without the last the browser may clear the device key's database when the disk is nearly full.
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus', 'unlimitedStorage', 'idle', 'alarms'],
    host_permissions: [pagesOfOrganisation],
    // Asked for one by one, when the person captures an account there.
    optional_host_permissions: ['https://*/*'],
    // No keys are suggested: what a shortcut may be on all these keyboards, the person knows best.
    commands: {
      _execute_action: {},
      fill: { description: '__MSG_commandFill__' },
      'read-page': { description: '__MSG_commandReadPage__' },
      lock: { description: '__MSG_commandLock__' },
    },
    options_ui: { page: 'manage.html', open_in_tab: true },
    content_scripts: [{ matches: [pagesOfOrganisation], js: ['signin.js'], run_at: 'document_end', all_frames: false }],
    // The development server needs a connection of its own; what is shipped gets to its own files alone (`_locales`).
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // A build of another organisation is another extension.
              id: `atslega@${domain}`,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '126', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
