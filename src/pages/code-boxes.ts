import { typeCode } from './act.ts';
import { composedParent, deepElements, isShown } from './dom.ts';

/** As many digits as a code has. */
const fewest = 6;
const most = 8;
/** How far the boxes' common frame may be. */
const mostLevels = 4;

/**
 * Boxes for one digit each, in a row of their own.
 * @param first the box of the first digit
 * @returns undefined where the field is not the first of such a row
 */
export function findBoxes(first: HTMLInputElement): readonly HTMLInputElement[] | undefined {
  let frame: Element | undefined = first;
  for (let level = 0; level < mostLevels && frame !== undefined; level += 1) {
    frame = composedParent(frame);
    const boxes = frame === undefined ? [] : [...deepElements(frame)].filter(isTextField).filter(isShown);
    if (boxes.length > most) return undefined;
    if (boxes.length >= fewest) return boxes[0] === first && boxes.every(isBox) && isRow(boxes) ? boxes : undefined;
  }
  return undefined;
}

export function isTextField(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement && /^(?:text|tel|number|)$/.test(element.type);
}

/** The page says so in the words of the standard: HTML, section 4.10.18.7.1. */
export function isStandardField(field: HTMLInputElement): boolean {
  return (field.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/).includes('one-time-code');
}

/** The first one may take a whole code, which the page then spreads. */
function isBox(field: HTMLInputElement, index: number): boolean {
  return field.maxLength === 1 || (index === 0 && isStandardField(field));
}

/** Beside each other, from left to right. Where there is no layout all places are one. */
function isRow(boxes: readonly HTMLInputElement[]): boolean {
  const places = boxes.map((box) => box.getBoundingClientRect());
  return places.every((place, index) => {
    const before = places[index - 1];
    return before === undefined || (Math.abs(place.top - before.top) <= before.height / 2 && place.left >= before.left);
  });
}

/** What a field or a row of boxes holds. @param first the field, or the first box */
export function readSpread(first: HTMLInputElement): string {
  return (findBoxes(first) ?? [first]).map(({ value }) => value).join('');
}

/**
 * Puts a code into a field or spreads it over a row of boxes, one after the other: pages note each digit before they can
 * take the next. Nothing is put where the boxes are more or fewer than the digits.
 * @param code empty to take out what is there
 */
export function typeSpread(first: HTMLInputElement, code: string): void {
  const boxes = findBoxes(first);
  if (boxes === undefined) return typeCode(first, code);
  if (code !== '' && code.length !== boxes.length) return;
  boxes.forEach((box, index) => {
    const type = () => box.isConnected && typeCode(box, code.charAt(index));
    if (index === 0) type();
    else setTimeout(type);
  });
}
