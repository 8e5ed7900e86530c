import type { Page } from 'playwright-core';

/** As long as a person's finger rests on the button. */
const pressTime = 60;

/**
 * The same, begun by a click as ours is, since the browser is busy with the click itself at that moment.
 * @param length of a text that the worker writes and reads back before it answers
 */
export async function askFloorByClick(page: Page, length: number): Promise<number> {
  // The listeners stand when the evaluation has begun, and the click comes after it in the same page.
  const answered = page.evaluate(
    (detail) =>
      new Promise<number>((resolve) => {
        let start = 0;
        document.addEventListener('floor-answered', () => resolve(performance.now() - start), { once: true });
        window.addEventListener(
          'click',
          () => {
            start = performance.now();
            document.dispatchEvent(new CustomEvent('floor-ask', { detail }));
          },
          { capture: true, once: true },
        );
      }),
    length,
  );
  await page.mouse.click(2, 2, { delay: pressTime });
  return answered;
}

/**
 * One message from a page's content script to the worker of the floor and back.
 * @returns milliseconds, as the page sees it
 */
export function askFloor(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.addEventListener('floor-answered', () => resolve(performance.now() - start), { once: true });
        const start = performance.now();
        document.dispatchEvent(new CustomEvent('floor-ask', { detail: 0 }));
      }),
  );
}
