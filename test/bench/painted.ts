import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    /** Milliseconds from the start of the navigation until what the page is for has been painted. Of an extension's page only. */
    benchPainted: Promise<number> | undefined;
  }
}

/** A page without a single code is painted when it has been parsed. */
const codes = '.copy';

/** From now on every page of an extension notes when it has been painted with the codes, or as it is if it has none. */
export async function recordPainting(context: BrowserContext): Promise<void> {
  await context.addInitScript((selector) => {
    if (location.protocol !== 'chrome-extension:') return;
    window.benchPainted = new Promise((resolve) => {
      const isFloor = location.pathname === '/empty.html';
      const observer = new MutationObserver(look);
      function look(): void {
        const isReady = isFloor ? document.readyState !== 'loading' : document.querySelector(selector) !== null;
        if (!isReady) return;
        observer.disconnect();
        document.removeEventListener('DOMContentLoaded', look);
        // A message that is sent in a frame arrives after that frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        requestAnimationFrame(() => port2.postMessage(undefined));
      }
      observer.observe(document, { childList: true, subtree: true });
      document.addEventListener('DOMContentLoaded', look);
    });
  }, codes);
}

export function waitUntilPainted(page: Page): Promise<number> {
  return page.evaluate(() => window.benchPainted ?? Promise.reject(new Error('Nothing is noted of this page')));
}
