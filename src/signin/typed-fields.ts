import { listen } from './listen.ts';

/** Knows which fields a person has typed into herself, since the page came up. */
export interface TypedFields {
  has(input: Element): boolean;
  /** The person wants our code there instead. */
  forget(input: Element): void;
}

/** @param onTyped called at each of her own changes, after it was noted */
export function watchTyping(view: EventTarget, onTyped: (input: Element) => void, signal: AbortSignal): TypedFields {
  const typed = new WeakSet<Element>();
  const note = (event: Event) => {
    // Inside open shadow roots only the path knows the field itself.
    const [target] = event.composedPath();
    if (!event.isTrusted || !(target instanceof Element)) return;
    typed.add(target);
    onTyped(target);
  };
  listen(view, 'input', note, signal);
  return { has: (input) => typed.has(input), forget: (input) => void typed.delete(input) };
}
