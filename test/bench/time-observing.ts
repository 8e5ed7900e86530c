import type { Page } from 'playwright-core';
import { sso } from '../e2e/journey.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { alternate, type Timing } from './timing.ts';

/** The same page, where only the floor looks. */
const floorSite = 'https://sso.floor.example';

const cardTag = 'atslega-card';

/** In an invisible corner of the shadow root in which a live page draws, so that next to nothing but the looking is to be done. */
function mutate(): Promise<void> {
  const batches = 100;
  const inBatch = 25;
  const root = document.querySelector('ak-flow-executor')?.shadowRoot;
  if (!root) throw new Error('The page has not started');
  const corner = document.createElement('div');
  corner.style.display = 'none';
  root.append(corner);
  const { port1, port2 } = new MessageChannel();
  const nextTask = () =>
    new Promise((resolve) => {
      port1.addEventListener('message', resolve, { once: true });
      port1.start();
      port2.postMessage(undefined);
    });
  const nextFrame = () => new Promise((resolve) => void requestAnimationFrame(resolve));
  async function run(): Promise<void> {
    for (let batch = 0; batch < batches; batch += 1) {
      for (let count = 0; count < inBatch; count += 1) {
        // Four mutations.
        const paragraph = document.createElement('p');
        corner.append(paragraph);
        paragraph.className = 'busy';
        paragraph.append('text');
        paragraph.remove();
      }
      await nextTask();
    }
    // Whoever waits for a frame to look around has looked.
    await nextFrame();
    await nextFrame();
    await nextTask();
  }
  return run();
}

/** How long the page's main thread was busy, milliseconds. */
async function busyTime(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const read = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const start = await read();
  await work();
  const time = (await read()) - start;
  await session.detach();
  return time;
}

/** What it costs the page when 10,000 things change in it. */
export async function timeObserving({ browser }: BenchBrowser): Promise<Timing> {
  const tab = await browser.openTab('about:blank');
  const { page } = tab;
  async function open(origin: string): Promise<void> {
    await page.context().clearCookies();
    await page.goto(`${origin}/if/flow/default-authentication-flow/`);
    await tab.waitFor('ak-stage-identification input[name="uidField"]');
  }
  const { values, floor } = await alternate(
    async () => {
      await open(sso);
      await tab.waitFor(cardTag);
      return busyTime(page, () => page.evaluate(mutate));
    },
    async () => {
      await open(floorSite);
      await page.evaluate(() => document.dispatchEvent(new Event('floor-observe')));
      return busyTime(page, () => page.evaluate(mutate));
    },
  );
  await page.close();
  return { name: '10,000 mutations observed', values, floor: { name: 'idle observer', values: floor }, goal: { ratio: 1.5 } };
}
