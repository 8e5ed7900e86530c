import * as v from 'valibot';

/** What is read of Vitest's JSON report. */
const Report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.picklist(['passed', 'failed']),
      message: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string(), failureMessages: v.array(v.string()) })),
    }),
  ),
});

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What one file of tests came to. */
export interface FileResult extends Counts {
  /** Its path, absolute. */
  readonly file: string;
  /** Some test of it failed, or the file itself could not be run. */
  readonly isFailed: boolean;
  /** The first line of each failure, after the name of its test. */
  readonly failures: readonly string[];
}

/** Of what went wrong, as much as a line of print may hold. */
const shownLength = 160;

/** @param report the text of Vitest's JSON report */
export function readReport(report: string): readonly FileResult[] {
  return v.parse(Report, JSON.parse(report)).testResults.map(({ name, status, message, assertionResults: tests }) => {
    const passed = tests.filter((test) => test.status === 'passed').length;
    const broken = tests.filter((test) => test.status === 'failed');
    const isFailed = status === 'failed' || broken.length > 0;
    // A file that can't be loaded, or whose browser does not start, fails without any test of it failing.
    const isBrokenItself = isFailed && broken.length === 0;
    return {
      file: name,
      isFailed,
      passed,
      failed: isBrokenItself ? 1 : broken.length,
      skipped: tests.length - passed - broken.length,
      failures: isBrokenItself
        ? [firstLine(message)]
        : broken.map(({ fullName, failureMessages: [failure = ''] }) => `${fullName} (${firstLine(failure)})`),
    };
  });
}

function firstLine(text: string): string {
  return text.split('\n', 1).join('').slice(0, shownLength);
}

export function sumUp(results: readonly Counts[]): Counts {
  const sum = (count: keyof Counts) => results.reduce((total, result) => total + result[count], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
