import type { Menus } from 'webextension-polyfill';
import type { MenuClick, PointedAt } from '../app/menu-capture.ts';
import type { MessageKey, Translate } from '../i18n.ts';
import { browser } from './browser.ts';
import { showOutcome } from './show-outcome.ts';
import { spoken } from './speak.ts';
import { describeTab, originOf } from './front-tab.ts';

/** Where an entry is offered; it is the entry's identifier, too. */
const titles = { image: 'menuReadImage', selection: 'menuKeepSelection', editable: 'menuFillCode' } as const satisfies Readonly<Record<string, MessageKey>>;

/** A click on a field: of a document of its own, where `frameId` is not 0. */
export type FieldClick = Pick<MenuClick, 'tab' | 'frameId'>;

/**
 * Offers to read an image or a selection in the browser's menu, and opens a page of ours at a click; on a field, to fill in a
 * code. Registers synchronously.
 */
export function offerMenus(translate: Translate, { onCapture, onField }: {
  readonly onCapture: (click: MenuClick) => Promise<void>;
  readonly onField: (click: FieldClick) => Promise<void>;
}): void {
  // Menus outlive a restart, but the browser may have another language then.
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup]) event.addListener(() => void createMenus(translate));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const place = { tab: tab && describeTab(tab), frameId: info.frameId ?? 0 };
    if (info.menuItemId === 'editable') return void onField(place);
    const on = describeTarget(info);
    if (on === undefined) return;
    void showOutcome();
    void onCapture({ on, ...place, origin: originOf(info.frameUrl ?? info.pageUrl) });
  });
}

/** Names the entries in the language of now. */
export async function createMenus(translate: Translate): Promise<void> {
  await spoken();
  // The browser does one after the other, so that there is no need to wait.
  void browser.contextMenus.removeAll();
  for (const target of ['image', 'selection', 'editable'] as const) {
    browser.contextMenus.create({ id: target, title: translate(titles[target]), contexts: [target] });
  }
}

function describeTarget({ menuItemId, srcUrl, selectionText }: Menus.OnClickData): PointedAt | undefined {
  if (menuItemId === 'image') return { target: 'image', address: srcUrl };
  if (menuItemId === 'selection') return { target: 'selection', text: selectionText ?? '' };
  return undefined;
}
