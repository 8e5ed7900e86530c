import { expect, test } from 'vitest';
import { useChromium } from './chromium-stage.ts';
import { searchProfile } from './search-profile.ts';

const stage = useChromium({ language: 'lv' });

test('the extension opens its popup, in Latvian', async () => {
  const tab = await stage.browser.openTab('https://atbalsts.smiltenesnovads.lv/');
  const popup = await stage.browser.openPopup(tab);
  await popup.waitFor('button');
  expect(await popup.page.evaluate('chrome.i18n.getMessage("extensionName")')).toBe('Atslēga – ieejas kodi');
  expect(await popup.page.evaluate('document.documentElement.lang')).toBe('lv');
});

test('the background comes back after it was stopped, and session storage is still there', async () => {
  await stage.browser.stopBackground();
  const tab = await stage.browser.openTab('https://atbalsts.smiltenesnovads.lv/');
  await expect(tab.card.waitForText(/\S/)).resolves.toBeTypeOf('string');
});

test('the world of the content script can neither read nor write what is kept', async () => {
  const { page } = await stage.browser.openTab('https://atbalsts.smiltenesnovads.lv/');
  const session = await page.context().newCDPSession(page);
  const world = Promise.withResolvers<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (stage.browser.extensionUrl.startsWith(context.origin) && context.origin !== '') world.resolve(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = await world.promise;
  for (const expression of ['chrome.storage.local.get()', 'chrome.storage.local.set({ x: 1 })', 'chrome.storage.session.get()']) {
    const { exceptionDetails } = await session.send('Runtime.evaluate', { contextId, awaitPromise: true, expression });
    expect(exceptionDetails?.exception?.description).toMatch(/access to storage/iu);
  }
});

test('what a browser has written is found in its profile', async () => {
  await stage.browser.restart();
  const address = Buffer.from('atbalsts.smiltenesnovads.lv');
  expect(searchProfile(stage.browser.profile, { address })).not.toEqual([]);
});
