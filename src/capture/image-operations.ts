import type { Pixels, Rectangle } from './pixels.ts';

/** A picture with one byte of brightness a pixel, row by row: what QR decoders see of it, at a quarter of the work. */
export interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Brightness of a part of a picture, its transparent parts laid on a background.
 * @param rectangle whole pixels, inside the picture
 * @param background 0 is black, 255 is white
 */
export function flatten({ data, width }: Pixels, rectangle: Rectangle, background: 0 | 255): Grey {
  const grey = blank(rectangle.width, rectangle.height);
  let target = 0;
  for (let y = rectangle.y; y < rectangle.y + rectangle.height; y += 1) {
    let source = (y * width + rectangle.x) * 4;
    for (let x = 0; x < rectangle.width; x += 1, source += 4) {
      const brightness = (at(data, source) + 2 * at(data, source + 1) + at(data, source + 2)) >> 2;
      const alpha = at(data, source + 3);
      grey.data[target] =
        alpha === 255 ? brightness : (brightness * alpha + background * (255 - alpha) + 127) / 255;
      target += 1;
    }
  }
  return grey;
}

/** @returns whether any pixel of the rectangle (whole pixels, inside the picture) lets its background through */
export function isTranslucent({ data, width }: Pixels, rectangle: Rectangle): boolean {
  for (let y = rectangle.y; y < rectangle.y + rectangle.height; y += 1) {
    const first = (y * width + rectangle.x) * 4 + 3;
    for (let index = first; index < first + rectangle.width * 4; index += 4) {
      if (data[index] !== 255) return true;
    }
  }
  return false;
}

/** Dark becomes light and light dark. */
export function invert(grey: Grey): Grey {
  return mapBrightness(grey, (brightness) => 255 - brightness);
}

/** Twice as wide and high, each pixel mixed with its nearest neighbours: what modules of hardly a pixel need. */
export function double({ data, width, height }: Grey): Grey {
  const result = blank(width * 2, height * 2);
  for (let y = 0; y < result.height; y += 1) {
    const [row, nextRow] = nearest(y, height);
    const [near, far] = [row * width, nextRow * width];
    for (let x = 0; x < result.width; x += 1) {
      const [left, right] = nearest(x, width);
      const sum = 9 * at(data, near + left) + 3 * (at(data, near + right) + at(data, far + left)) + at(data, far + right);
      result.data[y * result.width + x] = (sum + 8) >> 4;
    }
  }
  return result;
}

/** The pixel that one of twice as many lies in, and the neighbour that it lies at. */
function nearest(index: number, limit: number): readonly [number, number] {
  const own = index >> 1;
  return [own, Math.min(limit - 1, Math.max(0, own + (index & 1 ? 1 : -1)))];
}

/** Half as wide and high, each pixel the mean of four. An odd last row or column is dropped. */
export function halve({ data, width, height }: Grey): Grey {
  const result = blank(width >> 1, height >> 1);
  for (let y = 0; y < result.height; y += 1) {
    for (let x = 0; x < result.width; x += 1) {
      const source = 2 * y * width + 2 * x;
      const sum = at(data, source) + at(data, source + 1) + at(data, source + width) + at(data, source + width + 1);
      result.data[y * result.width + x] = (sum + 2) >> 2;
    }
  }
  return result;
}

/** The form that decoders take. */
export function toPixels({ data, width, height }: Grey): Pixels {
  const pixels = new Uint8ClampedArray(data.length * 4);
  for (let index = 0; index < data.length; index += 1) {
    const brightness = at(data, index);
    pixels[index * 4] = brightness;
    pixels[index * 4 + 1] = brightness;
    pixels[index * 4 + 2] = brightness;
    pixels[index * 4 + 3] = 255;
  }
  return { data: pixels, width, height };
}

/** @param change what becomes of each brightness; rounded, and kept within 0 to 255 */
export function mapBrightness({ data, width, height }: Grey, change: (brightness: number) => number): Grey {
  const table = Uint8ClampedArray.from({ length: 256 }, (_, brightness) => change(brightness));
  const result = blank(width, height);
  for (let index = 0; index < data.length; index += 1) result.data[index] = at(table, at(data, index));
  return result;
}

export function blank(width: number, height: number): { data: Uint8Array; width: number; height: number } {
  return { data: new Uint8Array(width * height), width, height };
}

/** Every index here lies inside its picture; the zero only satisfies the type. */
export function at(data: Uint8Array | Uint8ClampedArray, index: number): number {
  return data[index] ?? 0;
}
