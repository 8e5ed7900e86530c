import { expect, test } from 'vitest';
import { fitFrame } from '../../src/adapters/frame-size.ts';

test.each([
  ['a small picture stays', [640, 480], [640, 480]],
  ['one of just the size stays', [1280, 720], [1280, 720]],
  ['a wide one keeps its proportions', [1920, 1080], [1280, 720]],
  ['a high one, too', [1080, 1920], [720, 1280]],
  ['a ribbon keeps a row', [100_000, 1], [1280, 1]],
] as const)('%s', (_, [width, height], [newWidth, newHeight]) => {
  expect(fitFrame({ width, height }, 1280)).toEqual({ width: newWidth, height: newHeight });
});
