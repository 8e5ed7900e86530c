import { stretch, threshold } from './contrast.ts';
import { fewestModules } from './crops.ts';
import { double, flatten, halve, invert, isTranslucent, toPixels, type Grey } from './image-operations.ts';
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
export function* rungs(pixels: Pixels, crop: Rectangle): Generator<Pixels, void, undefined> {
  const backgrounds = isTranslucent(pixels, crop) ? ([255, 0] as const) : ([255] as const);
  // A screenshot need not be copied to be looked at as it is.
  const isAsItIs = backgrounds.length === 1 && crop.width === pixels.width && crop.height === pixels.height && fits(pixels);
  if (isAsItIs) yield pixels;
  const greys = backgrounds.map((background) => shrinkToFit(flatten(pixels, crop, background)));
  if (!isAsItIs) yield* greys.map(toPixels);
  for (const grey of greys) for (const changed of inOtherLights(grey)) yield toPixels(changed);
}

function* inOtherLights(grey: Grey): Generator<Grey, void, undefined> {
  const stretched = stretch(grey);
  yield stretched;
  yield invert(grey);
  yield soften(grey);
  yield sharpen(stretched);
  yield threshold(grey);
  if (Math.min(grey.width, grey.height) >= fewestModules * 2) yield halve(grey);
  if (grey.data.length <= mostPixelsToDouble) yield double(grey);
}

function fits({ width, height }: Pixels | Grey): boolean {
  return Math.max(width, height) <= longestSide;
}

function shrinkToFit(grey: Grey): Grey {
  return fits(grey) ? grey : shrinkToFit(halve(grey));
}
