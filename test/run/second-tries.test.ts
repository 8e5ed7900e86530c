import { expect, test } from 'vitest';
import { findSecondTries } from './second-tries.ts';

function result(fullName: string, status: string, ...failureMessages: readonly string[]) {
  return { fullName, status, failureMessages, duration: 1 };
}

function report(...files: readonly (readonly [name: string, ...results: readonly object[]])[]): string {
  return JSON.stringify({ numPassedTests: 1, testResults: files.map(([name, ...assertionResults]) => ({ name, assertionResults })) });
}

test.each([
  ['that passed at once', report(['/project/test/a.test.ts', result('a', 'passed')]), []],
  ['that failed at every try', report(['/project/test/a.test.ts', result('a', 'failed', 'Error: one', 'Error: two')]), []],
  ['that was left out', report(['/project/test/a.test.ts', result('a', 'skipped')]), []],
  ['of a run without a report', undefined, []],
  [
    'that passed at its second try, in whichever file',
    report(
      ['/project/test/a.test.ts', result('first', 'passed'), result('second', 'passed', 'Error: expected 6 to be 7\n    at a.test.ts:1:1')],
      ['/project/test/e2e/b.test.ts', result('group third', 'passed', 'TimeoutError: 45000ms exceeded')],
    ),
    ['test/a.test.ts: second (Error: expected 6 to be 7)', 'test/e2e/b.test.ts: group third (TimeoutError: 45000ms exceeded)'],
  ],
  ['with a long message', report(['/project/a.test.ts', result('a', 'passed', 'x'.repeat(500))]), [`a.test.ts: a (${'x'.repeat(160)})`]],
])('a test %s', (_name, text, lines) => {
  expect(findSecondTries(text, '/project')).toEqual(lines);
});
