import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readImports } from '../lint/imports.ts';

/**
 * Follows the imports from an entrypoint as the bundler does.
 * @param root the project's folder
 * @param entry from the project's folder
 * @returns the packages that end up in what is built, as they are imported
 */
export function reachPackages(root: string, entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const packages = new Set<string>();
  function visit(file: string): void {
    if (seen.has(file) || !/\.tsx?$/.test(file)) return;
    seen.add(file);
    if (!existsSync(join(root, file))) throw new Error(`${file} does not exist`);
    for (const { to, isRelative, isTypeOnly } of readImports(root, file)) {
      if (isTypeOnly) continue;
      if (isRelative) visit(to);
      else packages.add(to);
    }
  }
  visit(entry);
  return packages;
}
