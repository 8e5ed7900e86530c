/**
 * The pixels of an element of a page as a PNG, made on a canvas that is never attached to the page. Nothing here changes
 * the page.
 */

/** As long as a message may carry. */
const longestUrl = 1_000_000;
/** Larger pictures are shrunk to it: pixels of the longer side. */
const longestSide = 1500;
/** Drawings are enlarged to it, since they lose nothing by it: pixels of the longer side. */
const drawingSide = 600;
/** A page's content policy may leave a picture hanging. */
const loadingMilliseconds = 500;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * @param element an `img`, a `canvas` or an `svg`, as it is now
 * @returns a data URL of at most 1,000,000 characters, transparent where the element is; undefined for other elements,
 *   for what is not loaded or is larger, and for pictures of other origins, which only a screenshot shows
 */
export async function readElementPicture(element: Element): Promise<string | undefined> {
  if (element instanceof HTMLImageElement) return readImage(element);
  if (element instanceof HTMLCanvasElement) return draw(element, shrink(element));
  if (element instanceof SVGSVGElement) return readDrawing(element);
  return undefined;
}

function readImage(image: HTMLImageElement): string | undefined {
  if (!image.complete) return undefined;
  if (/^data:image\/(?:png|jpeg|webp|gif);base64,/i.test(image.currentSrc)) {
    return image.currentSrc.length <= longestUrl ? image.currentSrc : undefined;
  }
  const natural = { width: image.naturalWidth, height: image.naturalHeight };
  // A drawing may be without a size of its own.
  return draw(image, shrink(natural.width > 0 ? natural : image.getBoundingClientRect()));
}

async function readDrawing(svg: SVGSVGElement): Promise<string | undefined> {
  const size = svg.getBoundingClientRect();
  const text = serialise(svg, size);
  if (text.length > longestUrl) return undefined;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  const isLoaded = await Promise.race([image.decode().then(yes, no), wait(loadingMilliseconds).then(no)]);
  return isLoaded ? draw(image, scale(size, drawingSide / Math.max(size.width, size.height))) : undefined;
}

/** The drawing by itself, as large as it is shown. It is changed in a document of its own, where nothing is loaded or run. */
function serialise(svg: SVGSVGElement, { width, height }: Size): string {
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

function draw(source: CanvasImageSource, { width, height }: Size): string | undefined {
  // A document may be XML, where `createElement` makes no canvas.
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const context = canvas.getContext('2d');
  if (context === null || canvas.width === 0 || canvas.height === 0) return undefined;
  try {
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    const url = canvas.toDataURL('image/png');
    return url.length <= longestUrl ? url : undefined;
  } catch {
    // Broken, or of another origin: HTML, section 4.12.5.6.
    return undefined;
  }
}

function shrink(size: Size): Size {
  return scale(size, Math.min(1, longestSide / Math.max(size.width, size.height)));
}

function scale({ width, height }: Size, factor: number): Size {
  return Number.isFinite(factor) ? { width: width * factor, height: height * factor } : { width: 0, height: 0 };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function yes(): true {
  return true;
}

function no(): false {
  return false;
}
