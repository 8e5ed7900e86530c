import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { patience } from './wait-until.ts';

/** How long a closing usually takes at most, milliseconds. */
const usually = 3000;

/**
 * Closes a page of Chromium, which loses a closing that meets a navigation, and Playwright asks for it only once: so it is
 * asked for again.
 */
export async function closePage(page: Page): Promise<void> {
  const closed = page.close();
  const deadline = performance.now() + patience;
  while (!(await isSettled(closed, usually)) && performance.now() < deadline) await askAgain(page);
  await closed;
}

async function isSettled(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  return await Promise.race([work.then(() => true), pause(milliseconds, false)]);
}

async function askAgain(page: Page): Promise<void> {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await browser?.send('Target.closeTarget', { targetId: targetInfo.targetId });
  await browser?.detach();
}
