/** Dots, each inked or not. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Row by row, 1 where there is ink. */
  readonly dots: Uint8Array;
}

export function isInked({ width, dots }: Bitmap, x: number, y: number): boolean {
  return dots[y * width + x] === 1;
}

/** @returns the smallest part that has all the ink; undefined where there is none */
export function cropToInk(bitmap: Bitmap): Bitmap | undefined {
  const { width, height } = bitmap;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!isInked(bitmap, x, y)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? undefined : cut(bitmap, { left, top, width: right - left + 1, height: bottom - top + 1 });
}

/** @returns ink where there was none */
export function swapInk(bitmap: Bitmap): Bitmap {
  return { ...bitmap, dots: bitmap.dots.map((dot) => 1 - dot) };
}

function cut(bitmap: Bitmap, part: { left: number; top: number; width: number; height: number }): Bitmap {
  const { left, top, width, height } = part;
  const dots = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const start = (top + y) * bitmap.width + left;
    dots.set(bitmap.dots.subarray(start, start + width), y * width);
  }
  return { width, height, dots };
}
