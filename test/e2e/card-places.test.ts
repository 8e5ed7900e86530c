import { expect, test } from 'vitest';
import { cardTag } from '../../src/pages/watch.ts';
import { useChromium } from './chromium-stage.ts';
import type { ChromiumTab } from './chromium.ts';
import { helpdesk, sso, typeCredentials } from './journey.ts';
import { waitUntil } from './wait-until.ts';

const stage = useChromium({ language: 'lv' });

/** In CSS pixels, and how many device pixels one of them is: a usual window, the same one at 200 %, and a narrow one. */
const windows = [
  { width: 1280, height: 800, deviceScaleFactor: 1 },
  { width: 640, height: 400, deviceScaleFactor: 2 },
  { width: 360, height: 740, deviceScaleFactor: 1 },
] as const;

/** What the page asks for and the card covers, and whether the whole card is in the window; undefined where there is no card. */
async function look(tab: ChromiumTab, selectors: readonly string[]) {
  const card = await tab.page.locator(cardTag).boundingBox();
  const size = await tab.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  if (card === null) return undefined;
  const covered: string[] = [];
  for (const selector of selectors) {
    const box = await tab.page.locator(selector).first().boundingBox();
    if (box === null) continue;
    const across = Math.min(box.x + box.width, card.x + card.width) - Math.max(box.x, card.x);
    const down = Math.min(box.y + box.height, card.y + card.height) - Math.max(box.y, card.y);
    if (across > 0 && down > 0) covered.push(selector);
  }
  const isInside = card.x >= 0 && card.y >= 0 && card.x + card.width <= size.width && card.y + card.height <= size.height;
  return { covered, isInside };
}

async function expectClear(tab: ChromiumTab, ...selectors: readonly string[]): Promise<void> {
  const devTools = await tab.page.context().newCDPSession(tab.page);
  for (const size of windows) {
    await devTools.send('Emulation.setDeviceMetricsOverride', { ...size, mobile: false });
    let seen: Awaited<ReturnType<typeof look>>;
    await waitUntil(
      async () => {
        seen = await look(tab, selectors);
        return seen?.isInside === true && seen.covered.length === 0 ? true : undefined;
      },
      () => `the card to be clear of ${selectors.join(', ')} at ${size.width} × ${size.height}; there was ${JSON.stringify(seen)}`,
    );
  }
  await devTools.send('Emulation.clearDeviceMetricsOverride');
  await devTools.detach();
}

test('at every size of the window the card is whole and covers nothing that the page asks for', async () => {
  const tab = await stage.browser.openTab(`${helpdesk}/login`);
  await tab.card.waitForText(/ielog/iu);
  await expectClear(tab, '#oidc-login');
  await tab.goto(`${sso}/flows/-/default/authentication/?next=%2Fif%2Fuser%2F`);
  await tab.waitFor('ak-stage-identification input[name="uidField"]');
  await tab.card.waitForText(/lietotājvārdu/iu);
  await expectClear(tab, 'ak-stage-identification input[name="uidField"]', 'ak-stage-identification button[type="submit"]');
  await typeCredentials(tab);
  await tab.card.waitForText(/TOTP/u);
  await expectClear(tab, '.authenticator-button');
  await tab.card.click(/TOTP/u);
  await tab.waitFor('ak-stage-authenticator-totp input[name="code"]');
  await tab.card.waitForText(/saglab/iu);
  await expectClear(tab, 'ak-stage-authenticator-totp input[name="code"]', 'ak-stage-authenticator-totp button[type="submit"]');
  // Nothing moves, so nobody has to ask for less of it.
  expect([await tab.card.styleOf('animation-name'), await tab.card.styleOf('transition-duration')]).toEqual(['none', '0s']);
});
