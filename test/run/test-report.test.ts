import { describe, expect, test } from 'vitest';
import { readReport, sumUp } from './test-report.ts';

function result(fullName: string, status: string, ...failureMessages: readonly string[]) {
  return { fullName, status, failureMessages, duration: 1 };
}

function report(name: string, status: string, message: string, ...assertionResults: readonly object[]): string {
  return JSON.stringify({ testResults: [{ name, status, message, assertionResults }] });
}

describe('a file of tests', () => {
  test.each([
    ['all of which passed', report('/a.test.ts', 'passed', '', result('one', 'passed'), result('two', 'passed')), { isFailed: false, passed: 2, failed: 0, skipped: 0, failures: [] }],
    ['some of which were left out', report('/a.test.ts', 'passed', '', result('one', 'passed'), result('two', 'skipped'), result('three', 'todo')), { isFailed: false, passed: 1, failed: 0, skipped: 2, failures: [] }],
    [
      'one of which failed',
      report('/a.test.ts', 'failed', '', result('one', 'passed'), result('group two', 'failed', 'Error: expected 6 to be 7\n    at a.test.ts:1:1')),
      { isFailed: true, passed: 1, failed: 1, skipped: 0, failures: ['group two (Error: expected 6 to be 7)'] },
    ],
    ['that could not be loaded', report('/a.test.ts', 'failed', 'no load\nat once'), { isFailed: true, passed: 0, failed: 1, skipped: 0, failures: ['no load'] }],
    ['whose browser did not start', report('/a.test.ts', 'failed', '', result('one', 'skipped')), { isFailed: true, passed: 0, failed: 1, skipped: 1, failures: [''] }],
    ['with a long message', report('/a.test.ts', 'failed', '', result('a', 'failed', 'x'.repeat(500))), { isFailed: true, passed: 0, failed: 1, skipped: 0, failures: [`a (${'x'.repeat(160)})`] }],
  ])('%s', (_name, text, expected) => {
    expect(readReport(text)).toEqual([{ file: '/a.test.ts', ...expected }]);
  });
});

test('counts add up', () => {
  expect(sumUp([{ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 }])).toEqual({ passed: 11, failed: 22, skipped: 33 });
  expect(sumUp([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
