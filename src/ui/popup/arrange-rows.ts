import type { CodeRow } from '../../messages/answers.ts';

export interface ArrangedRows {
  /** Shown large. */
  readonly front: readonly CodeRow[];
  readonly others: readonly CodeRow[];
}

/**
 * Splits the rows, in their order, into those for the page in front and the others. Replaced accounts are left out.
 * A person's only account is shown large on every page.
 */
export function arrangeRows(rows: readonly CodeRow[]): ArrangedRows {
  const shown = rows.filter((row) => row.accountStatus !== 'replaced');
  if (shown.length === 1) return { front: shown, others: [] };
  return { front: shown.filter((row) => row.isForPage), others: shown.filter((row) => !row.isForPage) };
}
