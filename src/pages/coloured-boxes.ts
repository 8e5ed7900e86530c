import { brightnessOf } from './colour-brightness.ts';
import { composedParent } from './dom.ts';

/** What an element paints in one colour, in CSS pixels of its viewport. */
export interface ColouredBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** From 0 for black to 1 for white. */
  readonly brightness: number;
}

/** @returns the background of an element, then its borders, where they can be seen */
export function boxesOf(element: Element): readonly ColouredBox[] {
  const style = styleOf(element);
  if (style === undefined || style.visibility === 'hidden') return [];
  const background = brightnessOf(style.backgroundColor);
  // A box in a line of text may be broken over several.
  const areas = style.display === 'inline' ? [...element.getClientRects()] : [element.getBoundingClientRect()];
  return areas
    .filter(({ width, height }) => width > 0 && height > 0)
    .flatMap(({ left, top, right, bottom }) => {
      const area = { left, top, right, bottom };
      return [...(background === undefined ? [] : [{ ...area, brightness: background }]), ...bordersOf(element, style, area)];
    });
}

/** @returns the brightness of what an element stands on, white where nothing is painted */
export function backdropOf(element: Element): number {
  for (let one: Element | undefined = element; one !== undefined; one = composedParent(one)) {
    const brightness = brightnessOf(styleOf(one)?.backgroundColor ?? '');
    if (brightness !== undefined) return brightness;
  }
  return 1;
}

type Area = Omit<ColouredBox, 'brightness'>;

function bordersOf(element: Element, style: CSSStyleDeclaration, area: Area): readonly ColouredBox[] {
  if (!hasBorders(element)) return [];
  const { left, top, right, bottom } = area;
  const width = (side: string) => Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
  const sides = [
    { side: 'top', part: { ...area, bottom: Math.min(bottom, top + width('top')) } },
    { side: 'bottom', part: { ...area, top: Math.max(top, bottom - width('bottom')) } },
    { side: 'left', part: { ...area, right: Math.min(right, left + width('left')) } },
    { side: 'right', part: { ...area, left: Math.max(left, right - width('right')) } },
  ];
  return sides.flatMap(({ side, part }) => {
    const brightness = brightnessOf(style.getPropertyValue(`border-${side}-color`));
    return width(side) === 0 || brightness === undefined ? [] : [{ ...part, brightness }];
  });
}

/** Asked of the layout first, since most of thousands of boxes have none. */
function hasBorders(element: Element): boolean {
  const { clientLeft, clientTop, clientWidth, clientHeight, offsetWidth, offsetHeight } = element as HTMLElement;
  return clientLeft > 0 || clientTop > 0 || offsetWidth !== clientWidth || offsetHeight !== clientHeight;
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}
