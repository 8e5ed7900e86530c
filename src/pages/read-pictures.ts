import { readAddress } from './address-picture.ts';
import { readElementPicture } from './element-picture.ts';
import type { PagePicture } from './page-pictures.ts';

const mostPictures = 6;
/** After so long no further picture is begun. */
const millisecondsAllowed = 1500;

/** @returns the pixels, as data URLs, of the first six pictures that give them */
export async function readPictures(pictures: readonly PagePicture[]): Promise<readonly string[]> {
  const read = new Set<string>();
  const deadline = performance.now() + millisecondsAllowed;
  for (const picture of pictures) {
    if (read.size >= mostPictures || performance.now() > deadline) break;
    const url = await readOne(picture);
    if (url !== undefined) read.add(url);
  }
  return [...read];
}

/** One odd picture must not cost the others. */
async function readOne({ element, address }: PagePicture): Promise<string | undefined> {
  try {
    return await (address === undefined ? readElementPicture(element) : readAddress(address));
  } catch {
    return undefined;
  }
}
