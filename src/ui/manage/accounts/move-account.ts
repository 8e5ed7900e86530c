interface Movable {
  readonly id: string;
  readonly isPinned: boolean;
}

/**
 * Moves one account of a list in which pinned ones stand first: it stays among those that are pinned as it is.
 * @param to the place that it is to have, from 0; one beyond its own kind's is the nearest of them
 * @returns the same list where nothing moves
 */
export function moveAccount<One extends Movable>(accounts: readonly One[], id: string, to: number): readonly One[] {
  const from = accounts.findIndex((account) => account.id === id);
  const moved = accounts[from];
  if (moved === undefined) return accounts;
  const first = accounts.findIndex(({ isPinned }) => isPinned === moved.isPinned);
  const last = accounts.findLastIndex(({ isPinned }) => isPinned === moved.isPinned);
  const place = Math.min(Math.max(to, first), last);
  return place === from ? accounts : accounts.toSpliced(from, 1).toSpliced(place, 0, moved);
}

/**
 * The order of all accounts when some of them have been put into another.
 * @param all every id, in the order of before
 * @param moved some of these, in their new order
 */
export function orderOf(all: readonly string[], moved: readonly string[]): readonly string[] {
  const isMoved = new Set(moved);
  const next = moved.values();
  return all.map((id) => (isMoved.has(id) ? (next.next().value ?? id) : id));
}
