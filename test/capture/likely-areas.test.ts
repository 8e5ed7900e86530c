import { expect, test } from 'vitest';
import { findLikelyAreas } from '../../src/capture/likely-areas.ts';
import type { Pixels, Rectangle } from '../../src/capture/pixels.ts';
import { addNoise, black, clear, drawQr, sheet, uriOf, white } from './draw-qr.ts';

const uri = uriOf('vards.uzvards');

function isAround(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.x <= inner.x && outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height
  );
}

/** Without the quiet zone, which may be cut. */
function modulesIn({ x, y, width }: Rectangle, module: number): Rectangle {
  return { x: x + module * 4, y: y + module * 4, width: width - module * 8, height: width - module * 8 };
}

test.each([
  ['black on white', 3, black, white],
  ['white on nothing', 4, white, clear],
  ['hardly darker than its paper', 5, [200, 200, 200, 255], [214, 214, 214, 255]],
  ['large', 9, black, white],
] as const)('a code that is %s is found', (_, module, dark, light) => {
  const pixels = sheet(1200, 800, light === clear ? black : white);
  const place = drawQr(pixels, { text: uri, x: 333, y: 101, module, dark, light });
  const [area, ...more] = findLikelyAreas(pixels);
  expect(more).toEqual([]);
  expect(area && isAround(area, modulesIn(place, module))).toBe(true);
});

test('two codes apart from each other are two areas, the larger first', () => {
  const pixels = sheet(1200, 800, white);
  const small = drawQr(pixels, { text: uri, x: 50, y: 60, module: 3 });
  const large = drawQr(pixels, { text: uri, x: 500, y: 200, module: 6 });
  const areas = findLikelyAreas(pixels);
  expect(areas).toHaveLength(2);
  const places = [modulesIn(large, 6), modulesIn(small, 3)];
  for (const [index, place] of places.entries()) expect(areas[index] && isAround(areas[index], place)).toBe(true);
});

function stripes(width: number, height: number): Pixels {
  const pixels = sheet(800, 600, white);
  for (let y = 100; y < 100 + height; y += 1) for (let x = 100; x < 100 + width; x += 2) pixels.data.set(black, (y * 800 + x) * 4);
  return pixels;
}

test.each<[string, Pixels]>([
  ['an empty sheet', sheet(400, 400, white)],
  ['nothing but transparency', sheet(400, 400, clear)],
  ['a picture smaller than a tile', sheet(9, 9, black)],
  ['a long bar of stripes', stripes(400, 64)],
  ['a small patch of stripes', stripes(40, 40)],
])('%s has none', (_, pixels) => {
  expect(findLikelyAreas(pixels)).toEqual([]);
});

test('never more than six', () => {
  const pixels = sheet(1000, 600, white);
  for (let index = 0; index < 8; index += 1) {
    const patch = addNoise(sheet(128, 128, [128, 128, 128, 255]), 127, index);
    const [x, y] = [40 + (index % 4) * 240, 40 + Math.floor(index / 4) * 260];
    for (let row = 0; row < 128; row += 1) {
      pixels.data.set(patch.data.subarray(row * 512, row * 512 + 512), ((y + row) * 1000 + x) * 4);
    }
  }
  expect(findLikelyAreas(pixels)).toHaveLength(6);
});
