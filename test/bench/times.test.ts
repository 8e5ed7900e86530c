import { expect, test } from 'vitest';
import { formatTimings } from './times.ts';

const floor = { name: 'empty page', values: [10, 10, 10] };

test.each([
  ['within its goal', [12, 14, 13], { ratio: 1.4 }, '1.30', false],
  ['over its goal', [15, 20, 16], { ratio: 1.4 }, '1.60', true],
  ['that may wait for a frame, within it', [30, 31, 32], { ratio: 2, orFrame: true }, '3.10', false],
  ['that may wait for a frame, over it', [37, 38, 39], { ratio: 2, orFrame: true }, '3.80', true],
  ['without a goal', [70, 70, 70], undefined, '7.00', false],
])('a time %s shows its median, its floor and the ratio of both', (_name, values, goal, ratio, isMarked) => {
  const text = formatTimings([{ name: 'popup', values, floor, ...(goal && { goal }) }]);
  expect(text).toContain(ratio);
  expect(text).toContain('empty page');
  expect(text.includes('!')).toBe(isMarked);
});

test('a time for information has neither floor nor ratio', () => {
  expect(formatTimings([{ name: 'reading', values: [1, 2, 3] }]).trimEnd()).toMatch(/reading +2\.0 +2\.9$/);
});
