import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { unpackPicture, type PictureTools } from '../../src/adapters/unpack-picture.ts';
import type { Pixels } from '../../src/capture/pixels.ts';

interface Bitmap {
  readonly width: number;
  readonly height: number;
  close(): void;
}

const pixels: Pixels = { data: new Uint8ClampedArray(4), width: 1, height: 1 };
const bitmap = { width: 300, height: 300, close: vi.fn<() => void>() };
const tools = {
  createBitmap: vi.fn<PictureTools<Bitmap>['createBitmap']>(),
  readPixels: vi.fn<PictureTools<Bitmap>['readPixels']>(),
};

beforeEach(() => {
  vi.useFakeTimers();
  tools.createBitmap.mockResolvedValue(bitmap);
  tools.readPixels.mockReturnValue(pixels);
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

const text = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0));
const big = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
const little = (value: number) => [value & 255, value >> 8];

function png(width: number, height: number, chunks: readonly number[] = []): number[] {
  return [0x89, ...text('PNG\r\n'), 0x1a, 0x0a, ...big(13), ...text('IHDR'), ...big(width), ...big(height), 8, 6, 0, 0, 0, ...big(0), ...chunks];
}
const jpeg = (width: number, height: number) => [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
const webp = (width: number, height: number) => [
  ...text('RIFF'), ...big(0), ...text('WEBPVP8X'), ...big(0), 0, 0, 0, 0, ...little(width - 1), 0, ...little(height - 1), 0,
];
const gif = (width: number, height: number, frame = { width, height }) => [
  ...text('GIF89a'), ...little(width), ...little(height), 0, 0, 0, 0x2c, 0, 0, 0, 0, ...little(frame.width), ...little(frame.height), 0,
];

function urlOf(bytes: readonly number[] | string, type = 'image/png'): string {
  return `data:${type};base64,${Buffer.from(typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)).toString('base64')}`;
}

const kinds = { PNG: png, JPEG: jpeg, WebP: webp, GIF: gif };

test.each(Object.entries(kinds))('a %s is unpacked, and what it took is given back', async (_, make) => {
  expect(await unpackPicture(urlOf(make(300, 300)), tools)).toBe(pixels);
  expect(bitmap.close).toHaveBeenCalledTimes(1);
});

describe('nothing is unpacked of', () => {
  const animated = [...big(8), ...text('acTL'), ...big(60_000), ...big(0), ...big(0)];
  test.each<[string, string, string]>([
    ...Object.entries(kinds).map(([name, make]): [string, string, string] => [`a ${name} of 30,000×30,000 pixels`, urlOf(make(30_000, 30_000)), 'too-many-pixels']),
    ['a PNG whose pixels are more than any computer has', urlOf(png(4_294_967_295, 4_294_967_295)), 'too-many-pixels'],
    ['an animated PNG of 60,000 large pictures', urlOf(png(20_000, 20_000, animated)), 'too-many-pixels'],
    ['a small GIF whose first picture is large', urlOf(gif(1, 1, { width: 30_000, height: 30_000 })), 'too-many-pixels'],
    ['more than 12 MB', `data:image/png;base64,${'A'.repeat(16_000_008)}`, 'too-large'],
    ['a file of 100 MB', `data:image/png;base64,${'A'.repeat(134_000_000)}`, 'too-large'],
    ['an SVG', urlOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image/svg+xml'), 'not-a-picture'],
    ['an SVG that is called a PNG', urlOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-picture'],
    ['a PDF', urlOf('%PDF-1.7', 'application/pdf'), 'not-a-picture'],
    ['an icon', urlOf([0, 0, 1, 0, 1, 0, 16, 16], 'image/x-icon'), 'not-a-picture'],
    ['a PNG that ends in its header', urlOf(png(300, 300).slice(0, 20)), 'not-a-picture'],
    ['no bytes', 'data:image/png;base64,', 'not-a-picture'],
    ['an address', 'https://example.test/qr.png', 'not-a-picture'],
    ['broken base64', 'data:image/png;base64,%%%', 'not-a-picture'],
  ])('%s', async (_, url, problem) => {
    expect(await unpackPicture(url, tools)).toBe(problem);
    expect(tools.createBitmap).not.toHaveBeenCalled();
  });
});

test('a picture that is broken behind its header is none', async () => {
  tools.createBitmap.mockRejectedValue(new DOMException('The source image could not be decoded.', 'InvalidStateError'));
  expect(await unpackPicture(urlOf(png(300, 300)), tools)).toBe('not-a-picture');
});

test('a picture that turns out larger than its header says is given back unread', async () => {
  tools.createBitmap.mockResolvedValue({ ...bitmap, width: 30_000, height: 30_000 });
  expect(await unpackPicture(urlOf(png(300, 300)), tools)).toBe('too-many-pixels');
  expect(tools.readPixels).not.toHaveBeenCalled();
  expect(bitmap.close).toHaveBeenCalledTimes(1);
});

test('a picture is none where there is no canvas for it', async () => {
  tools.readPixels.mockReturnValue(undefined);
  expect(await unpackPicture(urlOf(png(300, 300)), tools)).toBe('not-a-picture');
  expect(bitmap.close).toHaveBeenCalledTimes(1);
});

test('a picture that takes longer than ten seconds is none, and is given back when it comes', async () => {
  const { promise, resolve } = Promise.withResolvers<Bitmap>();
  tools.createBitmap.mockReturnValue(promise);
  const unpacked = unpackPicture(urlOf(png(300, 300)), tools);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await unpacked).toBe('not-a-picture');
  expect(bitmap.close).not.toHaveBeenCalled();
  resolve(bitmap);
  await promise;
  await vi.advanceTimersByTimeAsync(0);
  expect(bitmap.close).toHaveBeenCalledTimes(1);
});

test('no timer is left behind', async () => {
  await unpackPicture(urlOf(png(300, 300)), tools);
  expect(vi.getTimerCount()).toBe(0);
});
