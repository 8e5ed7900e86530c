import { decode, encode } from 'jpeg-js';
import type { Pixels, Rectangle } from '../../src/capture/pixels.ts';
import type { Random } from './random.ts';

/** What a JPEG of the picture unpacks to. @param quality 1 to 100 */
export function throughJpeg({ data, width, height }: Pixels, quality: number): Pixels {
  const file = encode({ data, width, height }, quality);
  const unpacked = decode(file.data, { useTArray: true });
  return { data: new Uint8ClampedArray(unpacked.data), width, height };
}

/** Gaussian blur of a part of the picture, in place. @param deviation in pixels */
export function blur(pixels: Pixels, part: Rectangle, deviation: number): void {
  const reach = Math.ceil(deviation * 3);
  const weights = Float64Array.from({ length: reach * 2 + 1 }, (_, index) => Math.exp(-((index - reach) ** 2) / (2 * deviation * deviation)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const [left, right] = [Math.max(0, part.x), Math.min(pixels.width, part.x + part.width)];
  const [top, bottom] = [Math.max(0, part.y), Math.min(pixels.height, part.y + part.height)];
  const kernel = weights.map((weight) => weight / total);
  for (let y = top; y < bottom; y += 1) smearLine(pixels.data, (y * pixels.width + left) * 4, right - left, 4, kernel);
  for (let x = left; x < right; x += 1) smearLine(pixels.data, (top * pixels.width + x) * 4, bottom - top, pixels.width * 4, kernel);
}

/** @param step from one pixel of the line to the next, in bytes */
function smearLine(data: Uint8ClampedArray, start: number, length: number, step: number, kernel: Float64Array): void {
  const reach = (kernel.length - 1) / 2;
  const line = new Float64Array(length);
  for (let channel = 0; channel < 3; channel += 1) {
    const first = start + channel;
    for (let index = 0; index < length; index += 1) line[index] = data[first + index * step] ?? 0;
    for (let index = 0; index < length; index += 1) {
      let sum = 0;
      for (let tap = -reach; tap <= reach; tap += 1) {
        sum += (kernel[tap + reach] ?? 0) * (line[Math.min(length - 1, Math.max(0, index + tap))] ?? 0);
      }
      data[first + index * step] = sum;
    }
  }
}

/** Adds to each pixel's brightness up to `strength`, up or down, in place. */
export function addGrain({ data, width, height }: Pixels, part: Rectangle, strength: number, random: Random): void {
  const [right, bottom] = [Math.min(width, part.x + part.width), Math.min(height, part.y + part.height)];
  for (let y = Math.max(0, part.y); y < bottom; y += 1) {
    for (let x = Math.max(0, part.x); x < right; x += 1) {
      const change = random.between(-strength, strength);
      for (let channel = 0; channel < 3; channel += 1) {
        const index = (y * width + x) * 4 + channel;
        data[index] = (data[index] ?? 0) + change;
      }
    }
  }
}
