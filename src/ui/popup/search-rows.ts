import { fold } from '../fold.ts';
import type { CodeRow } from '../../messages/answers.ts';

/** A row beside what can be searched of it. */
export interface IndexedRow {
  readonly row: CodeRow;
  readonly text: string;
}

/** Done once for all searches in the same rows. */
export function indexRows(rows: readonly CodeRow[]): readonly IndexedRow[] {
  // A line between them, so that no word is found across the end of one.
  return rows.map((row) => ({ row, text: fold(`${row.name}\n${row.issuer}\n${row.user}`) }));
}

/** @returns the rows in whose name, issuer or user every word of the query stands, in their order; all where it has no words */
export function searchRows(index: readonly IndexedRow[], query: string): readonly CodeRow[] {
  const words = fold(query).split(/\s+/u).filter((word) => word !== '');
  return index.filter(({ text }) => words.every((word) => text.includes(word))).map(({ row }) => row);
}
