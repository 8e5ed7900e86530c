import { lastCodesPlace } from '../../src/settings/last-codes-place.ts';
import { sso } from '../e2e/journey.ts';
import { askFloor } from './ask-floor.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { openDesk } from './desk.ts';
import { waitUntilPainted } from './painted.ts';
import { timeSearch } from './time-search.ts';
import { alternate, type Timing } from './timing.ts';
import { bundlePage } from './vault/bundle.ts';

/**
 * From the start of the popup's page, opened by the button in the toolbar, to the frame in which the codes stand, with few accounts
 * and with many. And from a letter in its search to what that finds.
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

interface Opening {
  readonly isStopped: boolean;
  /** The popup was open less than a minute ago. */
  readonly isAgain: boolean;
}

async function timeOpening(bench: BenchBrowser, count: number, ratio: number): Promise<readonly Timing[]> {
  const { browser, floorUrl, stopWorkers } = bench;
  await fillVault(bench, count);
  const beside = await browser.openTab(`${sso}/`);

  /** What the popup showed last is forgotten, as after a minute. */
  async function forgetLast(extension: string): Promise<void> {
    const page = await browser.context().newPage();
    await page.goto(`${extension}manifest.json`);
    await page.evaluate(`chrome.storage.session.remove('${lastCodesPlace}')`);
    await page.close();
  }
  async function open(extension: string, { isStopped, isAgain }: Opening): Promise<number> {
    // A running worker means a running process, for the floor as well; a stopped one has none.
    await (isStopped ? stopWorkers(beside.page) : askFloor(beside.page));
    if (!isAgain) await forgetLast(extension);
    const popup = await browser.openPopup(beside, extension);
    const time = await waitUntilPainted(popup.page);
    await popup.close();
    return time;
  }
  async function measure(opening: Opening): Promise<Timing> {
    const { values, floor } = await alternate(
      () => open(browser.extensionUrl, opening),
      () => open(floorUrl, opening),
    );
    const { isStopped, isAgain } = opening;
    const state = isStopped ? 'stopped' : 'warm';
    const name = `popup ${isAgain ? 'again ' : ''}to ${count} codes, worker ${state}`;
    // After a minute the codes have to be made anew, which is told without a goal.
    return { name, values, floor: { name: `empty page, ${state}`, values: floor }, ...(isAgain && { goal: { ratio } }) };
  }

  const timings = [
    await measure({ isStopped: false, isAgain: true }),
    await measure({ isStopped: true, isAgain: true }),
    await measure({ isStopped: true, isAgain: false }),
  ];
  await beside.close();
  return timings;
}
