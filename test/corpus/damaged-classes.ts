import type { Pixels, Rectangle } from '../../src/capture/pixels.ts';
import { sheet, type Colour } from '../capture/draw-qr.ts';
import type { CorpusClass } from './classes.ts';
import { drawScreen, type Background } from './desk.ts';
import { addGrain, blur, throughJpeg } from './effects.ts';
import type { Ink, Level } from './ink.ts';
import { turned, type Quad } from './paint.ts';
import type { Random } from './random.ts';
import { oneCode, someCode, type Code, type CorpusPicture } from './scene.ts';

function anyBackground(random: Random): Background {
  return random.pick(['white', 'grey', 'dark']);
}

function jpeg(random: Random): CorpusPicture {
  const picture = oneCode(random, anyBackground(random), someCode(random, { module: random.between(2.5, 6) }));
  return { ...picture, pixels: throughJpeg(picture.pixels, 30) };
}

function blurred(random: Random): CorpusPicture {
  const code = someCode(random, { module: random.between(3, 8) });
  const picture = oneCode(random, anyBackground(random), code);
  const around = codeOf(picture);
  blur(picture.pixels, grow(around, 4), code.module * random.between(0.25, 0.6));
  return picture;
}

function rotated(random: Random): CorpusPicture {
  const degrees = random.between(2, 8) * random.pick([-1, 1]);
  return photographed(random, (quad) => turned(quad, degrees));
}

/** Each corner of the code goes inwards by up to 6 % of its side. */
function perspective(random: Random): CorpusPicture {
  const inwards = Array.from({ length: 8 }, () => random.between(0, 0.06));
  const degrees = random.between(-3, 3);
  return photographed(random, (quad) => {
    const side = quad[1].x - quad[0].x;
    const move = (corner: 0 | 1 | 2 | 3, toX: number, toY: number) => ({
      x: quad[corner].x + toX * side * (inwards[corner * 2] ?? 0),
      y: quad[corner].y + toY * side * (inwards[corner * 2 + 1] ?? 0),
    });
    return turned([move(0, 1, 1), move(1, -1, 1), move(2, -1, -1), move(3, 1, -1)], degrees);
  });
}

/** With the grain and the softness of a camera. */
function photographed(random: Random, warp: (quad: Quad) => Quad): CorpusPicture {
  const picture = oneCode(random, anyBackground(random), someCode(random, { module: random.between(3, 7), warp }));
  const part = grow(codeOf(picture), 2);
  if (random.chance(0.5)) blur(picture.pixels, part, random.between(0.4, 0.9));
  if (random.chance(0.5)) addGrain(picture.pixels, part, random.between(4, 20), random);
  return picture;
}

/** Modules a side of the patch that a level stands with certainty: a fifth to a third of what it corrects. */
const patches: Readonly<Record<Level, number>> = { low: 3, medium: 5, quartile: 7, high: 8 };

function partlyCovered(random: Random): CorpusPicture {
  const code = someCode(random, { module: random.whole(3, 7) });
  const size = patches[code.level];
  return covered(random, code, (side) => ({ x: random.between(16, side - 8 - size), y: random.between(16, side - 8 - size), width: size, height: size }));
}

/** A window lies over 40 % or more of it. */
function mostlyCovered(random: Random): CorpusPicture {
  const share = random.between(0.4, 0.7);
  const picture = covered(random, someCode(random), (side) => ({ x: side * (1 - share), y: 0, width: side, height: side }));
  return { ...picture, readable: [], hasText: true };
}

function covered(random: Random, code: Code, place: (side: number) => Rectangle): CorpusPicture {
  const colour: Colour = random.pick([[255, 230, 90, 255], [245, 245, 245, 255], [40, 40, 60, 255], [230, 60, 60, 255]]);
  const over = (side: number): Ink => {
    const { x, y, width, height } = place(side);
    return (column, row) => (column >= x && row >= y && column < x + width && row < y + height ? colour : undefined);
  };
  return oneCode(random, anyBackground(random), { ...code, over });
}

/** Nothing to read: what a decoder might take for a code. */
function noCode(random: Random): CorpusPicture {
  const { pixels, pictures } = drawScreen(random, anyBackground(random));
  const rectangle = { x: 300, y: 100, width: 400, height: 400 };
  const size = random.whole(2, 9);
  drawBlocks(pixels, rectangle, random, size);
  addGrain(pixels, rectangle, random.pick([0, 0, 60, 120]), random);
  return { pixels, drawn: [], readable: [], rectangles: [rectangle, ...pictures], hasText: false };
}

function drawBlocks(pixels: Pixels, { x, y, width, height }: Rectangle, random: Random, size: number): void {
  const block = [0, 1].map(() => sheet(1, 1, [random.whole(0, 255), random.whole(0, 255), random.whole(0, 255), 255]).data);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const index = Math.imul(Math.floor(row / size) + 31, Math.floor(column / size) * 7919 + 17) >>> 4;
      const colour = block[(index ^ (index >> 3)) & 1];
      if (colour !== undefined) pixels.data.set(colour, ((y + row) * pixels.width + x + column) * 4);
    }
  }
}

/** The largest of the rectangles is the code's. */
function codeOf({ rectangles }: CorpusPicture): Rectangle {
  return rectangles.toSorted((one, other) => other.width - one.width)[0] ?? { x: 0, y: 0, width: 0, height: 0 };
}

function grow({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: Math.floor(x) - by, y: Math.floor(y) - by, width: Math.ceil(width) + by * 2, height: Math.ceil(height) + by * 2 };
}

const hardClasses: readonly CorpusClass[] = [
  { name: 'blurred', count: 30, kind: 'hard', draw: blurred },
  { name: 'turned by 2 to 8°', count: 30, kind: 'hard', draw: rotated },
  { name: 'slight perspective', count: 30, kind: 'hard', draw: perspective },
  { name: 'partly covered', count: 30, kind: 'hard', draw: partlyCovered },
];

export const damagedClasses: readonly CorpusClass[] = [
  { name: 'JPEG of quality 30', count: 30, kind: 'realistic', draw: jpeg },
  ...hardClasses,
  { name: 'mostly covered', count: 15, kind: 'unreadable', draw: mostlyCovered },
  { name: 'no code at all', count: 20, kind: 'unreadable', draw: noCode },
];
