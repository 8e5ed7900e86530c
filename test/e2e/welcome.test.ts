import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { helpdesk } from './journey.ts';
import { askAsPopup } from './kept-accounts.ts';
import { sentence } from './popup-probe.ts';

let standIn: StandIn;
let browser: Chromium;
beforeAll(async () => {
  standIn = await startStandIn();
  browser = await launchChromium({ standIn, language: 'lv', welcome: 'left' });
});
afterAll(async () => {
  await browser?.close();
  await standIn?.close();
});

const address = () => `${browser.extensionUrl}welcome.html`;
const welcomes = () => browser.context().pages().filter((page) => page.url() === address());

test('one page opens with the installation, protects the codes where that is wanted, and ends at the helpdesk', async () => {
  const [page, ...more] = welcomes();
  if (page === undefined) throw new Error('no page has opened');
  expect(more).toEqual([]);
  expect(await page.evaluate('document.visibilityState')).toBe('visible');
  await page.getByText(sentence('lv', 'welcomeGuardBrowser')).waitFor();
  expect(await page.getByRole('listitem').count()).toBe(3);
  // Chromium gives the organisation's pages with the installation: nothing is to be asked for.
  expect(await page.getByText(sentence('lv', 'welcomeAccess')).count()).toBe(0);

  await page.getByRole('button', { name: sentence('lv', 'protectSetPassphrase') }).click();
  for (const field of await page.locator('.secret-input').all()) await field.fill('četri zaļi bruņurupuči');
  await page.getByText(sentence('lv', 'protectStrengthBest')).waitFor();
  await page.getByRole('button', { name: sentence('lv', 'protectNext') }).click();
  await page.getByRole('checkbox').check();
  await page.locator('.task-form [type=submit]').click();
  await page.getByText(sentence('lv', 'protectByPerson')).waitFor();
  expect(await askAsPopup(browser, 'protection')).toMatchObject({ output: { status: 'open', guardedBy: 'person' } });

  await page.getByRole('link', { name: sentence('lv', 'popupOpenHelpdesk') }).click();
  await page.waitForURL(`${helpdesk}/`);
});

test('it does not open again when the background comes back', async () => {
  await browser.stopBackground();
  const tab = await browser.openTab(`${helpdesk}/`);
  await tab.card.waitForText(/\S/u);
  // Whatever it does at its beginning has been done by the time it answers.
  await askAsPopup(browser, 'protection');
  expect(welcomes()).toEqual([]);
});
