import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Where everything goes that a run leaves behind. */
export const artefacts = join(root, '.artefacts');

export interface Outcome {
  /** 0 where all went well; never undefined, also where a signal ended the program. */
  readonly exitCode: number;
  /** Standard output and error as they came. */
  readonly output: string;
}

/** The programs of the dependencies, by the script that starts each: no shell and no `.cmd` file is needed. */
const scripts = {
  oxlint: 'node_modules/oxlint/bin/oxlint',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  wxt: 'node_modules/wxt/bin/wxt.mjs',
} as const;

/** Runs a program of the dependencies in the project's folder, without input. */
export async function runTool(tool: keyof typeof scripts, ...words: readonly string[]): Promise<Outcome> {
  return await runProgram(process.execPath, join(root, scripts[tool]), ...words);
}

/** @returns exit code 127 and the reason where the program can't be started */
export async function runProgram(program: string, ...words: readonly string[]): Promise<Outcome> {
  const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const { promise, resolve: end } = Promise.withResolvers<number>();
  child.on('error', (error) => {
    chunks.push(Buffer.from(String(error)));
    end(127);
  });
  child.on('close', (code) => end(code ?? 1));
  return { exitCode: await promise, output: Buffer.concat(chunks).toString() };
}

/** Prints what a program said and ends this one with its exit code where it failed. */
export function demand({ exitCode, output }: Outcome): void {
  process.stdout.write(output);
  if (exitCode !== 0) process.exit(exitCode);
}
