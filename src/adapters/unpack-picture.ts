import { parseDataUrl } from '../capture/data-url.ts';
import { readPictureSize, type PictureSize } from '../capture/picture-size.ts';
import type { Pixels } from '../capture/pixels.ts';
import { mostPixels } from '../capture/read-qr.ts';
import type { PictureProblem } from '../messages/capture-answers.ts';

/** What the browser gives to unpack a picture with. */
export interface PictureTools<Bitmap extends PictureSize & { close(): void }> {
  /** Rejects what is broken. Of an animation it unpacks the first picture. */
  createBitmap(file: Blob): Promise<Bitmap>;
  /** @returns undefined where there is no canvas to be had */
  readPixels(bitmap: Bitmap): Pixels | undefined;
}

/** A picture of the most pixels takes about one second on a slow computer. */
const millisecondsAllowed = 10_000;

/**
 * Unpacks a picture once its bytes, its kind and the pixels that its header claims are known to be harmless. Kinds without
 * such a header are none of ours; SVG is among them, since a worker can't draw it.
 * @param picture a data URL
 */
export async function unpackPicture<Bitmap extends PictureSize & { close(): void }>(
  picture: string,
  { createBitmap, readPixels }: PictureTools<Bitmap>,
): Promise<Pixels | PictureProblem> {
  const file = parseDataUrl(picture);
  if (file === 'too-large') return 'too-large';
  const size = file === 'malformed' ? undefined : readPictureSize(file.bytes);
  if (file === 'malformed' || size === undefined) return 'not-a-picture';
  if (isTooLarge(size)) return 'too-many-pixels';
  const bitmap = await inTime(createBitmap(new Blob([file.bytes], { type: file.type })));
  if (bitmap === undefined) return 'not-a-picture';
  try {
    return isTooLarge(bitmap) ? 'too-many-pixels' : (readPixels(bitmap) ?? 'not-a-picture');
  } finally {
    bitmap.close();
  }
}

function isTooLarge({ width, height }: PictureSize): boolean {
  return width * height > mostPixels;
}

/** @returns undefined for what is broken or takes too long, which is closed when it comes after all */
async function inTime<Bitmap extends { close(): void }>(unpacking: Promise<Bitmap>): Promise<Bitmap | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), millisecondsAllowed);
  });
  try {
    const first = await Promise.race([unpacking, late]);
    if (first !== 'late') return first;
    unpacking.then((bitmap) => bitmap.close()).catch(() => undefined);
    return undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
