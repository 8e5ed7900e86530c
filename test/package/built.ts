import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { root } from '../run/commands.ts';

export const browsers = ['chrome', 'firefox'] as const;
export type BuiltFor = (typeof browsers)[number];

/** Where `wxt zip` puts everything. */
export const output = join(root, '.output');

/** @returns the folder of the built extension */
export function builtFolder(browser: BuiltFor): string {
  return join(output, `${browser}-mv3`);
}

export function zipPath(browser: BuiltFor): string {
  const [path, ...more] = globSync(join(output, `*-${browser}.zip`));
  if (path === undefined || more.length > 0) throw new Error(`There must be one package for ${browser}: run "npm run zip"`);
  return path;
}

export function readManifest(browser: BuiltFor): unknown {
  return JSON.parse(readFileSync(join(builtFolder(browser), 'manifest.json'), 'utf8'));
}

const Manifest = v.object({
  content_scripts: v.array(v.object({ js: v.array(v.string()) })),
  background: v.union([v.object({ service_worker: v.string() }), v.object({ scripts: v.array(v.string()) })]),
});

/** The files, from the built folder, that every page of the organisation runs. */
export function contentScripts(browser: BuiltFor): readonly string[] {
  return v.parse(Manifest, readManifest(browser)).content_scripts.flatMap(({ js }) => js);
}

export function backgroundScripts(browser: BuiltFor): readonly string[] {
  const { background } = v.parse(Manifest, readManifest(browser));
  return 'scripts' in background ? background.scripts : [background.service_worker];
}

/** What the popup's page loads: itself, its scripts and its styles. */
export function popupFiles(browser: BuiltFor): readonly string[] {
  const html = readFileSync(join(builtFolder(browser), 'popup.html'), 'utf8');
  const loaded = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path = '']) => path);
  return ['popup.html', ...loaded];
}

/** Bytes of some files of the built folder together. */
export function sizeOf(browser: BuiltFor, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(builtFolder(browser), file)).size, 0);
}
