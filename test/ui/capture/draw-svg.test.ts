import { expect, test } from 'vitest';
import { fit } from '../../../src/ui/capture/draw-svg.ts';

test.each([
  ['a small one grows', [100, 50], { width: 600, height: 300 }],
  ['a usual one stays', [265, 800], { width: 265, height: 800 }],
  ['a huge one shrinks', [1e9, 5e8], { width: 2000, height: 1000 }],
  ['a line stays one pixel wide', [1, 1e9], { width: 1, height: 2000 }],
  ['one without a size becomes a pixel', [0, 0], { width: 1, height: 1 }],
] as const)('%s', (_, [width, height], expected) => {
  expect(fit(width, height)).toEqual(expected);
});
