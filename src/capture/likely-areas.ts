import type { Pixels, Rectangle } from './pixels.ts';

/** Pixels a side of the tiles that a picture is judged by: some three modules of a usual code. */
const tile = 16;
/** Every second pixel of every second row tells enough. */
const step = 2;
const leastContrast = 10;
/** Modules are half dark and half light; writing is mostly paper. */
const leastInk = 0.2;
/** Stands for what is transparent, so that both light and dark differ from it. */
const grey = 128;
const leastTiles = 4;
const leastSquareness = 0.6;
const leastFilled = 0.55;
const mostAreas = 6;

/**
 * Where in a picture something square is as busy as a QR code, at a fraction of what a decoder takes for the whole.
 * @returns the largest first, at most six, with a tile's width around them
 */
export function findLikelyAreas(pixels: Pixels): readonly Rectangle[] {
  const [columns, rows] = [Math.floor(pixels.width / tile), Math.floor(pixels.height / tile)];
  const busy = new Uint8Array(columns * rows);
  for (let index = 0; index < busy.length; index += 1) {
    busy[index] = isBusy(pixels, (index % columns) * tile, Math.floor(index / columns) * tile) ? 1 : 0;
  }
  const patches: Patch[] = [];
  for (const [index, isSet] of busy.entries()) if (isSet === 1) patches.push(takePatch(busy, columns, index));
  return patches
    .filter(isLikely)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, mostAreas)
    .map(({ left, top, right, bottom }) => ({
      x: (left - 1) * tile,
      y: (top - 1) * tile,
      width: (right - left + 3) * tile,
      height: (bottom - top + 3) * tile,
    }));
}

/** Tiles that hang together: the first and last of their columns and rows, and how many they are. */
interface Patch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly count: number;
}

function isLikely({ left, top, right, bottom, count }: Patch): boolean {
  const [width, height] = [right - left + 1, bottom - top + 1];
  const isSquare = Math.min(width, height) >= Math.max(width, height) * leastSquareness;
  return isSquare && Math.min(width, height) >= leastTiles && count >= width * height * leastFilled;
}

/** Whether a tile has about as much dark as light. */
function isBusy({ data, width }: Pixels, left: number, top: number): boolean {
  let [least, most, sum] = [255, 0, 0];
  for (let y = top; y < top + tile; y += step) {
    for (let x = left; x < left + tile; x += step) {
      const index = (y * width + x) * 4;
      const brightness = ((data[index] ?? 0) + 2 * (data[index + 1] ?? 0) + (data[index + 2] ?? 0)) >> 2;
      const seen = data[index + 3] === 0 ? grey : brightness;
      if (seen < least) least = seen;
      if (seen > most) most = seen;
      sum += seen;
    }
  }
  const ink = (most - sum / (tile / step) ** 2) / (most - least);
  return most - least >= leastContrast && ink >= leastInk && ink <= 1 - leastInk;
}

/** Takes the tiles that hang together with one out of the map. */
function takePatch(busy: Uint8Array, columns: number, first: number): Patch {
  const pending = [first];
  busy[first] = 0;
  let patch: Patch = { left: columns, top: busy.length, right: 0, bottom: 0, count: 0 };
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    patch = {
      left: Math.min(patch.left, column),
      top: Math.min(patch.top, row),
      right: Math.max(patch.right, column),
      bottom: Math.max(patch.bottom, row),
      count: patch.count + 1,
    };
    const neighbours = [column > 0 ? index - 1 : -1, column < columns - 1 ? index + 1 : -1, index - columns, index + columns];
    for (const neighbour of neighbours) {
      if (busy[neighbour] !== 1) continue;
      busy[neighbour] = 0;
      pending.push(neighbour);
    }
  }
  return patch;
}
