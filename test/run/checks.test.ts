import { describe, expect, test } from 'vitest';
import { after, checkOnce, countTests, runCheck } from './checks.ts';

function report(numPassedTests: number, numFailedTests: number, numPendingTests = 0, numTodoTests = 0): string {
  return JSON.stringify({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, success: true });
}

describe('the tests of a run are counted', () => {
  test.each([
    ['as they are, where all passed', 0, report(3, 0), { passed: 3, failed: 0, skipped: 0 }],
    ['as they are, where some failed', 1, report(3, 2), { passed: 3, failed: 2, skipped: 0 }],
    ['with those that were left out', 0, report(3, 0, 2, 1), { passed: 3, failed: 0, skipped: 3 }],
    ['as failed, where a file could not even be loaded', 1, report(3, 0), { passed: 3, failed: 1, skipped: 0 }],
    ['as failed, where none was found', 0, report(0, 0), { passed: 0, failed: 1, skipped: 0 }],
    ['as failed, where the run left no report', 0, undefined, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_name, exitCode, text, counts) => {
    expect(countTests(exitCode, text)).toEqual(counts);
  });
});

test.each([
  ['held', 0, { passed: 1, failed: 0, skipped: 0, output: 'words' }],
  ['did not hold', 2, { passed: 0, failed: 1, skipped: 0, output: 'words' }],
])('a check that %s counts as one', async (_name, exitCode, result) => {
  expect(await checkOnce('types', () => Promise.resolve({ exitCode, output: 'words' })).run()).toEqual(result);
});

describe('a check that needs another one', () => {
  const check = after('build', checkOnce('journeys', () => Promise.resolve({ exitCode: 0, output: '' })));

  test('runs where that held', async () => {
    expect(await runCheck(check, new Set(['lint']))).toMatchObject({ passed: 1, failed: 0 });
  });

  test('counts as failed where that failed', async () => {
    expect(await runCheck(check, new Set(['build']))).toMatchObject({ passed: 0, failed: 1, output: expect.stringContaining('"build" failed') });
  });
});
