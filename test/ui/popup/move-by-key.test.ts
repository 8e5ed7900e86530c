import { expect, test } from 'vitest';
import { moveByKey } from '../../../src/ui/popup/move-by-key.ts';

test.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 2],
  ['ArrowDown', -1, 3, 0],
  ['ArrowUp', 2, 3, 1],
  ['ArrowUp', 0, 3, 0],
  ['ArrowUp', -1, 3, 0],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['Enter', 0, 3, undefined],
  ['ArrowDown', -1, 0, undefined],
])('%s at place %i of %i leads to %s', (key, index, count, expected) => {
  expect(moveByKey(key, index, count)).toBe(expected);
});
