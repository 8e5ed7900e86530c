import { isShown } from './dom.ts';
import { placeOf, type PageElement, type Place } from './page-walk.ts';
import { findStyledPictures } from './styled-pictures.ts';

/** Something that may show a QR code. */
export interface PagePicture {
  readonly element: Element;
  /** The data URL of its picture where the element itself does not have its pixels. */
  readonly address: string | undefined;
  /** In the top viewport; undefined where that is not known. */
  readonly place: Place | undefined;
}

const maximumPictures = 20;
const smallestSide = 40;
/** A QR code is square, but a picture may have more in it. */
const leastSquareness = 0.5;

const pictures = 'img, canvas, svg, video, input[type="image" i], object[data], embed[src]';

/** @returns what shows pictures and can be seen, the likeliest to be a QR code first */
export function findPictures(elements: readonly PageElement[]): PagePicture[] {
  const found: (PagePicture & { readonly score: number })[] = [];
  for (const one of elements) {
    const { element } = one;
    if (!element.matches(pictures) || element.parentElement?.closest('svg')) continue;
    const place = placeOf(one);
    if (place === undefined || !isLikely(element, place) || !isShown(element)) continue;
    found.push({ element, address: addressOf(element), place, score: likelihood(element, place) });
  }
  for (const { element, address, place } of findStyledPictures(elements)) {
    const isPlaced = place !== undefined && isLikely(element, place);
    if (address === undefined && !isPlaced) continue;
    // Most of what a style draws is decoration.
    const score = likelihood(element, isPlaced ? place : undefined) - 0.5;
    found.push({ element, address, place: isPlaced ? place : undefined, score });
  }
  return found.toSorted((one, other) => other.score - one.score).slice(0, maximumPictures);
}

/** What these elements show has no pixels that a script may have, but its address may hold them. */
function addressOf(element: Element): string | undefined {
  const attribute = { input: 'src', embed: 'src', object: 'data' }[element.localName];
  const address = attribute === undefined ? undefined : element.getAttribute(attribute)?.trim();
  return address !== undefined && /^data:image\//i.test(address) ? address : undefined;
}

function isLikely(element: Element, place: Place): boolean {
  if (Math.min(place.width, place.height) < smallestSide) return false;
  return element.localName === 'video' || squareness(place) >= leastSquareness;
}

function squareness({ width, height }: Place): number {
  return Math.min(width, height) / Math.max(width, height);
}

/** Names say most, then the shape; a QR of an otpauth URI is seldom smaller than 100 pixels or larger than 500. */
function likelihood(element: Element, place: Place | undefined): number {
  const host = element.getRootNode();
  const named = [element, element.parentElement, 'host' in host ? (host as ShadowRoot).host : null];
  const isNamed = named.some((one) => one !== null && /qr|otp|2fa|mfa/i.test(namesOf(one)));
  const isUsual = place !== undefined && place.width >= 100 && place.width <= 500;
  return (isNamed ? 2 : 0) + (isUsual ? 1 : 0) + (place === undefined ? 0 : squareness(place));
}

function namesOf(element: Element): string {
  const names = ['id', 'class', 'alt', 'title', 'aria-label', 'part'].map((name) => element.getAttribute(name) ?? '');
  return `${element.localName} ${names.join(' ')}`;
}
