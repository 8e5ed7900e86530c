import { helpdesk } from '../../src/settings/organisation.ts';
import { sso } from '../e2e/journey.ts';
import { askFloor } from './ask-floor.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { openDesk } from './desk.ts';
import { waitUntilPainted } from './painted.ts';
import { timeSearch } from './time-search.ts';
import { alternate, type Timing } from './timing.ts';
import { bundlePage } from './vault/bundle.ts';

/**
 * From the start of the popup's page to the frame in which the codes stand, with few accounts and with many; opened as a tab. And
 * from a letter in its search to what that finds.
 */
export async function timePopup(bench: BenchBrowser): Promise<readonly Timing[]> {
  return [...(await timeOpening(bench, 5, 1.4)), ...(await timeOpening(bench, 1000, 1.8)), await timeSearch(bench, 1000)];
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
  const other = await browser.openTab(helpdesk);

  async function open(url: string, isStopped: boolean): Promise<number> {
    // A running worker means a running process, for the floor as well; a stopped one has none.
    await (isStopped ? stopWorkers(beside.page) : askFloor(beside.page));
    const page = await browser.context().newPage();
    await page.goto(url);
    const time = await waitUntilPainted(page);
    await page.close();
    return time;
  }
  async function measure(isStopped: boolean, isAgain: boolean): Promise<Timing> {
    const { values, floor } = await alternate(
      async (run) => {
        // What it showed last counts only over the same page.
        await (isAgain || run % 2 === 0 ? beside : other).bringToFront();
        return open(`${browser.extensionUrl}popup.html`, isStopped);
      },
      () => open(`${floorUrl}empty.html`, isStopped),
    );
    const state = isStopped ? 'stopped' : 'warm';
    const name = `popup ${isAgain ? 'again ' : ''}to ${count} codes, worker ${state}`;
    // Over another page, and after a minute, the codes have to be made anew, which is told without a goal.
    return { name, values, floor: { name: `empty page, ${state}`, values: floor }, ...(isAgain && { goal: { ratio } }) };
  }

  const timings = [await measure(false, true), await measure(true, true), await measure(true, false)];
  await Promise.all([beside.close(), other.close()]);
  return timings;
}
