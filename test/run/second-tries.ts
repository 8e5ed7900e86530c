import { relative } from 'node:path';
import * as v from 'valibot';

/** What is read of Vitest's JSON report, which keeps what went wrong at a try that was not the last. */
const Report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string(), failureMessages: v.array(v.string()) })),
    }),
  ),
});

/** Of what went wrong, as much as a line of print may hold. */
const shownLength = 160;

/**
 * A test that needed its second try has passed, but somebody ought to look at it.
 * @param report the text of Vitest's JSON report, undefined where there is none
 * @param folder the project's, to which paths are relative
 * @returns for each such test one line: its file, its name, and the first line of what went wrong before
 */
export function findSecondTries(report: string | undefined, folder: string): readonly string[] {
  if (report === undefined) return [];
  return v.parse(Report, JSON.parse(report)).testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed')
      .flatMap(({ fullName, failureMessages: [failure] }) =>
        failure === undefined ? [] : [`${relative(folder, file)}: ${fullName} (${failure.split('\n', 1).join('').slice(0, shownLength)})`],
      ),
  );
}
