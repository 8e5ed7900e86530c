import type { Pixels, Rectangle } from './pixels.ts';

/** A page's own list of places is hers to make long. */
const mostRectangles = 16;
/** The smallest QR code has 21 modules a side: ISO/IEC 18004, section 5.1. */
export const fewestModules = 21;
/** Quiet zone and rounding: this much of a rectangle's own size is added on each side. */
const margin = 0.12;

/**
 * Whole pixels of a picture that the rectangles and a margin around them cover, without repetition. Rectangles that
 * are outside it or too small for a QR code are left out, and so are those after the sixteenth.
 */
export function findCrops(pixels: Pixels, rectangles: readonly Rectangle[]): readonly Rectangle[] {
  const crops = new Map<string, Rectangle>();
  for (const rectangle of rectangles) {
    if (crops.size === mostRectangles) break;
    const crop = clip(rectangle, pixels);
    if (crop.width >= fewestModules && crop.height >= fewestModules) crops.set(Object.values(crop).join(), crop);
  }
  return [...crops.values()];
}

function clip({ x, y, width, height }: Rectangle, picture: Pixels): Rectangle {
  const [left, right] = clipSpan(x, width, picture.width);
  const [top, bottom] = clipSpan(y, height, picture.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function clipSpan(start: number, length: number, limit: number): readonly [number, number] {
  const first = Math.max(0, Math.floor(start - length * margin));
  const last = Math.min(limit, Math.ceil(start + length * (1 + margin)));
  // Not a number, infinite, or turned around: no pixels.
  return Number.isFinite(length) && last > first ? [first, last] : [0, 0];
}
