import { stretch, threshold } from './contrast.ts';
import { fewestModules } from './crops.ts';
import { double, flatten, halve, invert, isTranslucent, type Grey } from './image-operations.ts';
import type { Pixels, Rectangle } from './pixels.ts';
import { sharpen, soften } from './sharpness.ts';

/** Doubling serves small codes; of a picture with more pixels it only costs time. */
const mostPixelsToDouble = 500_000;
/** What the decoders take at most, each way. */
const longestSide = 4096;

/**
 * The ways to look at a part of a picture, the most promising first; each is made only when it is asked for.
 * @param crop whole pixels, inside the picture
 */
export function* rungs(pixels: Pixels, crop: Rectangle): Generator<Grey, void, undefined> {
  const backgrounds = isTranslucent(pixels, crop) ? ([255, 0] as const) : ([255] as const);
  const greys = backgrounds.map((background) => shrinkToFit(flatten(pixels, crop, background)));
  yield* greys;
  for (const grey of greys) {
    const stretched = stretch(grey);
    yield stretched;
    yield invert(grey);
    yield soften(grey);
    yield sharpen(stretched);
    yield threshold(grey);
    if (Math.min(grey.width, grey.height) >= fewestModules * 2) yield halve(grey);
    if (grey.data.length <= mostPixelsToDouble) yield double(grey);
  }
}

function shrinkToFit(grey: Grey): Grey {
  return Math.max(grey.width, grey.height) > longestSide ? shrinkToFit(halve(grey)) : grey;
}
