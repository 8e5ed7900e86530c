import { browser } from 'wxt/browser';
import { sessionKeyName } from './session-key.ts';

/** Calls back whenever the vault has been locked or unlocked, from whichever context. @returns stops watching */
export function watchLock(changed: () => void): () => void {
  const listener = (changes: object) => {
    if (sessionKeyName in changes) changed();
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
