import type { CodeRow } from '../../messages/answers.ts';

export interface ArrangedRows {
  /** Shown large. */
  readonly front: readonly CodeRow[];
  readonly others: readonly CodeRow[];
}

/** Of more at once, none would be found sooner for being large. */
const mostLarge = 4;

/**
 * Splits the rows, in their order, into those for the page in front and the others. Replaced accounts are left out.
 * A person's only account is shown large on every page;
 * where a page has many, none is.
 */
export function arrangeRows(rows: readonly CodeRow[]): ArrangedRows {
  const shown = rows.filter((row) => row.accountStatus !== 'replaced');
  if (shown.length === 1) return { front: shown, others: [] };
  const front = shown.filter((row) => row.isForPage);
  if (front.length > mostLarge) return { front: [], others: shown };
  return { front, others: shown.filter((row) => !row.isForPage) };
}
