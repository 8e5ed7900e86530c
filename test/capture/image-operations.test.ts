import { describe, expect, test } from 'vitest';
import {
  double,
  flatten,
  halve,
  invert,
  isTranslucent,
  toPixels,
  type Grey,
} from '../../src/capture/image-operations.ts';
import { sheet } from './draw-qr.ts';

function greyOf(...rows: readonly (readonly number[])[]): Grey {
  return { data: Uint8Array.from(rows.flat()), width: rows[0]?.length ?? 0, height: rows.length };
}

function rowsOf({ data, width, height }: Grey): readonly (readonly number[])[] {
  return Array.from({ length: height }, (_, row) => Array.from(data.subarray(row * width, (row + 1) * width)));
}

describe('flatten', () => {
  const all = { x: 0, y: 0, width: 1, height: 1 };

  test.each([
    ['opaque white', [255, 255, 255, 255], 255, 255],
    ['opaque black', [0, 0, 0, 255], 0, 0],
    ['green, which counts double', [0, 200, 0, 255], 100, 100],
    ['nothing at all', [0, 0, 0, 0], 255, 0],
    ['half of black', [0, 0, 0, 128], 127, 0],
    ['half of white', [255, 255, 255, 128], 255, 128],
  ] as const)('lays %s on white and on black', (_, colour, onWhite, onBlack) => {
    const pixels = sheet(1, 1, colour);
    expect(flatten(pixels, all, 255).data[0]).toBe(onWhite);
    expect(flatten(pixels, all, 0).data[0]).toBe(onBlack);
  });

  test('takes just the rectangle', () => {
    const pixels = toPixels(greyOf([1, 2, 3], [4, 5, 6], [7, 8, 9]));
    expect(rowsOf(flatten(pixels, { x: 1, y: 1, width: 2, height: 2 }, 255))).toEqual([[5, 6], [8, 9]]);
  });
});

test('one clear pixel inside the rectangle makes it translucent, one outside does not', () => {
  const pixels = sheet(4, 4, [0, 0, 0, 255]);
  pixels.data[(2 * 4 + 1) * 4 + 3] = 254;
  expect(isTranslucent(pixels, { x: 1, y: 1, width: 2, height: 2 })).toBe(true);
  expect(isTranslucent(pixels, { x: 2, y: 0, width: 2, height: 4 })).toBe(false);
});

test('invert turns every brightness around', () => {
  expect(rowsOf(invert(greyOf([0, 100, 255])))).toEqual([[255, 155, 0]]);
});

test('double keeps corners and mixes what lies between', () => {
  expect(rowsOf(double(greyOf([0, 160], [160, 160])))).toEqual([
    [0, 40, 120, 160],
    [40, 70, 130, 160],
    [120, 130, 150, 160],
    [160, 160, 160, 160],
  ]);
});

test('halve takes the mean of four and drops an odd edge', () => {
  expect(rowsOf(halve(greyOf([0, 10, 9], [20, 30, 9], [9, 9, 9])))).toEqual([[15]]);
});

test('toPixels is opaque and grey', () => {
  expect([...toPixels(greyOf([0, 77])).data]).toEqual([0, 0, 0, 255, 77, 77, 77, 255]);
});
