const mark = Symbol.for('atslega');

/**
 * Begins a run of a script that may be put into a document again, and ends the one before: that one has asked when there
 * was nothing to be had yet, or is of before an update. No page can see the mark, which is in our own world.
 * @returns what ends the run
 */
export function beginAnew(): AbortController {
  const before: unknown = Reflect.get(globalThis, mark);
  if (before instanceof AbortController) before.abort();
  const over = new AbortController();
  Reflect.set(globalThis, mark, over);
  return over;
}
