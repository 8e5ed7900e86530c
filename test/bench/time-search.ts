import type { Page } from 'playwright-core';
import type { BenchBrowser } from './bench-browser.ts';
import { alternate, type Timing } from './timing.ts';

/** What is typed finds many, few, one and none. */
const typed = ['k', 'ko', 'kon', 'kont', 'konts', 'konts 9', 'konts 99', 'konts 999', 'konts 9999', 'novads'];

/** From a letter that arrives in the popup's search field to the frame with what it finds, among those that are kept. */
export async function timeSearch({ browser, floorUrl }: BenchBrowser, count: number): Promise<Timing> {
  const popup = await browser.openTab(`${browser.extensionUrl}popup.html`);
  // All of them are there once each says where it stands among all.
  await popup.waitFor(`[aria-setsize="${count - 1}"], [aria-setsize="${count}"]`);
  const empty = await browser.context().newPage();
  await empty.goto(`${floorUrl}empty.html`);
  await empty.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { className: 'search-input' })));
  const next = (run: number) => typed[run % typed.length] ?? '';
  const { values, floor } = await alternate(
    async (run) => {
      await popup.page.bringToFront();
      return type(popup.page, next(run));
    },
    async (run) => {
      await empty.bringToFront();
      return type(empty, next(run));
    },
  );
  await Promise.all([popup.close(), empty.close()]);
  // The floor has to wait for the frame, too: what is left is ours.
  return { name: `search keystroke among ${count}`, values, floor: { name: 'keystroke in an empty page', values: floor }, goal: { ratio: 1, orFrame: true } };
}

/** @returns milliseconds from the input to the end of the frame that shows what came of it */
function type(page: Page, text: string): Promise<number> {
  return page.evaluate(async (value) => {
    const input = document.querySelector<HTMLInputElement>('.search-input');
    if (input === null) throw new Error('nothing can be searched');
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    // What is drawn later than the next frame would be seen later.
    await new Promise(requestAnimationFrame);
    const { port1, port2 } = new MessageChannel();
    const painted = new Promise((resolve) => port1.addEventListener('message', resolve));
    port1.start();
    port2.postMessage(undefined);
    await painted;
    return performance.now() - start;
  }, text);
}
