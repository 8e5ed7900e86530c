import { browser } from './browser.ts';

/**
 * Calls back when what the browser permits may have changed, or registered scripts may have gone: an update takes them
 * away. Registers synchronously.
 */
export function watchSites(onChanged: () => void): void {
  const changed = () => onChanged();
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  browser.runtime.onInstalled.addListener(changed);
  browser.runtime.onStartup.addListener(changed);
}
