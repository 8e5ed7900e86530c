import { readAddress } from './address-picture.ts';
import { deepElements, isShown } from './dom.ts';
import { readElementPicture } from './element-picture.ts';
import type { Place } from './page-walk.ts';

export interface PictureAt {
  /** A data URL; undefined where only a screenshot shows the pixels. */
  readonly picture: string | undefined;
  /** In the viewport of the document. */
  readonly place: Place;
}

/** What bounds the time. */
const maximumElements = 50_000;

/** @returns the picture of the element with this address, one that can be seen before others; undefined where there is none */
export async function readPictureAt(document: Document, address: string): Promise<PictureAt | undefined> {
  const found: Element[] = [];
  let elementsLeft = maximumElements;
  for (const element of deepElements(document)) {
    if (elementsLeft-- <= 0) break;
    if (hasAddress(element, address)) found.push(element);
  }
  const element = found.find(isShown) ?? found[0];
  if (element === undefined) return undefined;
  const { x, y, width, height } = element.getBoundingClientRect();
  const picture = element.localName === 'img' ? await readElementPicture(element) : await readAddress(address);
  return { picture, place: { x, y, width, height } };
}

function hasAddress(element: Element, address: string): boolean {
  if (element.localName === 'img') return [(element as HTMLImageElement).currentSrc, (element as HTMLImageElement).src].includes(address);
  return element.matches('input[type="image" i]') && (element as HTMLInputElement).src === address;
}
