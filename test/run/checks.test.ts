import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { after, checkOnce, countTests, runCheck, runTwice, type RunTests } from './checks.ts';
import { root } from './commands.ts';
import type { Counts, FileResult } from './test-report.ts';

function file(name: string, counts: Partial<Counts>, ...failures: readonly string[]): FileResult {
  const failed = counts.failed ?? 0;
  return { file: join(root, name), passed: 0, skipped: 0, ...counts, failed, isFailed: failed > 0, failures };
}

describe('the tests of a run are counted', () => {
  test.each([
    ['as they are, where all passed', 0, [file('a', { passed: 3 })], { passed: 3, failed: 0, skipped: 0 }],
    ['as they are, where some failed', 1, [file('a', { passed: 3, failed: 2 })], { passed: 3, failed: 2, skipped: 0 }],
    ['with those that were left out', 0, [file('a', { passed: 3, skipped: 3 })], { passed: 3, failed: 0, skipped: 3 }],
    ['as failed, where the run failed and no test did', 1, [file('a', { passed: 3 })], { passed: 3, failed: 1, skipped: 0 }],
    ['as failed, where none was found', 0, [], { passed: 0, failed: 1, skipped: 0 }],
    ['as failed, where the run left no report', 0, undefined, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_name, exitCode, files, counts) => {
    expect(countTests({ exitCode, files })).toEqual(counts);
  });
});

describe('files that failed are run once more', () => {
  const good = file('a.test.ts', { passed: 3 });
  const bad = file('b.test.ts', { passed: 1, failed: 1, skipped: 2 }, 'two (Error: no)');
  const mended = file('b.test.ts', { passed: 4 });

  /** Gives one run after the other, and notes which files each was asked for. */
  function runs(...results: readonly (readonly FileResult[] | undefined)[]) {
    const asked: (readonly string[])[] = [];
    const run: RunTests = async (names) => {
      const files = results[asked.length];
      asked.push(names);
      return { exitCode: files === undefined || files.some(({ isFailed }) => isFailed) ? 1 : 0, output: 'words ', files };
    };
    return { run, asked };
  }

  test('and only they, whereupon that run counts and the first failure is told', async () => {
    const { run, asked } = runs([good, bad], [mended]);
    expect(await runTwice(run)).toEqual({ passed: 7, failed: 0, skipped: 0, output: 'words words ', secondTries: ['b.test.ts: two (Error: no)'] });
    expect(asked).toEqual([[], [bad.file]]);
  });

  test('and have failed where they fail again', async () => {
    expect(await runTwice(runs([good, bad], [bad]).run)).toEqual({ passed: 4, failed: 1, skipped: 2, output: 'words words ', secondTries: [] });
  });

  test('and have failed where the second run leaves no report', async () => {
    expect(await runTwice(runs([good, bad], undefined).run)).toMatchObject({ passed: 4, failed: 1 });
  });

  test.each([
    ['nothing failed', [good], { passed: 3, failed: 0 }],
    ['the run left no report', undefined, { passed: 0, failed: 1 }],
    ['many failed', Array.from({ length: 6 }, (_, place) => file(`${place}.test.ts`, { failed: 1 })), { passed: 0, failed: 6 }],
  ])('but not where %s', async (_name, files, counts) => {
    const { run, asked } = runs(files);
    expect(await runTwice(run)).toMatchObject(counts);
    expect(asked).toHaveLength(1);
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
