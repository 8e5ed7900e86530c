import * as v from 'valibot';
import type { Bidi } from './firefox-bidi.ts';

/** What only the browser's own window can do. Each function knows the insides of Firefox, tried with 153. */

/** Presses the extension's button for the tab in front, which grants `activeTab`. @returns the popup's context */
export async function pressAction(bidi: Bidi, extensionId: string): Promise<string> {
  await bidi.callChrome(trigger, [extensionId]);
  return adoptPopup(bidi);
}

/** Waits for the popup at the toolbar, whoever opens it. @returns its context */
export async function adoptPopup(bidi: Bidi): Promise<string> {
  return v.parse(v.string(), await bidi.callChrome(adopt));
}

/** Presses the button that permits, in the dialog in which an extension asks for a site. */
export async function pressPermit(bidi: Bidi): Promise<void> {
  await bidi.callChrome(permit);
}

/** Ends the event page as idling would. */
export async function terminateBackground(bidi: Bidi, extensionId: string): Promise<void> {
  await bidi.callChrome('(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground()', [extensionId]);
}

const trigger = `(id) => {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const { extension } = WebExtensionPolicy.getByID(id);
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

/** The popup is no tab, so WebDriver would not know it: it is registered as if it were one. */
const adopt = `async () => {
  const { NavigableManager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");
  const found = () => [...document.querySelectorAll('browser[webextension-view-type="popup"]')]
    .find((browser) => browser.currentURI?.schemeIs("moz-extension") && !browser.webProgress?.isLoadingDocument);
  const deadline = Date.now() + 15000;
  while (!found()) {
    if (Date.now() > deadline) throw new Error("no popup opened");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const popup = found();
  popup.permanentKey ??= {};
  const context = NavigableManager.getIdForBrowser(popup);
  const before = NavigableManager.getBrowserById;
  NavigableManager.getBrowserById = function (wanted) {
    return wanted === context && popup.isConnected ? popup : before.call(this, wanted);
  };
  return context;
}`;

const permit = `async () => {
  const deadline = Date.now() + 15000;
  const found = () => PopupNotifications.getNotification("addon-webext-permissions");
  while (!found() || !document.getElementById("addon-webext-permissions-notification")?.button) {
    if (Date.now() > deadline) throw new Error("no dialog came");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  document.getElementById("addon-webext-permissions-notification").button.click();
  while (found()) await new Promise((resolve) => setTimeout(resolve, 20));
}`;
