import { draw, longestUrl, scale, shrink } from './draw-picture.ts';

/** Drawings are enlarged to it, since they lose nothing by it: pixels of the longer side. */
const drawingSide = 600;
/** Drawings are as many characters at most; a QR code has some 100,000. */
const longestDrawing = 3_000_000;
/** A page's content policy may leave a picture hanging. */
const loadingMilliseconds = 500;

/**
 * @param address of a picture; only a data URL is looked at, so that nothing is loaded over the network
 * @returns a data URL of at most 1,000,000 characters that a worker can decode; undefined for what is larger or broken
 */
export async function readAddress(address: string): Promise<string | undefined> {
  if (isPlain(address)) return address.length <= longestUrl ? address : undefined;
  if (!/^data:image\//i.test(address) || address.length > longestDrawing) return undefined;
  const image = new Image();
  image.src = address;
  const isLoaded = await Promise.race([image.decode().then(yes, no), wait(loadingMilliseconds).then(no)]);
  if (!isLoaded) return undefined;
  const { naturalWidth: width, naturalHeight: height } = image;
  // A drawing may be without a size of its own.
  if (width === 0 || height === 0) return draw(image, { width: drawingSide, height: drawingSide });
  const size = { width, height };
  return draw(image, isDrawing(address) ? scale(size, drawingSide / Math.max(width, height)) : shrink(size));
}

/** Whether a worker can decode it as it is. */
export function isPlain(address: string): boolean {
  return /^data:image\/(?:png|jpeg|webp|gif);base64,/i.test(address);
}

function isDrawing(address: string): boolean {
  return /^data:image\/svg/i.test(address);
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
