import { browser } from 'wxt/browser';

/** Said in the address of the window that is opened for a passkey. */
const mark = '#passkey';
/** Of the window that stands in for the popup: in pixels, frame included. */
const size = { width: 400, height: 640 };

/** Whether this page is the browser's own popup, which closes as soon as another window or dialog has the focus. */
export async function isBrowserPopup(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) === undefined;
}

/** Opens the popup's page in a window that stays while the browser asks for a passkey. */
export async function openPasskeyWindow(): Promise<void> {
  await browser.windows.create({ type: 'popup', url: browser.runtime.getURL(`/popup.html${mark}`), ...size });
}

/** Whether this page was opened by {@link openPasskeyWindow}; said once. */
export function takePasskeyWish(): boolean {
  if (location.hash !== mark) return false;
  history.replaceState(null, '', location.pathname);
  return true;
}
