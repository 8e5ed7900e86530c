import type { Pixels, Rectangle } from '../../src/capture/pixels.ts';
import { black, white } from '../capture/draw-qr.ts';
import { drawScreen, type Background } from './desk.ts';
import { codeInk, modulesOf, type Ink, type Level, type Look } from './ink.ts';
import { boundsOf, paint, quadOf, type Point, type Quad } from './paint.ts';
import { anyUri, authentikUri } from './payload.ts';
import type { Random } from './random.ts';

export interface CorpusPicture {
  readonly pixels: Pixels;
  /** The screenshot of it, where `pixels` are an element's own. */
  readonly screenshot?: Pixels;
  /** The texts of all codes drawn in it: whatever else comes out is wrong. */
  readonly drawn: readonly string[];
  /** Those of them that enough can be seen of. */
  readonly readable: readonly string[];
  /** What looks like a QR code in the page, in the page's order. */
  readonly rectangles: readonly Rectangle[];
  /** Whether the page holds the texts besides. */
  readonly hasText: boolean;
  /** What the page gives of its pictures themselves, where there is a page. */
  readonly own?: readonly Pixels[];
}

export interface Code {
  readonly text: string;
  readonly level: Level;
  /** Pixels of the picture for one module. */
  readonly module: number;
  readonly look: Look;
  /** Where the corners of its square go, where they don't stay. */
  readonly warp?: (quad: Quad) => Quad;
  /** Something over it, in modules from the upper left corner of its quiet zone. @param side modules, with the quiet zone */
  readonly over?: (side: number) => Ink;
}

export const plainLook: Look = { dark: black, light: white, border: 4, shape: 'square' };

/** The texts of a corpus: half as Authentik writes them, half of any length. */
export function someUri(random: Random): string {
  return random.chance(0.5) ? authentikUri(random) : anyUri(random);
}

/** A code of the usual size, at the level that most systems use. */
export function someCode(random: Random, changes: Partial<Code> = {}): Code {
  const level = random.pick(['low', 'low', 'medium', 'quartile', 'high'] as const);
  return { text: someUri(random), level, module: random.whole(3, 6), look: plainLook, ...changes };
}

export function sideOf({ text, level, module, look }: Code): number {
  return Math.round((modulesOf(text, level).length + look.border * 2) * module);
}

/** @returns the rectangle that the page would give for it */
export function putCode(pixels: Pixels, { x, y }: Point, code: Code): Rectangle {
  const modules = modulesOf(code.text, code.level);
  const side = modules.length + code.look.border * 2;
  const upright = quadOf({ x, y, width: sideOf(code), height: sideOf(code) });
  const quad = code.warp?.(upright) ?? upright;
  const isSharp = code.warp === undefined && Number.isInteger(code.module) && code.look.shape === 'square';
  paint(pixels, quad, side, codeInk(modules, code.look), isSharp ? 1 : 4);
  if (code.over !== undefined) paint(pixels, quad, side, code.over(side), 3);
  return boundsOf(quad);
}

/** A screen with one code somewhere in its middle. */
export function oneCode(random: Random, background: Background, code: Code, hasText = false): CorpusPicture {
  const { pixels, pictures } = drawScreen(random, background);
  const rectangle = putCode(pixels, somewhere(random, pixels, sideOf(code)), code);
  return { pixels, drawn: [code.text], readable: [code.text], rectangles: shuffleIn(random, rectangle, pictures), hasText };
}

export function somewhere(random: Random, { width, height }: Pixels, side: number): Point {
  const x = random.whole(Math.min(240, width - side), Math.max(240, width - side - 280));
  return { x: Math.max(0, Math.min(x, width - side)), y: random.whole(60, Math.max(60, height - side - 8)) };
}

/** The page gives what is likeliest first, and is wrong about that at times. */
function shuffleIn(random: Random, rectangle: Rectangle, others: readonly Rectangle[]): readonly Rectangle[] {
  return random.chance(0.7) ? [rectangle, ...others] : [...others, rectangle];
}
