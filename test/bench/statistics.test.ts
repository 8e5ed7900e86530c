import { describe, expect, test } from 'vitest';
import { median, p95, quantile } from './statistics.ts';

describe('the median', () => {
  test.each([
    ['of one value is that value', [7], 7],
    ['of an odd count is the middle one, whatever the order', [9, 1, 5], 5],
    ['of an even count lies between the two in the middle', [1, 2, 4, 100], 3],
    ['is not moved by one slow run', [1, 1, 1, 1, 9000], 1],
  ])('%s', (_name, values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('of nothing does not exist', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

test('of the numbers 0 to 100, 95 is the 95th percentile', () => {
  expect(p95(Array.from({ length: 101 }, (_none, index) => 100 - index))).toBe(95);
});

test.each([-0.1, 1.1, Number.NaN])('a share of %s is refused', (share) => {
  expect(() => quantile([1], share)).toThrow(RangeError);
});

test('the values are left in their order', () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});
