import { fewestModules, findCrops } from './crops.ts';
import { toPixels } from './image-operations.ts';
import type { Pixels, QrDecoder, Rectangle } from './pixels.ts';
import { rungs } from './rungs.ts';

/** 40 megapixels: an 8K screen, and more than a phone's photograph. */
export const mostPixels = 40_000_000;

export interface ReadQrOptions {
  /** Where to look first, in pixels of the picture. */
  readonly rectangles: readonly Rectangle[];
  /** Where to look at all: in the `whole` where the rectangles give nothing, which is the default, or in them alone. */
  readonly extent?: 'whole' | 'rectangles';
  /** The quickest first. */
  readonly decoders: readonly QrDecoder[];
  /** After so long no further attempt is begun. */
  readonly millisecondsAllowed?: number;
  /** Milliseconds of any clock that does not go backwards. */
  readonly now: () => number;
}

/**
 * Reads the QR codes of a picture: every rectangle by itself, else the whole if wanted, in several lights (see {@link rungs}).
 * @returns the texts found, without repetition; none for a picture that is too large or does not have the pixels that
 *   it claims
 */
export async function readQr(
  pixels: Pixels,
  { rectangles, extent = 'whole', decoders, millisecondsAllowed = 2000, now }: ReadQrOptions,
): Promise<readonly string[]> {
  if (!isSound(pixels)) return [];
  const deadline = now() + millisecondsAllowed;
  const whole: Rectangle = { x: 0, y: 0, width: pixels.width, height: pixels.height };
  for (const crops of [findCrops(pixels, rectangles), extent === 'whole' ? [whole] : []]) {
    for (const decoder of decoders) {
      const texts = new Set<string>();
      for (const crop of crops) {
        for (const text of await readCrop(pixels, crop, decoder, () => now() >= deadline)) texts.add(text);
      }
      if (texts.size > 0) return [...texts];
    }
  }
  return [];
}

async function readCrop(
  pixels: Pixels,
  crop: Rectangle,
  decoder: QrDecoder,
  isOver: () => boolean,
): Promise<readonly string[]> {
  if (isOver()) return [];
  for (const rung of rungs(pixels, crop)) {
    const texts = await decoder(toPixels(rung));
    if (texts.length > 0) return texts;
    if (isOver()) break;
  }
  return [];
}

function isSound({ data, width, height }: Pixels): boolean {
  return (
    Number.isSafeInteger(width) &&
    Number.isSafeInteger(height) &&
    Math.min(width, height) >= fewestModules &&
    width * height <= mostPixels &&
    data.length === width * height * 4
  );
}
