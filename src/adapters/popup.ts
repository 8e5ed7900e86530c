import type { Popup } from '../app/ports.ts';
import { browser } from './browser.ts';

/** Of the window that stands in for the popup: in pixels, frame included. */
const size = { width: 400, height: 640 };

export const popup: Popup = {
  async open() {
    try {
      await browser.action.openPopup();
      return undefined;
    } catch {
      // Chromium 126, Firefox without a click on its own surface, and windows without a toolbar.
      return (await showOpenWindow()) ?? openWindow();
    }
  },
  async close(windowId) {
    await browser.windows.remove(windowId).catch(() => undefined);
  },
};

/** A second click finds the window of the first. */
async function showOpenWindow(): Promise<number | undefined> {
  const windows = await browser.windows.getAll({ windowTypes: ['popup'], populate: true });
  const own = windows.find(({ tabs = [] }) => tabs.some(({ url }) => url === address()));
  if (own?.id === undefined) return undefined;
  await browser.windows.update(own.id, { focused: true });
  return own.id;
}

async function openWindow(): Promise<number | undefined> {
  const { id } = await browser.windows.create({ type: 'popup', url: address(), ...size });
  return id;
}

function address(): string {
  return browser.runtime.getURL('popup.html');
}
