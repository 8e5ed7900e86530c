import type { Pixels, Rectangle } from '../../src/capture/pixels.ts';
import { sheet, type Colour } from '../capture/draw-qr.ts';
import type { Random } from './random.ts';

/** The backgrounds of pages that a code stands on. */
export const backgrounds = {
  white: [255, 255, 255, 255],
  grey: [238, 240, 242, 255],
  dark: [21, 21, 24, 255],
} as const satisfies Readonly<Record<string, Colour>>;

export type Background = keyof typeof backgrounds;

/** A screenshot without its code: a bar, lines of writing, buttons, and square pictures that hold no code. */
export interface Screen {
  readonly pixels: Pixels;
  /** Of the square pictures, as the page would give them. */
  readonly pictures: readonly Rectangle[];
}

export function drawScreen(random: Random, background: Background): Screen {
  const [width, height] = random.pick([[1280, 800], [1366, 768], [1536, 864], [1920, 1080]]);
  const pixels = sheet(width, height, backgrounds[background]);
  const writing: Colour = background === 'dark' ? [220, 220, 225, 255] : [40, 42, 46, 255];
  fill(pixels, { x: 0, y: 0, width, height: 56 }, background === 'dark' ? [40, 40, 48, 255] : [30, 60, 110, 255]);
  for (let y = 80; y < height - 20; y += random.whole(18, 30)) {
    write(pixels, random, { x: 24, y, width: random.whole(80, 220), height: 10 }, writing);
    if (random.chance(0.5)) write(pixels, random, { x: width - 260, y, width: random.whole(80, 220), height: 10 }, writing);
  }
  const pictures = Array.from({ length: random.whole(0, 3) }, (_, index) => ({ x: width - 60 * (index + 1), y: 6, width: 44, height: 44 }));
  for (const picture of pictures) drawAvatar(pixels, picture, random);
  return { pixels, pictures };
}

/** Opaque, whole pixels; what is outside the picture is left out. */
export function fill({ data, width, height }: Pixels, rectangle: Rectangle, colour: Colour): void {
  const right = Math.min(width, rectangle.x + rectangle.width);
  for (let y = Math.max(0, rectangle.y); y < Math.min(height, rectangle.y + rectangle.height); y += 1) {
    for (let index = (y * width + Math.max(0, rectangle.x)) * 4; index < (y * width + right) * 4; index += 4) {
      [data[index], data[index + 1], data[index + 2], data[index + 3]] = colour;
    }
  }
}

/** A line of strokes as dense as letters. */
function write(pixels: Pixels, random: Random, line: Rectangle, colour: Colour): void {
  for (let x = line.x; x < line.x + line.width; x += random.whole(5, 9)) {
    if (random.chance(0.15)) continue;
    fill(pixels, { x, y: line.y, width: 1, height: line.height }, colour);
    if (random.chance(0.6)) fill(pixels, { x, y: line.y + random.whole(0, 8), width: 4, height: 1 }, colour);
    if (random.chance(0.5)) fill(pixels, { x: x + 3, y: line.y + 3, width: 1, height: line.height - 3 }, colour);
  }
}

/** Five by five blocks, mirrored, as sites make them of a name. */
function drawAvatar(pixels: Pixels, { x, y, width }: Rectangle, random: Random): void {
  const block = Math.floor(width / 5);
  const colour: Colour = [random.whole(30, 220), random.whole(30, 220), random.whole(30, 220), 255];
  fill(pixels, { x, y, width, height: width }, [240, 240, 240, 255]);
  for (let row = 0; row < 5; row += 1) {
    for (let column = 0; column < 3; column += 1) {
      if (random.chance(0.5)) continue;
      for (const place of [column, 4 - column]) fill(pixels, { x: x + place * block, y: y + row * block, width: block, height: block }, colour);
    }
  }
}
