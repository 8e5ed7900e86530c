import { expect, test } from 'vitest';
import { formatTimings } from './times.ts';

const floor = { floorName: 'empty page', floor: [10, 10, 10] };

test.each([
  ['within its goal', [12, 14, 13], '1.30', false],
  ['over its goal', [15, 20, 16], '1.60 !', true],
])('a time %s shows its median, its floor and the ratio of both', (_name, values, ratio, isMarked) => {
  const text = formatTimings([{ name: 'popup', values, goal: 1.4, ...floor }]);
  expect(text).toContain(ratio);
  expect(text).toContain('empty page');
  expect(text.includes('!')).toBe(isMarked);
});
