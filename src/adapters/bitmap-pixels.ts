import type { Pixels } from '../capture/pixels.ts';

/** Reads the pixels of a picture where there is no document. @returns undefined where there is no room for them */
export function bitmapPixels(bitmap: ImageBitmap): Pixels | undefined {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
