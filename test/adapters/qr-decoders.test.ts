import { describe, expect, test } from 'vitest';
import { qrDecoders } from '../../src/adapters/qr-decoders.ts';
import type { Pixels } from '../../src/capture/pixels.ts';
import { drawQr, sheet, uriOf, white } from '../capture/draw-qr.ts';

const [quick, ...otherQuick] = qrDecoders.quick;
const [slow, ...otherSlow] = qrDecoders.slow;
const named = [
  { name: 'qr', decode: quick },
  { name: 'jsqr', decode: slow },
];

test('there are two decoders besides the browser\'s own', () => {
  expect(qrDecoders.native).toHaveLength(1);
  expect([...otherQuick, ...otherSlow]).toEqual([]);
});

test('where the browser has no decoder of its own, that one finds nothing', async () => {
  expect(await qrDecoders.native[0]?.(sheet(30, 30, white))).toEqual([]);
});

describe.each(named)('$name', ({ decode }) => {
  test('reads a code', async () => {
    const pixels = sheet(400, 400, white);
    drawQr(pixels, { text: uriOf('a'), x: 60, y: 60, module: 5 });
    expect(await decode?.(pixels)).toEqual([uriOf('a')]);
  });

  test.each<[string, Pixels]>([
    ['an empty sheet', sheet(100, 100, white)],
    ['no pixels', sheet(0, 0, white)],
    ['one pixel', sheet(1, 1, white)],
    ['less than it claims', { data: new Uint8ClampedArray(16), width: 100, height: 100 }],
    ['a broken size', { data: new Uint8ClampedArray(16), width: 1.5, height: Number.NaN }],
    ['a side that the decoders do not take', sheet(5000, 30, white)],
  ])('gives nothing for %s', async (_, pixels) => {
    expect(await decode?.(pixels)).toEqual([]);
  });
});

test('the second decoder leaves large pictures alone, which can hold it up for seconds', async () => {
  const pixels = sheet(1001, 1000, white);
  drawQr(pixels, { text: uriOf('a'), x: 60, y: 60, module: 5 });
  expect(await slow?.(pixels)).toEqual([]);
});
