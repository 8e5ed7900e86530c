import { browser } from 'wxt/browser';
import type { SyncStorage } from '../app/ports.ts';
import { sessionKeyName } from './session-key.ts';

/**
 * What the browser carries between a person's computers: Chromium with the account that she is signed in with there, Firefox with
 * hers and only where add-ons are synchronised. Without such an account it stays on this computer.
 */
export const syncStorage: SyncStorage = {
  getAll: () => browser.storage.sync.get(null),
  set: (items) => browser.storage.sync.set({ ...items }),
  remove: (keys) => browser.storage.sync.remove([...keys]),
};

/**
 * Calls back whenever there may be something to exchange: something has come, the vault has changed, or it was unlocked.
 * Registers synchronously.
 * @returns stops watching
 */
export function watchExchange(onChanged: () => void): () => void {
  const listener = (changes: object, area: string) => {
    const keys = Object.keys(changes);
    const isNews = area === 'sync' ? keys.some((key) => key.startsWith('travel')) : keys.includes(area === 'local' ? 'vault.current' : sessionKeyName);
    if (isNews) onChanged();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
