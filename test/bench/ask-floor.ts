import type { Page } from 'playwright-core';

/**
 * One message from a page's content script to the worker of the floor and back.
 * @param length of a text that the worker writes and reads back before it answers; none where it is 0
 * @returns milliseconds, as the page sees it
 */
export function askFloor(page: Page, length = 0): Promise<number> {
  return page.evaluate(
    (detail) =>
      new Promise<number>((resolve) => {
        document.addEventListener('floor-answered', () => resolve(performance.now() - start), { once: true });
        const start = performance.now();
        document.dispatchEvent(new CustomEvent('floor-ask', { detail }));
      }),
    length,
  );
}
