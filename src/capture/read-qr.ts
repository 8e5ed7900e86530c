import { fewestModules, findCrops } from './crops.ts';
import { findLikelyAreas } from './likely-areas.ts';
import type { Pixels, QrDecoder, QrDecoders, Rectangle } from './pixels.ts';
import { rungs } from './rungs.ts';

/** 40 megapixels: an 8K screen, and more than a phone's photograph. */
export const mostPixels = 40_000_000;

/** Of all lights those in which a slow decoder finds what the quick ones don't: the first ones. */
const lightsForSlow = 3;

/** A smaller picture is looked at whole in the time that a search for likely areas would take. */
const mostPixelsToSearch = 500_000;

export interface ReadQrOptions {
  /** Where to look first, in pixels of the picture. */
  readonly rectangles: readonly Rectangle[];
  /** Where to look at all: in the `whole` where the rectangles give nothing, which is the default, or in them alone. */
  readonly extent?: 'whole' | 'rectangles';
  readonly decoders: QrDecoders;
  /** After so long no further attempt is begun. */
  readonly millisecondsAllowed?: number;
  /** Milliseconds of any clock that does not go backwards. */
  readonly now: () => number;
}

/** Parts of a picture that are looked at in the same way, and each of them in at most so many lights. */
interface Look {
  readonly areas: readonly Rectangle[];
  readonly decoders: readonly QrDecoder[];
  readonly lights: number;
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
  const isOver = () => now() >= deadline;
  for (const { areas, decoders: chosen, lights } of looks(pixels, rectangles, extent, decoders)) {
    const texts = new Set<string>();
    for (const area of areas) {
      for (const text of await readArea(pixels, area, chosen, lights, isOver)) texts.add(text);
    }
    if (texts.size > 0) return [...texts];
  }
  return [];
}

/** What is likely to find something in little time comes first; nothing is searched for before it is needed. */
function* looks(
  pixels: Pixels,
  rectangles: readonly Rectangle[],
  extent: 'whole' | 'rectangles',
  { native, quick, slow }: QrDecoders,
): Generator<Look, void, undefined> {
  const crops = findCrops(pixels, rectangles);
  yield { areas: crops, decoders: native, lights: 1 };
  yield { areas: crops, decoders: quick, lights: Infinity };
  if (extent === 'rectangles') return yield { areas: crops, decoders: slow, lights: lightsForSlow };
  const whole = [{ x: 0, y: 0, width: pixels.width, height: pixels.height }];
  yield { areas: whole, decoders: native, lights: 1 };
  if (pixels.width * pixels.height <= mostPixelsToSearch) {
    yield { areas: whole, decoders: quick, lights: Infinity };
    return yield { areas: [...crops, ...whole], decoders: slow, lights: lightsForSlow };
  }
  yield { areas: whole, decoders: quick, lights: 1 };
  const likely = findCrops(pixels, findLikelyAreas(pixels));
  yield { areas: likely, decoders: quick, lights: Infinity };
  yield { areas: [...crops, ...likely], decoders: slow, lights: lightsForSlow };
  yield { areas: whole, decoders: slow, lights: lightsForSlow };
}

async function readArea(
  pixels: Pixels,
  area: Rectangle,
  decoders: readonly QrDecoder[],
  lights: number,
  isOver: () => boolean,
): Promise<readonly string[]> {
  if (decoders.length === 0 || isOver()) return [];
  let seen = 0;
  for (const picture of rungs(pixels, area)) {
    for (const decoder of decoders) {
      const texts = await decoder(picture);
      if (texts.length > 0) return texts;
      if (isOver()) return [];
    }
    seen += 1;
    if (seen >= lights) return [];
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
