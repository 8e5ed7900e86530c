import type { Menus } from 'webextension-polyfill';
import type { MenuClick, PointedAt } from '../app/menu-capture.ts';
import type { MessageKey, Translate } from '../i18n.ts';
import type { MenuTarget } from '../messages/capture-answers.ts';
import { browser } from './browser.ts';
import { describeTab, originOf } from './tabs.ts';

/** The name of a target is the identifier of its entry, too. */
const titles: Readonly<Record<MenuTarget, MessageKey>> = { image: 'menuReadImage', selection: 'menuKeepSelection' };

/**
 * Offers to read an image or a selection in the browser's menu, and opens a page of ours at a click. Registers
 * synchronously.
 */
export function offerMenus(translate: Translate, onClick: (click: MenuClick) => Promise<void>): void {
  // Menus outlive a restart, but the browser may have another language then.
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup]) event.addListener(() => createMenus(translate));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const on = describeTarget(info);
    if (on === undefined) return;
    // Firefox opens the popup only at once: nothing may be waited for before.
    void showOutcome();
    void onClick({
      on,
      tab: tab && describeTab(tab),
      frameId: info.frameId ?? 0,
      origin: originOf(info.frameUrl ?? info.pageUrl),
    });
  });
}

function createMenus(translate: Translate): void {
  // The browser does one after the other, so that there is no need to wait.
  void browser.contextMenus.removeAll();
  for (const target of ['image', 'selection'] as const) {
    browser.contextMenus.create({ id: target, title: translate(titles[target]), contexts: [target] });
  }
}

function describeTarget({ menuItemId, srcUrl, selectionText }: Menus.OnClickData): PointedAt | undefined {
  if (menuItemId === 'image') return { target: 'image', address: srcUrl };
  if (menuItemId === 'selection') return { target: 'selection', text: selectionText ?? '' };
  return undefined;
}

/** In the popup; in a tab where the browser opens none, as Chromium 126 and windows without a toolbar. */
async function showOutcome(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('add.html') });
  }
}
