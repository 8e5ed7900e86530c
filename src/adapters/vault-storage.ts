import type { VaultStorage } from '../vault/environment.ts';
import { browser } from './browser.ts';

/** The extension's own lasting storage. One `get` is one transaction in Chromium and in Firefox. */
export const vaultStorage: VaultStorage = {
  get: (keys) => browser.storage.local.get([...keys]),
  set: (key, value) => browser.storage.local.set({ [key]: value }),
  remove: (key) => browser.storage.local.remove(key),
};
