import { isPlain, readAddress } from './address-picture.ts';
import { draw, shrink, type Size } from './draw-picture.ts';

/** The pixels of an element of a page, or of a frame in it. Nothing here changes the page. */

/**
 * @param element an `img`, a `canvas`, a `video` or an `svg`, as it is now
 * @returns a data URL of at most 1,000,000 characters, transparent where the element is; undefined for other elements,
 *   for what is not loaded or is larger, and for pictures of other origins, which only a screenshot shows
 */
export async function readElementPicture(element: Element): Promise<string | undefined> {
  // Elements of a frame are of other classes than those of this window.
  switch (element.localName) {
    case 'img':
      return readImage(element as HTMLImageElement);
    case 'canvas':
      return draw(element as HTMLCanvasElement, shrink(element as HTMLCanvasElement));
    case 'video':
      return readVideo(element as HTMLVideoElement);
    case 'svg':
      return readAddress(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(serialise(element, element.getBoundingClientRect()))}`);
    default:
      return undefined;
  }
}

function readImage(image: HTMLImageElement): Promise<string | undefined> | string | undefined {
  if (!image.complete) return undefined;
  if (isPlain(image.currentSrc)) return readAddress(image.currentSrc);
  const natural = { width: image.naturalWidth, height: image.naturalHeight };
  // A drawing may be without a size of its own.
  return draw(image, shrink(natural.width > 0 ? natural : image.getBoundingClientRect()));
}

/** `HTMLMediaElement.HAVE_CURRENT_DATA`: there is a picture to be shown. */
const hasPicture = 2;

function readVideo(video: HTMLVideoElement): string | undefined {
  return video.readyState >= hasPicture
    ? draw(video, shrink({ width: video.videoWidth, height: video.videoHeight }))
    : undefined;
}

/** The drawing by itself, as large as it is shown. It is changed in a document of its own, where nothing is loaded or run. */
function serialise(svg: Element, { width, height }: Size): string {
  const serialiser = new XMLSerializer();
  const alone = new DOMParser().parseFromString(serialiser.serializeToString(svg), 'image/svg+xml');
  const root = alone.documentElement;
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  // What it inherits from the page.
  const { color, fill } = getComputedStyle(svg);
  if (!root.hasAttribute('color')) root.setAttribute('color', color);
  if (!root.hasAttribute('fill')) root.setAttribute('fill', fill);
  return serialiser.serializeToString(alone);
}
