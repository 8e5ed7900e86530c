import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codeUse, untilStep } from '../../src/core/code-use.ts';
import { stepAt } from '../../src/core/code.ts';

/** The beginning of step 100 of 30 seconds. */
const begin = 100 * 30_000;
const sparesMilliseconds = 4000;

describe('whether the code of this moment may be used', () => {
  test.each([
    ['at the beginning of a step, nothing used', begin, undefined, { use: 'now', step: 100, milliseconds: 30_000 }],
    ['with exactly 4 s left', begin + 26_000, undefined, { use: 'now', step: 100, milliseconds: 4000 }],
    ['with a little less', begin + 26_001, undefined, { use: 'wait', milliseconds: 3999, because: 'step-ending' }],
    ['in the last millisecond', begin + 29_999, undefined, { use: 'wait', milliseconds: 1, because: 'step-ending' }],
    ['the step before was used', begin + 5000, 99, { use: 'now', step: 100, milliseconds: 25_000 }],
    ['this step was used', begin + 5000, 100, { use: 'wait', milliseconds: 25_000, because: 'step-used' }],
    ['this step was used and is ending', begin + 29_000, 100, { use: 'wait', milliseconds: 1000, because: 'step-used' }],
    ['the next step was used', begin + 5000, 101, { use: 'wait', milliseconds: 55_000, because: 'step-used' }],
    ['the step after the next was used, after a drift', begin + 5000, 102, { use: 'wait', milliseconds: 85_000, because: 'step-used' }],
    ['a clock that was wrong used a step that no server has taken', begin + 5000, 103, { use: 'now', step: 100, milliseconds: 25_000 }],
    ['… or one of next year', begin + 5000, 1e9, { use: 'now', step: 100, milliseconds: 25_000 }],
    ['a fraction of a millisecond', begin + 29_999.25, 99, { use: 'wait', milliseconds: 1, because: 'step-ending' }],
  ])('%s', (_case, serverNow, lastUsedStep, expected) => {
    expect(codeUse({ period: 30, serverNow, lastUsedStep, sparesMilliseconds })).toEqual(expected);
  });

  it('spares as much as it is told', () => {
    const at = { period: 30, serverNow: begin + 28_000, lastUsedStep: undefined };
    expect(codeUse({ ...at, sparesMilliseconds: 2000 }).use).toBe('now');
    expect(codeUse({ ...at, sparesMilliseconds: 2001 }).use).toBe('wait');
  });
});

const moment = fc.record({
  period: fc.integer({ min: 10, max: 300 }),
  serverNow: fc.double({ min: 0, max: 1e13, noNaN: true }),
  stepsAhead: fc.option(fc.integer({ min: -10, max: 2 }), { nil: undefined }),
});

test('a code that may be used is newer than every used one and has time left', () => {
  fc.assert(
    fc.property(moment, ({ period, serverNow, stepsAhead }) => {
      const step = stepAt(serverNow, period);
      const lastUsedStep = stepsAhead === undefined ? undefined : step + stepsAhead;
      const verdict = codeUse({ period, serverNow, lastUsedStep, sparesMilliseconds });
      if (verdict.use === 'wait') return;
      expect(verdict.step).toBe(step);
      expect(verdict.step).toBeGreaterThan(lastUsedStep ?? -1);
      expect(verdict.milliseconds).toBeGreaterThanOrEqual(4000);
    }),
  );
});

test('whoever waits as long as told may use the code then, and not sooner', () => {
  fc.assert(
    fc.property(moment, ({ period, serverNow, stepsAhead }) => {
      const lastUsedStep = stepsAhead === undefined ? undefined : stepAt(serverNow, period) + stepsAhead;
      const first = codeUse({ period, serverNow, lastUsedStep, sparesMilliseconds });
      if (first.use === 'now') return;
      expect(first.milliseconds).toBeGreaterThan(0);
      const then = { period, serverNow: serverNow + first.milliseconds, lastUsedStep, sparesMilliseconds };
      expect(codeUse(then).use).toBe('now');
      expect(codeUse({ ...then, serverNow: then.serverNow - 1.01 }).use).toBe('wait');
    }),
  );
});

test.each([
  [101, begin, 30_000],
  [101, begin + 29_999.5, 1],
  [100, begin, 0],
  [99, begin, 0],
])('until step %i at %d ms: %i ms', (step, serverNow, milliseconds) => {
  expect(untilStep(step, 30, serverNow)).toBe(milliseconds);
});
