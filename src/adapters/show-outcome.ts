import { browser } from './browser.ts';

/**
 * Shows what comes of a click in a menu, or of keys: in the popup; in a tab where the browser opens none, as Chromium 126 and
 * windows without a toolbar. To be called before anything is awaited: Firefox opens the popup only at once.
 */
export async function showOutcome(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('add.html') });
  }
}
