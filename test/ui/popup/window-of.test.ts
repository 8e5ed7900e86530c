import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowAround, windowOf } from '../../../src/ui/popup/window-of.ts';

const heights = Array.from({ length: 1000 }, () => 60);

test.each([
  ['at the top', 0, 600, { first: 0, end: 16, before: 0, after: 59_040 }],
  ['in the middle', 30_000, 30_600, { first: 494, end: 516, before: 29_640, after: 29_040 }],
  ['at the end', 59_400, 60_000, { first: 984, end: 1000, before: 59_040, after: 0 }],
  ['where the list has not begun', -300, 300, { first: 0, end: 11, before: 0, after: 59_340 }],
  ['after its end', 70_000, 70_600, { first: 994, end: 1000, before: 59_640, after: 0 }],
])('%s only what is in sight is drawn, and a little more', (_, top, bottom, expected) => {
  expect(windowOf(heights, top, bottom)).toEqual(expected);
});

test('a row that is far away is drawn with those beside it', () => {
  expect(windowAround(heights, 999, 8)).toMatchObject({ end: 1000, after: 0 });
  expect(windowAround(heights, 500, 8)).toMatchObject({ first: 486, end: 514 });
});

test('what is drawn and the room for the rest are always as high as the list, and all that is in sight is drawn', () => {
  const list = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 60 });
  fc.assert(
    fc.property(list, fc.integer({ min: -500, max: 9000 }), fc.integer({ min: 0, max: 900 }), (rows, top, size) => {
      const { first, end, before, after } = windowOf(rows, top, top + size);
      const drawn = rows.slice(first, end).reduce((sum, height) => sum + height, 0);
      const total = rows.reduce((sum, height) => sum + height, 0);
      expect(before + drawn + after).toBe(total);
      if (top >= total || top + size <= 0) return;
      expect(before).toBeLessThanOrEqual(Math.max(0, top));
      expect(before + drawn).toBeGreaterThanOrEqual(Math.min(total, top + size));
    }),
  );
});
