import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { drawModules } from '../../src/capture/drawing-pixels.ts';
import { rowsOf, uri } from '../pages/qr-renderings.ts';

test('a drawing becomes black on white, with its quiet zone', () => {
  const { data, width, height } = drawModules(['10', '01']);
  expect([width, height]).toEqual([40, 40]);
  const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  expect([at(15, 16), at(16, 16), at(19, 19), at(20, 19), at(20, 20)].map(([red]) => red)).toEqual([255, 0, 0, 255, 0]);
  expect(new Set(data.filter((_, index) => index % 4 === 3))).toEqual(new Set([255]));
});

test('it is what a decoder reads', () => {
  expect(decodeQR(drawModules(rowsOf(uri)))).toBe(uri);
});

test.each([
  ['nothing', [], 32, 32],
  ['rows of several lengths', ['1', '111', ''], 44, 44],
])('%s is drawn as far as it goes', (_, rows, width, height) => {
  expect(drawModules(rows)).toMatchObject({ width, height });
});
