/**
 * Lets one run of a task be under way and at most one more wait: however often it is asked for, it does not pile up.
 * @param run never rejects
 * @returns asks for a run; resolves after a run that began no earlier than the asking
 */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  return function ask(): Promise<void> {
    if (current === undefined) {
      current = run().finally(() => {
        current = undefined;
      });
      return current;
    }
    next ??= current.then(() => {
      next = undefined;
      return ask();
    });
    return next;
  };
}
