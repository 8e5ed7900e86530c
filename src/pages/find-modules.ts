import { cropToInk, isInked, swapInk, type Bitmap } from './bitmap.ts';
import { isQrShape, sides, toRows, type Modules } from './qr-shape.ts';

/** A line of text may be higher than its characters are wide. */
const leastSquareness = 0.4;

/**
 * Finds the QR code that a bitmap is: what has ink, or what is left without it inside a quiet zone that has. Modules may be
 * of any size and needn't be square. Which of the two was light is not asked, since decoders read codes light on dark too.
 * @returns its modules without a quiet zone, rows from the top, `1` for those of the finder patterns; undefined for anything else
 */
export function findModules(bitmap: Bitmap): readonly string[] | undefined {
  const inked = cropToInk(bitmap);
  const left = inked && cropToInk(swapInk(inked));
  return (inked && readModules(inked)) ?? (left && readModules(left));
}

function readModules(bitmap: Bitmap): readonly string[] | undefined {
  const { width, height } = bitmap;
  if (Math.min(width, height) / Math.max(width, height) < leastSquareness) return undefined;
  for (const side of sides) {
    if (side > Math.min(width, height)) return undefined;
    const isDark: Modules = (row, column) =>
      isInked(bitmap, Math.floor(((column + 0.5) * width) / side), Math.floor(((row + 0.5) * height) / side));
    if (isQrShape(isDark, side)) return toRows(isDark, side);
  }
  return undefined;
}
