import { sso } from '../e2e/journey.ts';
import { askFloor } from './ask-floor.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { waitUntilPainted } from './painted.ts';
import { alternate, type Timing } from './timing.ts';

/** From the start of the popup's page to the frame in which the codes stand, with five accounts. Opened as a tab. */
export async function timePopup({ browser, floorUrl, stopWorkers }: BenchBrowser): Promise<readonly Timing[]> {
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
    return { name: `popup to codes, worker ${state}`, values, floor: { name: `empty page, ${state}`, values: floor }, goal: { ratio: 1.4 } };
  }

  const timings = [await measure(false), await measure(true)];
  await beside.close();
  return timings;
}
