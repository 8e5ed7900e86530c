/** A box in CSS pixels of the viewport, as `getBoundingClientRect` gives it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Bottom right first, since sign-in forms rarely reach there; the order is the order of preference. */
export const corners = ['bottom-right', 'top-right', 'bottom-left', 'top-left'] as const;
export type Corner = (typeof corners)[number];

/** Distance from the edges of the viewport. */
export const margin = 16;

/** In CSS pixels. */
const narrowest = 232;
const widest = 320;

/** As wide as there is room beside what must stay free, within bounds; as wide as it likes where there is no room. */
export function chooseWidth(viewportWidth: number, keepClear: readonly Box[]): number {
  const left = Math.min(...keepClear.map((box) => box.left));
  const right = Math.max(...keepClear.map((box) => box.right));
  const room = Math.max(left, viewportWidth - right) - 2 * margin;
  return room < narrowest ? widest : Math.min(room, widest);
}

/**
 * Where the card covers the least of what must stay free.
 * @param current stays chosen as long as it covers nothing, so that the card does not jump about
 */
export function chooseCorner(
  viewport: { readonly width: number; readonly height: number },
  card: { readonly width: number; readonly height: number },
  keepClear: readonly Box[],
  current: Corner,
): Corner {
  let best = current;
  let least = Infinity;
  for (const corner of [current, ...corners]) {
    const box = boxAt(corner, viewport, card);
    const covered = keepClear.reduce((sum, other) => sum + overlap(box, other), 0);
    if (covered < least) [best, least] = [corner, covered];
  }
  return best;
}

function boxAt(corner: Corner, viewport: { width: number; height: number }, card: { width: number; height: number }): Box {
  const left = corner.endsWith('left') ? margin : viewport.width - margin - card.width;
  const top = corner.startsWith('top') ? margin : viewport.height - margin - card.height;
  return { left, top, right: left + card.width, bottom: top + card.height };
}

/** The area that two boxes share. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}
