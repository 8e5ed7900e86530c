import { isShown } from './dom.ts';
import { placeOf, type PageElement, type Place } from './page-walk.ts';

/** A picture that a style sheet draws: a background, a mask, or what `content` puts there. */
export interface StyledPicture {
  readonly element: Element;
  /** Its data URL; undefined for all others, which would have to be loaded. */
  readonly address: string | undefined;
  /** Where the element stands in the top viewport; undefined for what is drawn beside it. */
  readonly place: Place | undefined;
}

/** What bounds the time, on any page and any computer. */
const maximumElements = 20_000;
const millisecondsAllowed = 300;
const maximumPictures = 40;

/** @returns the pictures of styles in elements that can be seen, in the order of the page */
export function findStyledPictures(elements: readonly PageElement[]): StyledPicture[] {
  const found: StyledPicture[] = [];
  const deadline = performance.now() + millisecondsAllowed;
  for (const one of elements.slice(0, maximumElements)) {
    if (found.length >= maximumPictures || performance.now() > deadline) break;
    if (one.frame !== undefined && !isInDrawing(one.element)) found.push(...picturesOf(one));
  }
  return found;
}

/** Of a drawing the many parts have no boxes of their own. */
function isInDrawing(element: Element): boolean {
  return 'ownerSVGElement' in element && element.ownerSVGElement !== null;
}

function picturesOf(one: PageElement): StyledPicture[] {
  const { element } = one;
  const view = element.ownerDocument.defaultView;
  if (view === null) return [];
  const own = addressesIn(view.getComputedStyle(element));
  const beside = ['::before', '::after'].flatMap((pseudo) => {
    const style = view.getComputedStyle(element, pseudo);
    return style.content === 'none' || style.content === 'normal' || style.content === '' ? [] : addressesIn(style);
  });
  if (own.length + beside.length === 0 || !isShown(element)) return [];
  return [
    ...own.map((address) => ({ element, address: dataOnly(address), place: placeOf(one) })),
    // Its place is nowhere to be asked for; mostly it is in the element.
    ...beside.map((address) => ({ element, address: dataOnly(address), place: placeOf(one) })),
  ];
}

/** The addresses in computed values, where every address is absolute and in double quotes: CSSOM, section 6.7.2. */
function addressesIn({ backgroundImage, maskImage, content }: CSSStyleDeclaration): string[] {
  const values = [backgroundImage, maskImage, content].filter((value) => value?.includes('url('));
  return values.flatMap((value) =>
    [...value.matchAll(/url\("([^"\\]*(?:\\.[^"\\]*)*)"\)/gs)].map(([, address = '']) => address.replaceAll(/\\(.)/gs, '$1')),
  );
}

function dataOnly(address: string): string | undefined {
  return /^data:image\//i.test(address) ? address : undefined;
}
