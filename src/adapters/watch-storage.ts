import { browser } from 'wxt/browser';

/**
 * Calls back whenever something in the extension's lasting storage changes, from whichever context.
 * @returns stops watching
 */
export function watchStorage(changed: () => void): () => void {
  const listener = () => changed();
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
