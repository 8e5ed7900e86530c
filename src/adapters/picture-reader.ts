import type { PictureReader } from '../app/ports.ts';
import type { Pixels } from '../capture/pixels.ts';
import { readQr, type ReadQrOptions } from '../capture/read-qr.ts';
import { bitmapPixels } from './bitmap-pixels.ts';
import { unpackPicture, type PictureTools } from './unpack-picture.ts';

/** Reads QR codes where there is no document: in Chromium's service worker and in Firefox's event page. */
export const pictureReader: PictureReader = {
  async read(picture, rectangles) {
    const pixels = await unpackPicture(picture, pictureTools);
    if (typeof pixels === 'string') return { status: 'refused', problem: pixels };
    return { status: 'read', texts: await readPixels(pixels, rectangles === undefined ? everywhere : { rectangles, extent: 'rectangles' }) };
  },
  readPixels: (pixels) => readPixels(pixels, everywhere),
};

const everywhere = { rectangles: [], extent: 'whole' } as const;

async function readPixels(pixels: Pixels, where: Pick<ReadQrOptions, 'rectangles' | 'extent'>): Promise<readonly string[]> {
  // The decoders are the largest part of the background, and it starts for every code: they wait until they are needed.
  const { qrDecoders } = await import('./qr-decoders.ts');
  return readQr(pixels, { ...where, decoders: qrDecoders, now: () => performance.now() });
}

const pictureTools: PictureTools<ImageBitmap> = {
  createBitmap: (file) => createImageBitmap(file),
  readPixels: bitmapPixels,
};
