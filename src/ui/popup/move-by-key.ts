/** About as many as are in sight. */
const rowsOfPage = 6;

/**
 * Where an arrow key leads in a list.
 * @param key as `KeyboardEvent.key` names it
 * @param index the place now, -1 where there is none
 * @returns the new place, or undefined where the key does not move or the list is empty
 */
export function moveByKey(key: string, index: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'PageDown') return Math.min(Math.max(index, 0) + rowsOfPage, count - 1);
  if (key === 'PageUp') return Math.max(index - rowsOfPage, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
