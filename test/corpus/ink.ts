import { encodeQR } from 'qr';
import type { Colour } from '../capture/draw-qr.ts';

export type Level = 'low' | 'medium' | 'quartile' | 'high';
export type Shape = 'square' | 'rounded' | 'dots' | 'dots with round finders';

/** The colour at a point of something that is drawn, measured in its own units; undefined where it covers nothing. */
export type Ink = (x: number, y: number) => Colour | undefined;

/** The modules of a code without its quiet zone, `true` where dark. */
export function modulesOf(text: string, level: Level): readonly (readonly boolean[])[] {
  return encodeQR(text, 'raw', { ecc: level, border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
}

export interface Look {
  readonly dark: Colour;
  readonly light: Colour;
  /** Modules of quiet zone. */
  readonly border: number;
  readonly shape: Shape;
  /** Diameter of a dot in modules. */
  readonly dot?: number;
}

/** A code with its quiet zone, in modules from its upper left corner. */
export function codeInk(modules: readonly (readonly boolean[])[], look: Look): Ink {
  const isInked = shapes[look.shape](modules, look.dot ?? 0.9);
  return (x, y) => (isInked(x - look.border, y - look.border) ? look.dark : look.light);
}

type Inked = (x: number, y: number) => boolean;

const shapes: Readonly<Record<Shape, (modules: readonly (readonly boolean[])[], dot: number) => Inked>> = {
  square: (modules) => (x, y) => isDark(modules, x, y),
  rounded: (modules) => roundFinders(modules, (x, y) => isRounded(modules, x, y)),
  dots: (modules, dot) => (x, y) => isDark(modules, x, y) && isInDot(x, y, dot),
  'dots with round finders': (modules, dot) => roundFinders(modules, (x, y) => isDark(modules, x, y) && isInDot(x, y, dot)),
};

function isDark(modules: readonly (readonly boolean[])[], x: number, y: number): boolean {
  return modules[Math.floor(y)]?.[Math.floor(x)] ?? false;
}

function isInDot(x: number, y: number, diameter: number): boolean {
  return Math.hypot((x % 1) - 0.5, (y % 1) - 0.5) <= diameter / 2;
}

/** A module's corner is round where no neighbour beside it is dark. */
function isRounded(modules: readonly (readonly boolean[])[], x: number, y: number): boolean {
  if (!isDark(modules, x, y)) return false;
  const [toX, toY] = [x % 1 < 0.5 ? -1 : 1, y % 1 < 0.5 ? -1 : 1];
  return isDark(modules, x + toX, y) || isDark(modules, x, y + toY) || isInDot(x, y, 1);
}

function roundFinders(modules: readonly (readonly boolean[])[], isInked: Inked): Inked {
  const far = modules.length - 7;
  return (x, y) => {
    const [left, top] = [x < 7 ? 0 : far, y < 7 ? 0 : far];
    const isFinder = x >= left && y >= top && x < left + 7 && y < top + 7 && !(left === far && top === far);
    return isFinder ? isFinderInked(x - left - 3.5, y - top - 3.5) : isInked(x, y);
  };
}

/** From the finder's middle. */
function isFinderInked(x: number, y: number): boolean {
  return (isInRoundSquare(x, y, 3.5, 2) && !isInRoundSquare(x, y, 2.5, 1.2)) || isInRoundSquare(x, y, 1.5, 0.8);
}

function isInRoundSquare(x: number, y: number, half: number, radius: number): boolean {
  const outX = Math.max(0, Math.abs(x) - (half - radius));
  const outY = Math.max(0, Math.abs(y) - (half - radius));
  return Math.hypot(outX, outY) <= radius;
}
