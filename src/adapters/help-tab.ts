import { browser } from './browser.ts';

/** Opens the help page beside a tab, so that closing it leads back there. */
export async function openHelp(tabId: number): Promise<void> {
  const url = browser.runtime.getURL('help.html');
  try {
    const { index, windowId = browser.windows.WINDOW_ID_CURRENT } = await browser.tabs.get(tabId);
    await browser.tabs.create({ url, windowId, index: index + 1, openerTabId: tabId });
  } catch {
    // A window without tabs, or a private one, in which no page of ours may stand.
    await browser.tabs.create({ url });
  }
}
