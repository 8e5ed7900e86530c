import type { Bitmap } from './bitmap.ts';
import type { ColouredBox } from './coloured-boxes.ts';

type Box = Omit<ColouredBox, 'brightness'> & { readonly isInk: boolean };

/** Dots of the longer side: five for each module of the largest code. */
const longestSide = 900;
const mostDotsPerPixel = 8;

/**
 * Paints boxes over each other, in their order, on a bitmap that they just fill.
 * @param isInkBehind what is where no box is
 * @returns undefined where there is nothing to paint
 */
export function paintBoxes(boxes: readonly Box[], isInkBehind: boolean): Bitmap | undefined {
  if (boxes.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  const scale = Math.min(mostDotsPerPixel, longestSide / Math.max(right - left, bottom - top));
  if (!Number.isFinite(scale)) return undefined;
  const width = Math.round((right - left) * scale);
  const height = Math.round((bottom - top) * scale);
  const dots = new Uint8Array(width * height).fill(isInkBehind ? 1 : 0);
  for (const box of boxes) {
    // Edges are rounded and not sizes, so that neighbours neither part nor overlap.
    const [first, last] = [Math.round((box.left - left) * scale), Math.round((box.right - left) * scale)];
    const end = Math.round((box.bottom - top) * scale);
    for (let y = Math.round((box.top - top) * scale); y < end; y += 1) {
      dots.fill(box.isInk ? 1 : 0, y * width + first, y * width + last);
    }
  }
  return { width, height, dots };
}
