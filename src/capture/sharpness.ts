import { at, blank, type Grey } from './image-operations.ts';

/** Pixels to each side that count for a pixel's mean: enough to close the gaps between dots, less than a module. */
const reach = 2;
/** How much more than it is a pixel is made to differ from its surroundings. */
const strength = 2;

/** Each pixel the mean of the 25 around it: dots of a code grow together, and noise is evened out. */
export function soften({ data, width, height }: Grey): Grey {
  const rows = blank(width, height);
  for (let y = 0; y < height; y += 1) meanAlong(data, rows.data, y * width, width, 1);
  const result = blank(width, height);
  for (let x = 0; x < width; x += 1) meanAlong(rows.data, result.data, x, height, width);
  return result;
}

/** Unsharp masking: what a blur has spread over the neighbours is taken back from them. */
export function sharpen(grey: Grey): Grey {
  const { data, width, height } = grey;
  const around = soften(soften(grey)).data;
  const sharp = new Uint8ClampedArray(data.length);
  for (let index = 0; index < data.length; index += 1) {
    sharp[index] = at(data, index) + strength * (at(data, index) - at(around, index));
  }
  return { data: new Uint8Array(sharp.buffer), width, height };
}

/** The mean of five neighbours along a line; behind its ends the last pixel goes on. @param step from one pixel to the next */
function meanAlong(source: Uint8Array, target: Uint8Array, start: number, length: number, step: number): void {
  const end = start + (length - 1) * step;
  let sum = at(source, start) * (reach + 1);
  for (let ahead = 1; ahead <= reach; ahead += 1) sum += at(source, Math.min(end, start + ahead * step));
  for (let index = start; index <= end; index += step) {
    target[index] = Math.round(sum / (2 * reach + 1));
    sum += at(source, Math.min(end, index + (reach + 1) * step)) - at(source, Math.max(start, index - reach * step));
  }
}
