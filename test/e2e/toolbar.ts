import type { Browser, Menus } from 'webextension-polyfill';
import type { Chromium, ChromiumTab } from './chromium.ts';
import { deskOf } from './kept-accounts.ts';
import { findWorker } from './menu-click.ts';

/** In the extension's pages and its worker. The browser's events can be set off in the latter as the browser does it. */
declare const chrome: Browser & {
  readonly contextMenus: { readonly onClicked: { dispatch(info: Menus.OnClickData, tab: object | undefined): void } };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object | undefined): void } };
};

/** What the toolbar says of a tab: the sign, and what is read out. */
export interface ShownBadge {
  readonly text: string;
  readonly title: string;
}

/** @returns what the toolbar says of the tab in front; reads without waiting */
export async function readBadge(browser: Chromium): Promise<ShownBadge> {
  return await (await deskOf(browser)).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const where = tab?.id === undefined ? {} : { tabId: tab.id };
    const [text, title] = await Promise.all([chrome.action.getBadgeText(where), chrome.action.getTitle(where)]);
    return { text, title };
  });
}

/** Grants `activeTab`, as every click on the menu and every shortcut of ours does. */
export async function permit(browser: Chromium, tab: ChromiumTab): Promise<void> {
  const popup = await browser.openPopup(tab);
  await popup.page.evaluate(() => window.close()).catch(() => undefined);
  if (!popup.page.isClosed()) await popup.page.waitForEvent('close');
}

/** Clicks "Fill in the code" in the menu of the field that has the focus, once it is permitted. */
export async function clickOnField(browser: Chromium, tab: ChromiumTab): Promise<void> {
  const info = { menuItemId: 'editable', editable: true, modifiers: [], frameId: 0, pageUrl: tab.url() };
  const worker = await findWorker(browser);
  await worker.evaluate(async (data) => {
    const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch(data, front);
  }, info);
}

/** Presses the keys of a command, once it is permitted. */
export async function pressShortcut(browser: Chromium, command: string): Promise<void> {
  const worker = await findWorker(browser);
  await worker.evaluate(async (name) => {
    const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(name, front);
  }, command);
}

/** Asks the background as a page of ours does, from that page. */
export async function askFrom(page: ChromiumTab, name: string, input: object = {}): Promise<unknown> {
  const reply = await page.page.evaluate<unknown, unknown>((message) => chrome.runtime.sendMessage(message), { name, input });
  return typeof reply === 'object' && reply !== null && 'output' in reply ? reply.output : reply;
}
