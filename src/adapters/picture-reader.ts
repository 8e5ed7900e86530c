import type { PictureReader } from '../app/ports.ts';
import { parseDataUrl } from '../capture/data-url.ts';
import { readPictureSize, type PictureSize } from '../capture/picture-size.ts';
import type { Pixels } from '../capture/pixels.ts';
import { mostPixels, readQr } from '../capture/read-qr.ts';

/** Reads QR codes where there is no document: in Chromium's service worker and in Firefox's event page. */
export const pictureReader: PictureReader = {
  async read(picture, rectangles) {
    const pixels = await unpack(picture);
    if (pixels === undefined) return [];
    // The decoders are the largest part of the background, and it starts for every code: they wait until they are needed.
    const { qrDecoders } = await import('./qr-decoders.ts');
    return readQr(pixels, { rectangles, decoders: qrDecoders, now: () => performance.now() });
  },
};

/** @returns undefined for what is no picture, or one that is too large, or one that a worker can't draw (SVG) */
async function unpack(picture: string): Promise<Pixels | undefined> {
  const file = parseDataUrl(picture);
  if (file === undefined || isTooLarge(readPictureSize(file.bytes))) return undefined;
  const bitmap = await decode(new Blob([file.bytes], { type: file.type }));
  if (bitmap === undefined) return undefined;
  try {
    return isTooLarge(bitmap) ? undefined : readPixels(bitmap);
  } finally {
    bitmap.close();
  }
}

function isTooLarge(size: PictureSize | undefined): boolean {
  return size !== undefined && size.width * size.height > mostPixels;
}

async function decode(blob: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(blob);
  } catch {
    return undefined;
  }
}

function readPixels(bitmap: ImageBitmap): Pixels | undefined {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
