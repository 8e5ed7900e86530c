import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAt, millisecondsToNextSecond } from '../../../src/ui/popup/code-at.ts';
import { makeRow, moment } from './rows.ts';

const row = makeRow('a');

test.each([
  ['in the middle of a step, only its code', 0, { code: '123456', nextCode: undefined, secondsLeft: 20 }],
  ['with a little more than 5 s left, still only its code', 14_999, { code: '123456', nextCode: undefined, secondsLeft: 6 }],
  ['with 5 s left, the next code too', 15_000, { code: '123456', nextCode: '654321', secondsLeft: 5 }],
  ['in the last millisecond, 1 s', 19_999, { code: '123456', nextCode: '654321', secondsLeft: 1 }],
  ['at the very end, the next code takes over', 20_000, { code: '654321', nextCode: undefined, secondsLeft: 30 }],
  ['at the end of the next step, neither is valid', 50_000, { code: undefined, nextCode: undefined, secondsLeft: 30 }],
  ['after a long sleep, neither is valid', 3_600_000, { code: undefined, nextCode: undefined, secondsLeft: 20 }],
  ['where the clock went back, no more seconds than a step has', -90_000, { code: '123456', nextCode: undefined, secondsLeft: 30 }],
])('%s', (_, after, expected) => {
  expect(codeAt(row, moment + after)).toMatchObject(expected);
});

test('the step that is shown ends later than the moment', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (after) => {
      const { endsAt } = codeAt(row, moment + after);
      expect(endsAt).toBeGreaterThan(moment + after);
      expect(endsAt).toBeLessThanOrEqual(moment + after + 30_000);
    }),
  );
});

test.each([
  ['a whole second away, a second', [row], 0, 1000],
  ['400 ms into a second, the rest of it', [row], 400, 600],
  ['with rows of different clocks, the nearest', [row, makeRow('b', { endsAt: moment + 20_250 })], 0, 250],
  ['after the end of a step, still within a second', [row], 20_700, 300],
  ['without rows, a second', [], 0, 1000],
])('the next second comes: %s', (_, rows, after, expected) => {
  expect(millisecondsToNextSecond(rows, moment + after)).toBe(expected);
});
