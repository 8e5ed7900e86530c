import * as v from 'valibot';
import { firstPerson, sso } from '../e2e/journey.ts';
import { named } from '../e2e/card-words.ts';
import { askFloorByClick } from './ask-floor.ts';
import type { BenchBrowser } from './bench-browser.ts';
import type { Desk } from './desk.ts';
import { chooseTotp, givePassword, openSignIn, untilFilled } from './sign-in-page.ts';
import { alternate, type Timing } from './timing.ts';

const goal = { ratio: 3 } as const;

/**
 * From the click's reaching the page to the answer that the account is kept, which shows as the code in the field: that
 * is written, read back, counts, and has given its first code.
 * @param name what is said of it in the table
 * @param before puts the extension's storage into the state in which each run begins
 */
export async function timeKeeping({ browser, standIn }: BenchBrowser, desk: Desk, name: string, before: () => Promise<void>): Promise<Timing> {
  const tab = await browser.openTab('about:blank');
  const { page } = tab;

  async function keep(): Promise<number> {
    standIn.removeDevices(firstPerson.name);
    await before();
    await tab.bringToFront();
    await openSignIn(page);
    await givePassword(page);
    await chooseTotp(page);
    const { clickAt = Number.NaN, filledAt } = await untilFilled(page, () => tab.card.click(named('card_enrol_do')));
    await page.waitForURL(`${sso}/if/user/`);
    return filledAt - clickAt;
  }

  // The first tells how long a text is kept.
  await keep();
  const length = await keptLength(desk);
  const { values, floor } = await alternate(keep, () => askFloorByClick(page, length));
  await page.close();
  return { name, values, floor: { name: `click, message, ${length} B kept`, values: floor }, goal };
}

/** How long a text the vault's newest generation is. */
async function keptLength(desk: Desk): Promise<number> {
  const texts = Object.values(await desk.read()).filter((value) => v.is(v.string(), value));
  return Math.max(...texts.map(({ length }) => length));
}
