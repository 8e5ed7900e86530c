import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { artefacts, root, runTool, type Outcome } from './commands.ts';
import { readReport, sumUp, type Counts, type FileResult } from './test-report.ts';

export interface CheckResult extends Counts {
  readonly output: string;
  /** What went wrong at the first try only, a line each. */
  readonly secondTries?: readonly string[];
}

/** One line of what `npm test` prints. Never throws. */
export interface Check {
  readonly name: string;
  /** Another check, without whose success this one would only repeat the failure. */
  readonly needs?: string;
  readonly run: () => Promise<CheckResult>;
}

/** A run of Vitest: its exit code, what it printed, and what its report says of each file; undefined where there is no report. */
export interface TestRun extends Outcome {
  readonly files: readonly FileResult[] | undefined;
}

/** Runs tests, all that there are or only those of some files. */
export type RunTests = (files: readonly string[]) => Promise<TestRun>;

/** More files than this fail only where the program itself is broken: nothing is learnt from trying again. */
const mostTriedAgain = 5;

/** @returns the tests of the run; one more failure where the run failed and no test did, or where no test ran at all */
export function countTests({ exitCode, files }: Pick<TestRun, 'exitCode' | 'files'>): Counts {
  if (files === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const counts = sumUp(files);
  const isSilentFailure = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return { ...counts, failed: isSilentFailure ? 1 : counts.failed };
}

/** A check that holds or does not, counted as one. */
export function checkOnce(name: string, run: () => Promise<Outcome>): Check {
  return {
    name,
    run: async () => {
      const { exitCode, output } = await run();
      return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0, output };
    },
  };
}

/** A run of Vitest, counted by its tests. `words`: its configuration and what else it must be told. */
export function checkTests(name: string, ...words: readonly string[]): Check {
  const run = runVitest(name, words);
  return {
    name,
    run: async () => {
      const first = await run([]);
      return { ...countTests(first), output: first.output };
    },
  };
}

/**
 * The same in real browsers, of which one may break in the middle of a file: files that fail are run once more, whole, with a new
 * browser. What counts is the second run; what went wrong in the first is told.
 */
export function checkJourneys(name: string, ...words: readonly string[]): Check {
  return { name, run: () => runTwice(runVitest(name, words)) };
}

/** @returns the result of all files, of those that failed at first as they came out the second time */
export async function runTwice(run: RunTests): Promise<CheckResult> {
  const first = await run([]);
  const failed = first.files?.filter(({ isFailed }) => isFailed) ?? [];
  if (first.files === undefined || failed.length === 0 || failed.length > mostTriedAgain) return { ...countTests(first), output: first.output };
  const second = await run(failed.map(({ file }) => file));
  const triedAgain = failed.map((before) => second.files?.find(({ file }) => file === before.file) ?? before);
  const files = [...first.files.filter(({ isFailed }) => !isFailed), ...triedAgain];
  const saved = failed.filter(({ file }) => triedAgain.some((again) => again.file === file && !again.isFailed));
  return {
    ...countTests({ exitCode: second.exitCode, files }),
    output: first.output + second.output,
    secondTries: saved.flatMap(({ file, failures }) => failures.map((failure) => `${relative(root, file)}: ${failure}`)),
  };
}

function runVitest(name: string, words: readonly string[]): RunTests {
  const report = join(artefacts, `${name.replaceAll(' ', '-')}.json`);
  return async (files) => {
    rmSync(report, { force: true });
    const outcome = await runTool('vitest', 'run', ...words, ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
    return { ...outcome, files: existsSync(report) ? readReport(readFileSync(report, 'utf8')) : undefined };
  };
}

/** The same check, not run but failed where another one failed before it. */
export function after(needs: string, check: Check): Check {
  return { ...check, needs };
}

/** @param failed the names of the checks that failed before */
export async function runCheck({ run, needs }: Check, failed: ReadonlySet<string>): Promise<CheckResult> {
  if (needs === undefined || !failed.has(needs)) return await run();
  return { passed: 0, failed: 1, skipped: 0, output: `Not run, since "${needs}" failed.\n` };
}
