import { findDrawnCells } from './drawn-cells.ts';
import { findDrawnCharacters } from './drawn-characters.ts';
import type { PageElement } from './page-walk.ts';

/** As many codes as are of use. */
const mostDrawings = 6;

/** @returns the QR codes that are drawn without a picture: rows of modules from the top, `1` dark, without repetition */
export function findDrawings(elements: readonly PageElement[]): readonly (readonly string[])[] {
  const drawings = [...findDrawnCells(elements), ...findDrawnCharacters(elements)];
  return [...new Map(drawings.map((rows) => [rows.join(), rows])).values()].slice(0, mostDrawings);
}
