import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Whoever works by the keyboard is not sent back to the top of the page when what she has pressed goes away.
 * @param within the part of the page that this is about
 * @param place in it, what has the keyboard then
 */
export function useKeptKeyboard(within: RefObject<HTMLElement | null>, place: RefObject<HTMLElement | null>): void {
  // While this is drawn, the page is still as it was.
  const wasHere = within.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (wasHere && document.activeElement === document.body) place.current?.focus();
  });
}
