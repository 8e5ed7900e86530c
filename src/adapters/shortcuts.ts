import { browser } from './browser.ts';

/** What `wxt.config.ts` names beside opening the popup, which the browser does itself. */
export type Shortcut = 'fill' | 'read-page' | 'lock';

/** Calls back at the keys that the person has chosen. Registers synchronously. */
export function watchShortcuts(onPressed: Readonly<Record<Shortcut, () => void>>): void {
  browser.commands.onCommand.addListener((command) => {
    if (Object.hasOwn(onPressed, command)) onPressed[command as Shortcut]();
  });
}
