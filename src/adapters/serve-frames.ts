import { readQr } from '../capture/read-qr.ts';
import { bitmapPixels } from './bitmap-pixels.ts';
import { quickDecoders } from './quick-decoders.ts';

/** For one picture of many: what can't be read in so many milliseconds, or by the quick decoders, is easier to read in the next one. */
const millisecondsAllowed = 250;

/** In a worker: answers every picture with the texts of the QR codes in it, none for one that can't be read. */
export function serveFrames(): void {
  self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data instanceof ImageBitmap) void answer(data);
  });
}

async function answer(frame: ImageBitmap): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has nobody to answer but its page
  self.postMessage(await readFrame(frame).catch(() => []));
}

async function readFrame(frame: ImageBitmap): Promise<readonly string[]> {
  try {
    const pixels = bitmapPixels(frame);
    if (pixels === undefined) return [];
    return await readQr(pixels, { rectangles: [], decoders: quickDecoders, millisecondsAllowed, now: () => performance.now() });
  } finally {
    frame.close();
  }
}
