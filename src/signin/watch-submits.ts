import { listen } from './listen.ts';

/**
 * Notices when the form of a field is sent. The event does not leave its shadow tree, so that each tree is listened to.
 * @returns to be called with the field, again whenever it may be another
 */
export function watchSubmits(onSubmit: () => void, signal: AbortSignal): (input: HTMLInputElement) => void {
  const watched = new WeakSet<Node>();
  let current: HTMLInputElement | undefined;
  return (input) => {
    current = input;
    const tree = input.getRootNode();
    if (watched.has(tree)) return;
    watched.add(tree);
    listen('submit', ({ target }) => current?.form === target && onSubmit(), signal, tree);
  };
}
