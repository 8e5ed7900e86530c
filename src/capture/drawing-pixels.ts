import type { Pixels } from './pixels.ts';

/** Decoders need a few pixels for a module. */
const modulePixels = 4;
/** Modules of light margin: ISO/IEC 18004, section 6.3.8. */
const quietZone = 4;

/**
 * Draws a QR code, black on white, with its quiet zone.
 * @param rows from the top, `1` a dark module and `0` a light one; rows of any length
 */
export function drawModules(rows: readonly string[]): Pixels {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const width = (columns + 2 * quietZone) * modulePixels;
  const height = (rows.length + 2 * quietZone) * modulePixels;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    const row = rows[Math.floor(y / modulePixels) - quietZone] ?? '';
    for (let x = 0; x < width; x += 1) {
      if (row[Math.floor(x / modulePixels) - quietZone] === '1') data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height };
}
