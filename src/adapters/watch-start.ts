import { browser } from './browser.ts';

/** Calls back when the browser has started, or the extension has come or been renewed. Registers synchronously. */
export function watchStart(onStart: () => void): void {
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup]) event.addListener(() => onStart());
}
