import type { Page } from 'playwright-core';
import type { Chromium } from '../e2e/chromium.ts';

/** What the extension keeps in its lasting storage. */
export type Kept = Readonly<Record<string, unknown>>;

/** A page of the extension from which its storage can be put into a known state. */
export interface Desk {
  read(): Promise<Kept>;
  /** Exactly this is kept afterwards. The device key stays. */
  restore(kept: Kept): Promise<void>;
  /** Nothing is kept afterwards, neither accounts nor the device key. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk({ extensionUrl, context }: Chromium): Promise<Desk> {
  const page: Page = await context().newPage();
  await page.goto(`${extensionUrl}manifest.json`);
  const clear = 'chrome.storage.local.clear()';
  return {
    read: () => page.evaluate<Kept>('chrome.storage.local.get()'),
    restore: (kept) => page.evaluate(`${clear}.then(() => chrome.storage.local.set(${JSON.stringify(kept)}))`),
    async forget() {
      await page.evaluate(clear);
      await page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.deleteDatabase('atslega');
            request.addEventListener('success', () => resolve());
            request.addEventListener('error', () => reject(new Error('The device key could not be deleted')));
          }),
      );
    },
    close: () => page.close(),
  };
}
