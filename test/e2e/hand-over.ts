import type { BrowserContext } from 'playwright-core';
import type { Chromium, ChromiumTab } from './chromium.ts';
import { elsewhere } from './foreign-pages.ts';
import type { PictureFile } from './picture-files.ts';

/** Drops a text or files onto a page of the extension. */
export async function drop(tab: ChromiumTab, what: { readonly text?: string; readonly files?: readonly PictureFile[] }): Promise<void> {
  const files = (what.files ?? []).map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: buffer.toString('base64') }));
  await tab.page.evaluate(
    (given) => {
      const dataTransfer = new DataTransfer();
      if (given.text !== undefined) dataTransfer.setData('text/plain', given.text);
      for (const { name, mimeType, bytes } of given.files) {
        dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0))], name, { type: mimeType }));
      }
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { text: what.text, files },
  );
}

/** Copies a text or a PNG as a person would do on another site. */
export async function copy(page: ChromiumTab, context: BrowserContext, what: string | PictureFile): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: elsewhere });
  await page.bringToFront();
  if (typeof what === 'string') {
    await page.page.evaluate((text) => navigator.clipboard.writeText(text), what);
    return;
  }
  await page.page.evaluate(async (bytes) => {
    const blob = new Blob([Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0))], { type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  }, what.buffer.toString('base64'));
}

/** @returns the page for adding accounts, once it is there */
export async function openAddPage(browser: Chromium): Promise<ChromiumTab> {
  const tab = await browser.openTab(`${browser.extensionUrl}add.html`);
  await tab.waitFor('main');
  return tab;
}

/** A picture in another format, as Chromium writes it. @param tab any page where a picture may come from a data URL */
export async function convert(tab: ChromiumTab, url: string, mimeType: 'image/jpeg' | 'image/webp'): Promise<string> {
  return await tab.page.evaluate(
    async ({ from, to }) => {
      const image = new Image();
      image.src = from;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL(to);
    },
    { from: url, to: mimeType },
  );
}
