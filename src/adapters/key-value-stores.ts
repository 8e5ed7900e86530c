import type { KeyValueStore } from '../app/ports.ts';
import { browser } from './browser.ts';

/** Lives in memory as long as the browser runs; content scripts can't read it. */
export const sessionStore: KeyValueStore = overArea(() => browser.storage.session);

/** Survives a restart. Nothing secret may go here unsealed. */
export const localStore: KeyValueStore = overArea(() => browser.storage.local);

/** Goes from computer to computer where the person has the browser do so; rejects where there is no such area. */
export const syncedStore: KeyValueStore = overArea(() => browser.storage.sync);

function overArea(area: () => typeof browser.storage.local): KeyValueStore {
  return {
    async get(key) {
      const items = await area().get(key);
      return items[key];
    },
    getMany: (keys) => area().get([...keys]),
    set: (key, value) => area().set({ [key]: value }),
    remove: (key) => area().remove(key),
  };
}
