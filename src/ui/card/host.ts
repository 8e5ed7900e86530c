import { margin, type Corner } from './corner.ts';

/** Set inline and important, so that no style sheet of the page can move, fade or hide the card. */
const fixedStyle: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  width: `min(320px, calc(100vw - ${2 * margin}px))`,
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  opacity: '1',
  visibility: 'visible',
  'pointer-events': 'auto',
  'color-scheme': 'light dark',
  'z-index': '2147483647',
};

/** What the computed style of the host must be for a click to count. */
const undistorted: Readonly<Record<string, string>> = {
  display: 'block',
  position: 'fixed',
  opacity: '1',
  visibility: 'visible',
  'pointer-events': 'auto',
  filter: 'none',
  transform: 'none',
  translate: 'none',
  scale: 'none',
  rotate: 'none',
  perspective: 'none',
  'clip-path': 'none',
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
};

/** What could fade the card from outside of it. */
const undistortedRoot: Readonly<Record<string, string>> = { opacity: '1', filter: 'none', 'mask-image': 'none', 'clip-path': 'none' };

/**
 * Makes the element that carries the card; it is not in the document yet.
 * @param name a custom element's name, which no page has a rule for
 */
export function createHost(document: Document, name: string): HTMLElement {
  const host = document.createElement(name);
  host.setAttribute('popover', 'manual');
  return host;
}

/** Puts the host's style and place (back) as they are meant to be. */
export function styleHost(host: HTMLElement, corner: Corner): void {
  const isTop = corner.startsWith('top');
  const isLeft = corner.endsWith('left');
  const inset = [isTop ? margin : undefined, isLeft ? undefined : margin, isTop ? undefined : margin, isLeft ? margin : undefined];
  host.removeAttribute('style');
  const style = { ...fixedStyle, inset: inset.map((side) => (side === undefined ? 'auto' : `${side}px`)).join(' ') };
  for (const [property, value] of Object.entries(style)) host.style.setProperty(property, value, 'important');
}

/** Whether the card looks as it was made: nothing fades, shifts, cuts or hides it. */
export function isUndistorted(host: HTMLElement): boolean {
  const root = host.ownerDocument.documentElement;
  return host.parentNode === root && hasStyle(host, undistorted) && hasStyle(root, undistortedRoot);
}

function hasStyle(element: Element, wanted: Readonly<Record<string, string>>): boolean {
  const style = getComputedStyle(element);
  // An older browser does not know every property and says nothing of it.
  return Object.entries(wanted).every(([property, value]) => ['', value].includes(style.getPropertyValue(property)));
}
