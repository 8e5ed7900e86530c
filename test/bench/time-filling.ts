import { askFloor } from './ask-floor.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { givePassword, openSignIn, untilFilled } from './sign-in-page.ts';
import { alternate, type Timing } from './timing.ts';

const goal = { ratio: 2, orFrame: true } as const;

/** From the code's field standing in the page to the code standing in the field. The first person has an account. */
export async function timeFilling({ browser, stopWorkers }: BenchBrowser): Promise<readonly Timing[]> {
  const { page } = await browser.openTab('about:blank');
  await openSignIn(page);

  async function measure(isStopped: boolean): Promise<Timing> {
    const state = isStopped ? 'stopped' : 'warm';
    const prepare = () => (isStopped ? stopWorkers(page) : askFloor(page));
    const { values, floor } = await alternate(
      async () => {
        await openSignIn(page);
        await prepare();
        const { fieldAt, filledAt } = await untilFilled(page, () => givePassword(page));
        return filledAt - fieldAt;
      },
      async () => {
        await prepare();
        return askFloor(page);
      },
    );
    return { name: `field to filled, worker ${state}`, values, floor: { name: `message, ${state}`, values: floor }, goal };
  }

  const timings = [await measure(false), await measure(true)];
  await page.close();
  return timings;
}
