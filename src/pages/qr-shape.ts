/** Tells what a QR code is by its shape alone: ISO/IEC 18004, section 5.3. */

const fewestModules = 21;
const mostModules = 177;
/** Of a finder pattern with the light edge that parts it from the rest. */
const finder = ['11111110', '10000010', '10111010', '10111010', '10111010', '10000010', '11111110', '00000000'];
const finderSide = finder.length;

/** Whether the module in a row and a column, both from 0, is dark. */
export type Modules = (row: number, column: number) => boolean;

/** Every number of modules that a side can have: 21, 25 … 177. */
export const sides: readonly number[] = Array.from({ length: (mostModules - fewestModules) / 4 + 1 }, (_, index) => fewestModules + 4 * index);

/** @returns whether there are finder patterns in three corners, upright and not mirrored, and timing patterns between them */
export function isQrShape(isDark: Modules, side: number): boolean {
  return hasFinders(isDark, side) && hasTiming(isDark, side);
}

/** @returns rows from the top, `1` a dark module and `0` a light one */
export function toRows(isDark: Modules, side: number): readonly string[] {
  const indices = Array.from({ length: side }, (_, index) => index);
  return indices.map((row) => indices.map((column) => (isDark(row, column) ? '1' : '0')).join(''));
}

function hasFinders(isDark: Modules, side: number): boolean {
  for (let row = 0; row < finderSide; row += 1) {
    for (let column = 0; column < finderSide; column += 1) {
      const expected = finder[row]?.[column] === '1';
      if (isDark(row, column) !== expected) return false;
      if (isDark(row, side - 1 - column) !== expected) return false;
      if (isDark(side - 1 - row, column) !== expected) return false;
    }
  }
  return true;
}

function hasTiming(isDark: Modules, side: number): boolean {
  for (let index = finderSide; index < side - finderSide; index += 1) {
    if (isDark(6, index) !== (index % 2 === 0) || isDark(index, 6) !== (index % 2 === 0)) return false;
  }
  return true;
}
