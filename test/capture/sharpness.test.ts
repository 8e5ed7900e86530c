import { expect, test } from 'vitest';
import type { Grey } from '../../src/capture/image-operations.ts';
import { sharpen, soften } from '../../src/capture/sharpness.ts';

function line(...data: readonly number[]): Grey {
  return { data: Uint8Array.from(data), width: data.length, height: 1 };
}

function point(side: number, brightness: number): Grey {
  const data = new Uint8Array(side * side);
  data[(data.length - 1) / 2] = brightness;
  return { data, width: side, height: side };
}

test('soften spreads a point over the 25 pixels around it, evenly', () => {
  const { data } = soften(point(7, 250));
  expect([...data].filter((brightness) => brightness > 0)).toEqual(Array.from({ length: 25 }, () => 10));
  expect([...data].reduce((sum, brightness) => sum + brightness, 0)).toBe(250);
});

test('soften takes the last pixel for what lies behind an edge', () => {
  expect([...soften(line(100, 0, 0, 0, 0, 50)).data]).toEqual([60, 40, 20, 10, 20, 30]);
});

test('sharpen makes the light side of an edge lighter and the dark side darker', () => {
  const edge = [...Array.from({ length: 8 }, () => 100), ...Array.from({ length: 8 }, () => 140)];
  const sharp = [...sharpen(line(...edge)).data];
  expect(sharp[7]).toBeLessThan(80);
  expect(sharp[8]).toBeGreaterThan(160);
  expect([sharp[0], sharp[15]]).toEqual([100, 140]);
});

test('sharpen stays within black and white', () => {
  const sharp = [...sharpen(line(0, 0, 255, 255, 0, 0)).data];
  expect(sharp.slice(0, 2)).toEqual([0, 0]);
  expect(sharp.slice(2, 4)).toEqual([255, 255]);
});

test.each([
  ['softened', soften],
  ['sharpened', sharpen],
])('one brightness %s is the same', (_, change) => {
  const even: Grey = { data: new Uint8Array(30).fill(77), width: 6, height: 5 };
  expect(change(even)).toEqual(even);
});
