import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPictureSize } from '../../src/capture/picture-size.ts';

function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part)),
  );
}

const png = bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 0x75, 0x30, 0, 0, 0x01, 0x09]);
const jpeg = bytesOf(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
  [0xff, 0xc4, 0, 3, 9], // Huffman tables: not a frame header
  [0xff, 0xff, 0xc2, 0, 11, 8, 0x01, 0x09, 0x75, 0x30],
);
const lossy = bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x30, 0x35, 0x09, 0x41]);
// 14 bits of width less one, then 14 of height less one.
const lossless = bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x2f, 0x35, 0x42, 0x00, 0]);
const extended = bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [0, 0, 0, 0, 0, 0, 0, 0, 0x2f, 0x75, 0, 0x08, 0x01, 0x01]);
const gif = bytesOf(
  'GIF89a', [0x30, 0x75, 0x09, 0x01, 0x80, 0, 0],
  [0, 0, 0, 255, 255, 255], // a table of two colours
  [0x21, 0xff, 2, 1, 1, 1, 9, 0], // an extension of two blocks
  [0x2c, 0, 0, 0, 0, 0x30, 0x75, 0x09, 0x01, 0],
);
const wideGif = bytesOf('GIF89a', [1, 0, 9, 1, 0, 0, 0], [0x2c, 0x2c, 0x75, 0, 0, 4, 0, 4, 0, 0]);

const files: readonly [string, Uint8Array<ArrayBuffer>, number, number][] = [
  ['PNG', png, 30_000, 265],
  ['JPEG', jpeg, 30_000, 265],
  ['lossy WebP', lossy, 13_616, 265],
  ['lossless WebP', lossless, 13_616, 265],
  ['extended WebP', extended, 30_000, 65_801],
  ['GIF', gif, 30_000, 265],
  ['GIF with a picture beside its screen', wideGif, 30_000, 265],
];

test.each(files)('the size of a %s file is read', (_, bytes, width, height) => {
  expect(readPictureSize(bytes)).toEqual({ width, height });
});

test.each(files)('a %s file inside a larger buffer is read from its own first byte', (_, bytes, width, height) => {
  const buffer = new Uint8Array(bytes.length + 7);
  buffer.set(bytes, 7);
  expect(readPictureSize(buffer.subarray(7))).toEqual({ width, height });
});

test.each(files)('a %s file that is cut short has no size', (_, bytes) => {
  for (let length = 0; length < 16; length += 1) expect(readPictureSize(bytes.slice(0, Math.min(length, 9)))).toBeUndefined();
});

test.each([
  ['an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"/>')],
  ['another RIFF file', bytesOf('RIFF', [0, 0, 0, 0], 'WAVEfmt ', Array.from({ length: 20 }, () => 0))],
  ['an unknown WebP chunk', bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP9 ', Array.from({ length: 20 }, () => 0))],
  ['a JPEG with rubbish between its segments', bytesOf([0xff, 0xd8, 0x00, 0xff, 0xc0, 0, 11, 8, 1, 9, 1, 9])],
])('%s has no size', (_, bytes) => {
  expect(readPictureSize(bytes)).toBeUndefined();
});

test('no bytes make it throw or go on for ever', () => {
  const headers = fc.constantFrom<readonly number[]>([], [0xff, 0xd8], [...png], [...lossy.subarray(0, 16)]);
  fc.assert(
    fc.property(headers, fc.uint8Array({ maxLength: 300 }), (header, rest) => {
      const { width, height } = readPictureSize(Uint8Array.from([...header, ...rest])) ?? { width: 0, height: 0 };
      expect(width * height).toBeGreaterThanOrEqual(0);
    }),
  );
});
