import { fromBase64, toBase64 } from '../core/base64.ts';
import type { SessionKey } from '../vault/environment.ts';
import { browser } from 'wxt/browser';

/** Its name in `storage.session`. */
export const sessionKeyName = 'vault.key';

/**
 * The unlocked key in `storage.session`: in memory, gone with the browser, and shut to content scripts unless somebody opens
 * it to them (`setAccessLevel`), which nobody does.
 */
export const sessionKey: SessionKey = {
  async find() {
    const { [sessionKeyName]: text } = await browser.storage.session.get(sessionKeyName);
    return typeof text === 'string' ? fromBase64(text) : undefined;
  },
  keep: (raw) => browser.storage.session.set({ [sessionKeyName]: toBase64(raw) }),
  forget: () => browser.storage.session.remove(sessionKeyName),
};
