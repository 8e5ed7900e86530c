import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { folders, packages, type Permission } from './direction.ts';
import { readImports, type Import } from './imports.ts';

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** @returns the longest of `names` that holds the path */
function findFolder(path: string, names: readonly string[]): string | undefined {
  return names.filter((name) => isInside(path, name)).toSorted((a, b) => b.length - a.length)[0];
}

function explainPackage({ from, to }: Import): string | undefined {
  const name = findFolder(to, Object.keys(packages));
  if (name === undefined) return `${from}: ${to} is a package that nobody may import`;
  const allowed = packages[name] ?? [];
  return allowed.some((folder) => isInside(from, folder))
    ? undefined
    : `${from}: only ${allowed.join(' and ')} may import ${name}`;
}

function explainFile({ from, to, isTypeOnly }: Import): string | undefined {
  const home = findFolder(from, Object.keys(folders));
  if (home === undefined) return `${from}: its folder has no floor yet in test/lint/direction.ts`;
  if (isInside(to, home)) return undefined;
  const permissions: Readonly<Record<string, Permission>> = folders[home] ?? {};
  const target = findFolder(to, Object.keys(permissions));
  const permission = target === undefined ? undefined : permissions[target];
  if (permission === undefined) return `${from}: ${home} may not import ${to}`;
  if (permission === 'types' && !isTypeOnly) return `${from}: ${home} may import only types from ${to}`;
  return undefined;
}

/**
 * Holds every import under `src` and `entrypoints` against the table.
 * @param root the project's folder
 * @returns a sentence for each import that the table does not allow
 */
export function checkDirection(root: string): readonly string[] {
  const files = globSync('{src,entrypoints}/**/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll(sep, '/'));
  if (files.length === 0) return ['There is nothing to check under src and entrypoints'];
  return files
    .flatMap((file) => readImports(root, file))
    .flatMap((found) => (found.isRelative ? explainFile(found) : explainPackage(found)) ?? [])
    .toSorted();
}
