import { encodeQR } from 'qr';
import type { Pixels, Rectangle } from '../../src/capture/pixels.ts';

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const black: Colour = [0, 0, 0, 255];
export const white: Colour = [255, 255, 255, 255];
export const clear: Colour = [0, 0, 0, 0];

export interface Symbol {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Pixels of the picture for one module, at least 1; may be broken. */
  readonly module: number;
  readonly dark?: Colour;
  readonly light?: Colour;
  /** Modules of quiet zone, at least 1. */
  readonly border?: number;
}

/** An otpauth URI of about 145 characters, as Authentik shows. */
export function uriOf(user: string): string {
  return `otpauth://totp/Smiltenes%20novads%3A${user}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30&issuer=Smiltenes%20novads`;
}

/** An empty picture of one colour. */
export function sheet(width: number, height: number, colour: Colour): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  const [red, green, blue, alpha] = colour;
  new Uint32Array(data.buffer).fill(new DataView(Uint8Array.of(red, green, blue, alpha).buffer).getUint32(0, true));
  return { data, width, height };
}

/** Draws a QR code, error correction L. @returns where it went, quiet zone included */
export function drawQr(pixels: Pixels, symbol: Symbol): Rectangle {
  const { text, x, y, module, dark = black, light = white, border = 4 } = symbol;
  const modules = encodeQR(text, 'raw', { ecc: 'low', border });
  const side = Math.round(modules.length * module);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const isDark = modules[Math.floor(row / module)]?.[Math.floor(column / module)];
      pixels.data.set(isDark ? dark : light, ((y + row) * pixels.width + x + column) * 4);
    }
  }
  return { x, y, width: side, height: side };
}

/** Changes every channel but alpha by up to `strength`, the same for the same seed. */
export function addNoise(pixels: Pixels, strength: number, seed: number): Pixels {
  const random = mulberry32(seed);
  const data = pixels.data.map((value, index) =>
    index % 4 === 3 ? value : value + Math.round((random() * 2 - 1) * strength),
  );
  return { ...pixels, data };
}

/** Turned about its middle, nearest pixel, on white. */
export function turn(pixels: Pixels, degrees: number): Pixels {
  const { width, height } = pixels;
  const result = sheet(width, height, white);
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = Math.round(cos * (x - width / 2) + sin * (y - height / 2) + width / 2);
      const fromY = Math.round(cos * (y - height / 2) - sin * (x - width / 2) + height / 2);
      if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) continue;
      const from = (fromY * width + fromX) * 4;
      result.data.set(pixels.data.subarray(from, from + 4), (y * width + x) * 4);
    }
  }
  return result;
}

/** A small seeded generator, so that every run draws the same pictures. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
