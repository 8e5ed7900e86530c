import { deepElements, isShown } from './dom.ts';
import { findUris } from './otpauth-text.ts';

/** Where any page at all may show an otpauth URI: in its text and attributes, or as a picture. Reads only. */

/** At most so many are given out: more accounts than one can't be told apart by the person anyway. */
const maximumTexts = 8;
/** A URI may have 2,048 characters; a longer one is given out too, so that it can be refused by name. */
const maximumLength = 10_000;
/** What bounds the time: a walk over so many elements takes some 200 ms. */
const maximumElements = 50_000;
const maximumFrameDepth = 3;

const unread = new Set(['script', 'style', 'noscript', 'template']);

/**
 * @returns every otpauth text in attributes (plain, or percent-encoded inside another address), form fields and text, in
 * light DOM, open shadow roots and frames of the same origin; without repetition, in the order of the page
 */
export function findOtpauthTexts(document: Document): string[] {
  const found = new Set<string>();
  let elementsLeft = maximumElements;

  function readDocument(inner: Document, depth: number): void {
    for (const element of deepElements(inner)) {
      if (found.size >= maximumTexts || elementsLeft-- <= 0) return;
      for (const text of textsOf(element)) for (const uri of findUris(text)) add(uri);
      const frame = depth < maximumFrameDepth ? frameDocument(element) : undefined;
      if (frame !== undefined) readDocument(frame, depth + 1);
    }
  }

  function add(uri: string): void {
    if (uri.length <= maximumLength && found.size < maximumTexts) found.add(uri);
  }

  readDocument(document, 0);
  return [...found];
}

/** The texts of an element itself; those of its children come with them, but for code that is cut into pieces by colours. */
function* textsOf(element: Element): Generator<string, void> {
  for (const { value } of element.attributes) yield value;
  if ('value' in element && typeof element.value === 'string') yield element.value;
  if (unread.has(element.localName)) return;
  if (element.matches('code, pre')) yield element.textContent ?? '';
  for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) yield node.nodeValue ?? '';
}

function frameDocument(element: Element): Document | undefined {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return undefined;
  try {
    return (element as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}

/** An element that may show a QR code, and where it stands in the viewport, in CSS pixels. */
export interface Picture {
  readonly element: Element;
  readonly rectangle: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const maximumPictures = 20;
const smallestSide = 40;
const leastSquareness = 0.8;

/** @returns near-square images, canvases and drawings that can be seen, the likeliest to be a QR code first */
export function findPictures(document: Document): Picture[] {
  const pictures: (Picture & { readonly score: number })[] = [];
  let elementsLeft = maximumElements;
  for (const element of deepElements(document)) {
    if (elementsLeft-- <= 0) break;
    if (!element.matches('img, canvas, svg') || element.parentElement?.closest('svg')) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    const squareness = Math.min(width, height) / Math.max(width, height);
    if (Math.min(width, height) < smallestSide || squareness < leastSquareness || !isShown(element)) continue;
    pictures.push({ element, rectangle: { x, y, width, height }, score: likelihood(element, width, squareness) });
  }
  return pictures.toSorted((one, other) => other.score - one.score).slice(0, maximumPictures);
}

/** Names say most, then the shape; a QR of an otpauth URI is seldom smaller than 100 pixels or larger than 500. */
function likelihood(element: Element, width: number, squareness: number): number {
  const host = element.getRootNode();
  const named = [element, element.parentElement, host instanceof ShadowRoot ? host.host : null];
  const isNamed = named.some((one) => one !== null && /qr|otp|2fa|mfa/i.test(namesOf(one)));
  return (isNamed ? 2 : 0) + (width >= 100 && width <= 500 ? 1 : 0) + squareness;
}

function namesOf(element: Element): string {
  const names = ['id', 'class', 'alt', 'title', 'aria-label', 'part'].map((name) => element.getAttribute(name) ?? '');
  return `${element.localName} ${names.join(' ')}`;
}
