import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { searchProfile } from './search-profile.ts';

let standIn: StandIn;
let browser: Chromium;
beforeAll(async () => {
  standIn = await startStandIn();
  browser = await launchChromium({ standIn, language: 'lv' });
});
afterAll(async () => {
  await browser?.close();
  await standIn?.close();
});

test('the extension opens its popup, in Latvian', async () => {
  const tab = await browser.openTab('https://atbalsts.smiltenesnovads.lv/');
  const popup = await browser.openPopup(tab);
  await popup.waitFor('button');
  expect(await popup.page.evaluate('chrome.i18n.getMessage("extensionName")')).toBe('Atslēga – ieejas kodi');
  expect(await popup.page.evaluate('document.documentElement.lang')).toBe('lv');
});

test('the background comes back after it was stopped, and session storage is still there', async () => {
  await browser.stopBackground();
  const tab = await browser.openTab('https://atbalsts.smiltenesnovads.lv/');
  await expect(tab.card.waitForText(/\S/)).resolves.toBeTypeOf('string');
});

test('what a browser has written is found in its profile', async () => {
  await browser.restart();
  const address = Buffer.from('atbalsts.smiltenesnovads.lv');
  expect(searchProfile(browser.profile, { address })).not.toEqual([]);
});
