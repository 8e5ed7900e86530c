import type { PictureReader } from '../app/ports.ts';
import { findCrops } from '../capture/crops.ts';
import { cutOut } from '../capture/cut-out.ts';
import type { Pixels, Rectangle } from '../capture/pixels.ts';
import { readQr } from '../capture/read-qr.ts';
import { unpackPicture, type PictureTools } from './unpack-picture.ts';

/** Reads QR codes where there is no document: in Chromium's service worker and in Firefox's event page. */
export const pictureReader: PictureReader = {
  async read(picture, rectangles, within = 'whole') {
    const pixels = await unpackPicture(picture, tools);
    if (typeof pixels === 'string') return { status: 'refused', problem: pixels };
    if (within === 'whole') return { status: 'read', texts: await readPixels(pixels, rectangles) };
    const texts = new Set<string>();
    for (const crop of findCrops(pixels, rectangles)) {
      for (const text of await readPixels(cutOut(pixels, crop), [])) texts.add(text);
    }
    return { status: 'read', texts: [...texts] };
  },
  readPixels: (pixels) => readPixels(pixels, []),
};

async function readPixels(pixels: Pixels, rectangles: readonly Rectangle[]): Promise<readonly string[]> {
  // The decoders are the largest part of the background, and it starts for every code: they wait until they are needed.
  const { qrDecoders } = await import('./qr-decoders.ts');
  return readQr(pixels, { rectangles, decoders: qrDecoders, now: () => performance.now() });
}

const tools: PictureTools<ImageBitmap> = {
  createBitmap: (file) => createImageBitmap(file),
  readPixels(bitmap) {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) return undefined;
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  },
};
