import { browser } from './browser.ts';

/** Asked anew each time; a locked screen counts as idle, too. */
export async function isIdleFor(seconds: number): Promise<boolean> {
  return (await browser.idle.queryState(seconds)) !== 'active';
}

/**
 * Calls back when the screen is locked, which most computers do before they sleep. Registers synchronously. Firefox has
 * no such state and never calls back: there the minutes without use and the gap that sleep leaves between two alarms count.
 */
export function watchScreenLock(onLocked: () => void): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') onLocked();
  });
}
