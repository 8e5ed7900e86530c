import { listen } from './listen.ts';

/**
 * Notes which fields a person types into herself, since the page came up.
 * @param typed the fields are put into it
 * @param onTyped called at each of her own changes, after it was noted
 */
export function watchTyping(typed: WeakSet<Element>, onTyped: (input: Element) => void, signal: AbortSignal): void {
  const note = (event: Event) => {
    // Inside open shadow roots only the path knows the field itself.
    const [target] = event.composedPath();
    if (!event.isTrusted || !(target instanceof Element)) return;
    typed.add(target);
    onTyped(target);
  };
  listen('input', note, signal);
}
