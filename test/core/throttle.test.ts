import { expect, test } from 'vitest';
import { throttleLeft } from '../../src/core/throttle.ts';

test.each([
  ['no failure', [], 10_000, 0],
  ['one failure half a second ago', [9500], 10_000, 500],
  ['one failure a second ago', [9000], 10_000, 0],
  ['two failures, the second just now', [5000, 10_000], 10_000, 2000],
  ['three failures', [1000, 5000, 9000], 10_000, 3000],
  ['a try within the window neither counts nor prolongs it', [5000, 10_000, 10_500, 11_000], 11_500, 500],
  ['any order', [9000, 1000, 5000], 10_000, 3000],
  ['failures after now, since the clock was set back', [20_000, 30_000], 10_000, 0],
  ['five failures, each once the window had passed', [0, 1000, 3000, 7000, 15_000], 16_000, 15_000],
])('%s', (_case, failures, now, left) => {
  expect(throttleLeft(failures, now)).toBe(left);
});

test('a thousand failures give a wait that can still be said', () => {
  const failures = Array.from({ length: 1000 }, (_, index) => index * 3_600_000);
  expect(throttleLeft(failures, 1000 * 3_600_000)).toBeLessThan(2 * 1000 * 3_600_000);
});
