import { sso } from '../e2e/journey.ts';
import { askFloor } from './ask-floor.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { openDesk } from './desk.ts';
import { waitUntilPainted } from './painted.ts';
import { alternate, type Timing } from './timing.ts';
import { bundlePage } from './vault/bundle.ts';

/** From the start of the popup's page to the frame in which the codes stand, with few accounts and with many. Opened as a tab. */
export async function timePopup(bench: BenchBrowser): Promise<readonly Timing[]> {
  return [...(await timeOpening(bench, 5, 1.4)), ...(await timeOpening(bench, 1000, 1.8))];
}

/** Keeps so many accounts in the place of all others, the first of them bound to the SSO. */
async function fillVault({ browser }: BenchBrowser, count: number): Promise<void> {
  const desk = await openDesk(browser);
  await desk.forget();
  await desk.close();
  // A page of the extension would keep its process alive where only the floor's has to be started.
  const page = await browser.context().newPage();
  await page.goto(`${browser.extensionUrl}manifest.json`);
  await page.evaluate(await bundlePage());
  await page.evaluate((accounts) => window.vaultBench.fill(accounts), count);
  await page.close();
}

async function timeOpening(bench: BenchBrowser, count: number, ratio: number): Promise<readonly Timing[]> {
  const { browser, floorUrl, stopWorkers } = bench;
  await fillVault(bench, count);
  const beside = await browser.openTab(`${sso}/`);

  async function open(url: string, isStopped: boolean): Promise<number> {
    // A running worker means a running process, for the floor as well; a stopped one has none.
    await (isStopped ? stopWorkers(beside.page) : askFloor(beside.page));
    const page = await browser.context().newPage();
    await page.goto(url);
    const time = await waitUntilPainted(page);
    await page.close();
    return time;
  }
  async function measure(isStopped: boolean): Promise<Timing> {
    const { values, floor } = await alternate(
      () => open(`${browser.extensionUrl}popup.html`, isStopped),
      () => open(`${floorUrl}empty.html`, isStopped),
    );
    const state = isStopped ? 'stopped' : 'warm';
    return { name: `popup to ${count} codes, worker ${state}`, values, floor: { name: `empty page, ${state}`, values: floor }, goal: { ratio } };
  }

  const timings = [await measure(false), await measure(true)];
  await beside.close();
  return timings;
}
