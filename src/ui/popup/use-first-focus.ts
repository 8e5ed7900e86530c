import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Gives the keyboard to the first account, at the start and when a button that had it has gone: Enter copies the first code.
 * @param isTaken something else has it
 * @param changes after which a button may have gone
 */
export function useFirstFocus(root: RefObject<HTMLElement | null>, isTaken: boolean, changes: readonly unknown[]): void {
  useEffect(() => {
    if (isTaken || (document.activeElement !== document.body && document.activeElement !== null)) return;
    root.current?.querySelector<HTMLElement>('[data-account]')?.focus({ preventScroll: true });
  }, changes);
}
