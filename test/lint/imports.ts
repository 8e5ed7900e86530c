import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';

export interface Import {
  /** The importing file, from the project's folder, with forward slashes. */
  readonly from: string;
  /** A path from the project's folder where the import is relative, else the package as it is written. */
  readonly to: string;
  readonly isRelative: boolean;
  readonly isTypeOnly: boolean;
}

/**
 * @param root the project's folder
 * @param file a TypeScript file, from the project's folder, with forward slashes
 * @returns everything that it imports or exports from elsewhere, `import()` of a fixed text too
 * @throws {SyntaxError} where the file can't be parsed, or an `import()` has no fixed text
 */
export function readImports(root: string, file: string): readonly Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const { module, errors } = parseSync(file, source);
  const [problem] = errors;
  if (problem !== undefined) throw new SyntaxError(`${file}: ${problem.message}`);
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) =>
      toImport(file, moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType)),
    ),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [toImport(file, moduleRequest.value, isType)] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      toImport(file, readText(file, source.slice(start, end)), false),
    ),
  ];
}

function readText(file: string, expression: string): string {
  const [, , text] = /^(['"`])([^$]*)\1$/.exec(expression) ?? [];
  if (text === undefined) throw new SyntaxError(`${file}: import(${expression}) must name its module`);
  return text;
}

function toImport(from: string, specifier: string, isTypeOnly: boolean): Import {
  const isRelative = specifier.startsWith('.');
  // Vite's suffixes (`?inline`, `?raw`) say how a file is taken, not which.
  const path = isRelative ? join(dirname(from), specifier.replace(/\?.*$/, '')) : specifier;
  return { from, to: path, isRelative, isTypeOnly };
}
