import { holdBack } from '../pages/act.ts';

/**
 * Notices when the form of a field is sent. The event does not leave its shadow tree, so that each tree is listened to.
 * @param onSubmit returns whether the page is to be kept from sending it
 * @returns to be called with the field, again whenever it may be another
 */
export function watchSubmits(onSubmit: () => boolean, signal: AbortSignal): (input: HTMLInputElement) => void {
  const watched = new WeakSet<Node>();
  let current: HTMLInputElement | undefined;
  return (input) => {
    current = input;
    const tree = input.getRootNode();
    if (watched.has(tree)) return;
    watched.add(tree);
    const look = (event: Event) => {
      if (current?.form === event.target && onSubmit()) holdBack(event);
    };
    tree.addEventListener('submit', look, { capture: true, signal });
  };
}
