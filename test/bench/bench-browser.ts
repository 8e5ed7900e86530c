import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium, type Chromium } from '../e2e/chromium.ts';
import { startStandIn, type StandIn } from '../sso/server.ts';

/** A Chromium with the built extension as it is shipped, and beside it the floor: an extension that does next to nothing. */
export interface BenchBrowser {
  readonly browser: Chromium;
  readonly standIn: StandIn;
  /** Where the floor's pages are, with a slash at the end. */
  readonly floorUrl: string;
  /** Ends the workers of both extensions, as the browser does when they idle. */
  stopWorkers(page: Page): Promise<void>;
  close(): Promise<void>;
}

export async function openBenchBrowser(): Promise<BenchBrowser> {
  const standIn = await startStandIn();
  const browser = await launchChromium({ standIn, beside: [join(import.meta.dirname, 'floor')] });
  const isFloor = (worker: { url(): string }) => worker.url().endsWith('/worker.js');
  const context = browser.context();
  const worker = context.serviceWorkers().find(isFloor) ?? (await context.waitForEvent('serviceworker', { predicate: isFloor }));
  return {
    browser,
    standIn,
    floorUrl: new URL('/', worker.url()).href,
    stopWorkers,
    async close() {
      await browser.close();
      await standIn.close();
    },
  };
}

async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const running = new Set<string>();
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  let isStopping = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped') running.delete(versionId);
      else running.add(versionId);
    }
    if (isStopping && running.size === 0) resolve();
  });
  // What runs is told before the answer.
  await session.send('ServiceWorker.enable');
  isStopping = true;
  if (running.size === 0) resolve();
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
