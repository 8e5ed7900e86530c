import { browser } from './browser.ts';

/** Calls back once, when the extension has just been installed; not after an update. Registers synchronously. */
export function watchInstall(onInstalled: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') onInstalled();
  });
}
