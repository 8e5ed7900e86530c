import { browser } from './browser.ts';

/** Opens the help page beside a tab, so that closing it leads back there. One that stands open in that window is shown, anew. */
export async function openHelp(tabId: number): Promise<void> {
  const url = browser.runtime.getURL('help.html');
  try {
    const { index, windowId = browser.windows.WINDOW_ID_CURRENT } = await browser.tabs.get(tabId);
    const open = (await browser.tabs.query({ windowId })).find((tab) => tab.url === url);
    if (open?.id === undefined) {
      await browser.tabs.create({ url, windowId, index: index + 1, openerTabId: tabId });
      return;
    }
    await browser.tabs.reload(open.id);
    await browser.tabs.update(open.id, { active: true });
  } catch {
    // A window without tabs, or a private one, in which no page of ours may stand.
    await browser.tabs.create({ url });
  }
}
