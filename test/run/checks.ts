import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { artefacts, root, runTool, type Outcome } from './commands.ts';
import { findSecondTries } from './second-tries.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface CheckResult extends Counts {
  readonly output: string;
  /** The tests that passed at their second try only, a line each. */
  readonly secondTries?: readonly string[];
}

/** One line of what `npm test` prints. Never throws. */
export interface Check {
  readonly name: string;
  /** Another check, without whose success this one would only repeat the failure. */
  readonly needs?: string;
  readonly run: () => Promise<CheckResult>;
}

/** What is read of Vitest's JSON report. */
const Report = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
});

/**
 * @param exitCode of the run that wrote the report
 * @param report the text of Vitest's JSON report, undefined where there is none
 * @returns the tests of the run; one more failure where the run failed and no test did, or where no test ran at all
 */
export function countTests(exitCode: number, report: string | undefined): Counts {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = v.parse(Report, JSON.parse(report));
  const isSilentFailure = numFailedTests === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isSilentFailure ? 1 : numFailedTests, skipped: numPendingTests + numTodoTests };
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
  const file = join(artefacts, `${name.replaceAll(' ', '-')}.json`);
  return {
    name,
    run: async () => {
      rmSync(file, { force: true });
      const { exitCode, output } = await runTool(
        'vitest', 'run', ...words, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`,
      );
      const report = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      return { ...countTests(exitCode, report), output, secondTries: findSecondTries(report, root) };
    },
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
