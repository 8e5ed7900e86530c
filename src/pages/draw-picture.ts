/** Pixels as data URLs, made on a canvas that is never attached to the page. */

/** As long as a message may carry. */
export const longestUrl = 1_000_000;
/** Larger pictures are shrunk to it: pixels of the longer side. */
const longestSide = 1500;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * @returns a data URL of at most 1,000,000 characters: a PNG, transparent where the source is, or a JPEG where that is too
 * long; undefined for what is empty, broken, or of another origin
 */
export function draw(source: CanvasImageSource, { width, height }: Size): string | undefined {
  // A document may be XML, where `createElement` makes no canvas.
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const context = canvas.getContext('2d');
  if (context === null || canvas.width === 0 || canvas.height === 0) return undefined;
  try {
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    const urls = ['image/png', 'image/jpeg'].values().map((type) => canvas.toDataURL(type, 0.9));
    return urls.find((url) => url.length <= longestUrl);
  } catch {
    // Broken, or of another origin: HTML, section 4.12.5.6.
    return undefined;
  }
}

/** The size at which a picture is read: its own, if it is not too large. */
export function shrink(size: Size): Size {
  return scale(size, Math.min(1, longestSide / Math.max(size.width, size.height)));
}

export function scale({ width, height }: Size, factor: number): Size {
  return Number.isFinite(factor) ? { width: width * factor, height: height * factor } : { width: 0, height: 0 };
}
