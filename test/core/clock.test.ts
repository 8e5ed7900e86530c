import { expect, test } from 'vitest';
import { judgeClock } from '../../src/core/clock.ts';

test.each([
  [0, 'exact'],
  [1999, 'exact'],
  [2000, 'corrected'],
  [9999, 'corrected'],
  [10_000, 'corrected-with-warning'],
  [90_000, 'corrected-with-warning'],
  [300_000, 'corrected-with-warning'],
  [300_001, 'too-far'],
  [600_000, 'too-far'],
  [Infinity, 'too-far'],
  [Number.NaN, 'too-far'],
])('an offset of %d ms, either way, is %s', (offset, judgement) => {
  expect(judgeClock(offset)).toBe(judgement);
  expect(judgeClock(-offset)).toBe(judgement);
});
