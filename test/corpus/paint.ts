import type { Pixels, Rectangle } from '../../src/capture/pixels.ts';
import type { Colour } from '../capture/draw-qr.ts';
import type { Ink } from './ink.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the corners of a square go: upper left, upper right, lower right, lower left. */
export type Quad = readonly [Point, Point, Point, Point];

export function quadOf({ x, y, width, height }: Rectangle): Quad {
  return [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];
}

export function boundsOf(quad: Quad): Rectangle {
  const [left, top] = [Math.min(...quad.map(({ x }) => x)), Math.min(...quad.map(({ y }) => y))];
  return { x: left, y: top, width: Math.max(...quad.map(({ x }) => x)) - left, height: Math.max(...quad.map(({ y }) => y)) - top };
}

/** Turned about the middle of its bounds. */
export function turned(quad: Quad, degrees: number): Quad {
  const { x, y, width, height } = boundsOf(quad);
  const middle = { x: x + width / 2, y: y + height / 2 };
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turn = (point: Point): Point => ({
    x: middle.x + cos * (point.x - middle.x) - sin * (point.y - middle.y),
    y: middle.y + sin * (point.x - middle.x) + cos * (point.y - middle.y),
  });
  return [turn(quad[0]), turn(quad[1]), turn(quad[2]), turn(quad[3])];
}

/**
 * Lays an ink over a picture, smooth-edged.
 * @param side how many units of the ink each side of the quad is long
 * @param samples how many points a pixel is looked at, each way
 */
export function paint({ data, width, height }: Pixels, quad: Quad, side: number, ink: Ink, samples: number): void {
  const toInk = inverseProjection(quad, side);
  const bounds = boundsOf(quad);
  const [right, bottom] = [Math.min(width, Math.ceil(bounds.x + bounds.width)), Math.min(height, Math.ceil(bounds.y + bounds.height))];
  const sum: [number, number, number, number] = [0, 0, 0, 0];
  for (let y = Math.max(0, Math.floor(bounds.y)); y < bottom; y += 1) {
    for (let x = Math.max(0, Math.floor(bounds.x)); x < right; x += 1) {
      sum.fill(0);
      for (let row = 0.5; row < samples; row += 1) {
        for (let column = 0.5; column < samples; column += 1) {
          const at = toInk(x + column / samples, y + row / samples);
          const colour = at.x < 0 || at.y < 0 || at.x >= side || at.y >= side ? undefined : ink(at.x, at.y);
          if (colour !== undefined) add(sum, colour);
        }
      }
      if (sum[3] > 0) layOver(data, (y * width + x) * 4, sum, samples * samples);
    }
  }
}

function add(sum: [number, number, number, number], [red, green, blue, alpha]: Colour): void {
  sum[0] += red * alpha;
  sum[1] += green * alpha;
  sum[2] += blue * alpha;
  sum[3] += alpha;
}

/** Porter and Duff's "over". @param sum of colours multiplied by their alpha, and of alphas */
function layOver(data: Uint8ClampedArray, index: number, sum: readonly [number, number, number, number], count: number): void {
  const alpha = sum[3] / count / 255;
  const below = ((data[index + 3] ?? 0) / 255) * (1 - alpha);
  for (const channel of [0, 1, 2] as const) {
    const own = sum[channel] / count / 255;
    data[index + channel] = (own + (data[index + channel] ?? 0) * below) / (alpha + below);
  }
  data[index + 3] = (alpha + below) * 255;
}

/** P. Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, section 2.2.3: quad to square. */
function inverseProjection([one, two, three, four]: Quad, side: number): (x: number, y: number) => Point {
  const [dx1, dy1] = [two.x - three.x, two.y - three.y];
  const [dx2, dy2] = [four.x - three.x, four.y - three.y];
  const [sumX, sumY] = [one.x - two.x + three.x - four.x, one.y - two.y + three.y - four.y];
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (sumX * dy2 - dx2 * sumY) / determinant;
  const h = (dx1 * sumY - sumX * dy1) / determinant;
  const [a, b, c] = [two.x - one.x + g * two.x, four.x - one.x + h * four.x, one.x];
  const [d, e, f] = [two.y - one.y + g * two.y, four.y - one.y + h * four.y, one.y];
  return (x, y) => {
    const u = (e - f * h) * x + (c * h - b) * y + (b * f - c * e);
    const v = (f * g - d) * x + (a - c * g) * y + (c * d - a * f);
    const w = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
    return { x: (u / w) * side, y: (v / w) * side };
  };
}
