import type { Worker } from 'playwright-core';
import type { Browser, Menus } from 'webextension-polyfill';
import type { Chromium, ChromiumTab } from './chromium.ts';
import { deskOf } from './kept-accounts.ts';

/** In the extension's worker. The browser's events can be set off there as the browser does it. */
declare const chrome: Browser & {
  readonly contextMenus: { readonly onClicked: { dispatch(info: Menus.OnClickData, tab: object | undefined): void } };
  readonly runtime: Readonly<Record<'onInstalled' | 'onStartup', { dispatch(details: object): void }>>;
};

/** What differs from click to click. */
export type ClickInfo = Pick<Menus.OnClickData, 'menuItemId'> & Partial<Menus.OnClickData>;

/**
 * Clicks one of the extension's entries in the menu of a page, which no driver of browsers can open. Chromium is told all
 * that it told by itself in a real click (156, recorded by hand); as that does, this grants `activeTab` before.
 * @param opensPopups whether this browser opens popups by itself
 * @returns the page of the extension that opens
 */
export async function clickInMenu(browser: Chromium, tab: ChromiumTab, click: ClickInfo, opensPopups = true): Promise<ChromiumTab> {
  // Its button grants the same.
  const popup = await browser.openPopup(tab);
  await popup.page.evaluate(() => window.close()).catch(() => undefined);
  if (!popup.page.isClosed()) await popup.page.waitForEvent('close');
  const info = { editable: false, modifiers: [], frameId: 0, frameUrl: tab.url(), pageUrl: tab.url(), ...click };
  const worker = await findWorker(browser);
  return await browser.waitForOwnPage(() =>
    worker.evaluate(async ([data, isAllowed]) => {
      if (!isAllowed) chrome.action.openPopup = () => Promise.reject(new Error('Could not find an active browser window.'));
      const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch(data, front);
    }, [info, opensPopups] as const),
  );
}

/** Takes the extension's entries out of the browser's menus, and lets an event happen that brings them back. */
export async function renewMenus(browser: Chromium, tab: ChromiumTab, event: 'onInstalled' | 'onStartup'): Promise<void> {
  // Wakes the worker.
  await (await browser.openPopup(tab)).close();
  const worker = await findWorker(browser);
  await worker.evaluate(async (name) => {
    await chrome.contextMenus.removeAll();
    chrome.runtime[name].dispatch({ reason: 'update' });
  }, event);
}

/** Whether the extension has an entry of this name in the browser's menus. Nobody can ask for them, only change each. */
export async function hasMenuEntry(browser: Chromium, id: string): Promise<boolean> {
  const desk = await deskOf(browser);
  return desk.evaluate((entry) => chrome.contextMenus.update(entry, { enabled: true }).then(() => true, () => false), id);
}

/** The extension's background, while it runs. */
export async function findWorker(browser: Chromium): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(browser.extensionUrl);
  return browser.context().serviceWorkers().find(isOurs) ?? (await browser.context().waitForEvent('serviceworker', { predicate: isOurs }));
}
