import { browser } from './browser.ts';

/** Calls back at the keys that lock; `wxt.config.ts` names them. Registers synchronously. */
export function watchLockShortcut(onPressed: () => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === 'lock') onPressed();
  });
}
