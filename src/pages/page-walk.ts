import { deepElements, isShown } from './dom.ts';

/** In CSS pixels of a viewport, from its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a frame's viewport lies in the top one, and how much larger it is shown there. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** An element of the page or of a frame in it. */
export interface PageElement {
  readonly element: Element;
  /** Undefined where nothing of the frame is shown. */
  readonly frame: Frame | undefined;
}

/** What bounds the time: a walk over so many elements takes some 200 ms. */
const maximumElements = 50_000;
const maximumFrameDepth = 3;
const top: Frame = { x: 0, y: 0, scaleX: 1, scaleY: 1 };

/** @returns the first 50,000 elements in light DOM, open shadow roots and frames of the same origin, in the order of the page */
export function walkPage(document: Document): readonly PageElement[] {
  const found: PageElement[] = [];

  function walk(inner: Document, frame: Frame | undefined, depth: number): void {
    for (const element of deepElements(inner)) {
      if (found.length >= maximumElements) return;
      found.push({ element, frame });
      const framed = depth < maximumFrameDepth ? documentIn(element) : undefined;
      if (framed !== undefined) walk(framed, frame && enterFrame(element, frame), depth + 1);
    }
  }

  walk(document, top, 0);
  return found;
}

/** @returns where it stands in the top viewport; undefined where it is not shown */
export function placeOf({ element, frame }: PageElement): Place | undefined {
  return frame && placeIn(element, frame);
}

function placeIn(element: Element, { x, y, scaleX, scaleY }: Frame): Place {
  const inside = element.getBoundingClientRect();
  return { x: x + inside.x * scaleX, y: y + inside.y * scaleY, width: inside.width * scaleX, height: inside.height * scaleY };
}

/** A frame's viewport begins inside its border and its padding, which are enlarged with it. */
function enterFrame(element: Element, outer: Frame): Frame | undefined {
  if (!isShown(element)) return undefined;
  const { x, y, width, height } = placeIn(element, outer);
  const { offsetWidth, offsetHeight, clientLeft, clientTop } = element as HTMLElement;
  const [scaleX, scaleY] = [width / offsetWidth, height / offsetHeight];
  if (!Number.isFinite(scaleX * scaleY)) return undefined;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return {
    x: x + (clientLeft + (Number.parseFloat(style?.paddingLeft ?? '') || 0)) * scaleX,
    y: y + (clientTop + (Number.parseFloat(style?.paddingTop ?? '') || 0)) * scaleY,
    scaleX,
    scaleY,
  };
}

function documentIn(element: Element): Document | undefined {
  if (!/^(?:iframe|frame|object|embed)$/.test(element.localName)) return undefined;
  try {
    const frame = element as HTMLIFrameElement & HTMLEmbedElement;
    return frame.contentDocument ?? frame.getSVGDocument?.() ?? undefined;
  } catch {
    // Of another origin.
    return undefined;
  }
}
