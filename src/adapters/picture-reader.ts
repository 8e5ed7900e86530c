import type { PictureProblem } from '../messages/answers.ts';
import type { PictureReader } from '../app/ports.ts';
import { parseDataUrl } from '../capture/data-url.ts';
import { readPictureSize, type PictureSize } from '../capture/picture-size.ts';
import type { Pixels } from '../capture/pixels.ts';
import { mostPixels, readQr } from '../capture/read-qr.ts';

/** Reads QR codes where there is no document: in Chromium's service worker and in Firefox's event page. */
export const pictureReader: PictureReader = {
  async read(picture, rectangles) {
    const pixels = await unpack(picture);
    if (typeof pixels === 'string') return { status: 'refused', problem: pixels };
    // The decoders are the largest part of the background, and it starts for every code: they wait until they are needed.
    const { qrDecoders } = await import('./qr-decoders.ts');
    const texts = await readQr(pixels, { rectangles, decoders: qrDecoders, now: () => performance.now() });
    return { status: 'read', texts };
  },
};

/** Bounds bytes and pixels before anything is unpacked. A worker can't draw SVG, which is no picture here. */
async function unpack(picture: string): Promise<Pixels | PictureProblem> {
  const file = parseDataUrl(picture);
  if (file === undefined) return 'not-a-picture';
  if (isTooLarge(readPictureSize(file.bytes))) return 'too-many-pixels';
  const bitmap = await decode(new Blob([file.bytes], { type: file.type }));
  if (bitmap === undefined) return 'not-a-picture';
  try {
    return isTooLarge(bitmap) ? 'too-many-pixels' : (readPixels(bitmap) ?? 'not-a-picture');
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
