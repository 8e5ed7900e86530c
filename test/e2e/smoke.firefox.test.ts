import { expect, test } from 'vitest';
import { useFirefoxStage } from './firefox-stage.ts';

const stage = useFirefoxStage('lv');

test('the extension opens its popup, in Latvian', async () => {
  const tab = await stage.browser.openTab('https://atbalsts.smiltenesnovads.lv/');
  const popup = await stage.browser.openPopup(tab);
  await popup.waitFor('button');
  expect(await popup.call('() => browser.i18n.getMessage("extensionName")')).toBe('Atslēga – ieejas kodi');
  expect(await popup.call('() => document.documentElement.lang')).toBe('lv');
  // How it is said that the administrator has set nothing, as against a policy that can't be read.
  expect(await popup.call('() => browser.storage.managed.get(null).then(() => "something", ({ message }) => message)')).toBe('Managed storage manifest not found');
});

test('the card comes also where the background was stopped', async () => {
  await stage.browser.stopBackground();
  const tab = await stage.browser.openTab('https://atbalsts.smiltenesnovads.lv/');
  await expect(tab.card.waitForText(/\S/)).resolves.toBeTypeOf('string');
});

test.each([
  ['as the helpdesk sends it', false],
  ['that allows style sheets of its own host only', true],
])('the card has its style under a content security policy %s', async (_, strictStyles) => {
  stage.standIn.settings.strictStyles = strictStyles;
  const tab = await stage.browser.openTab('https://atbalsts.smiltenesnovads.lv/');
  await tab.card.waitForText(/\S/);
  expect(await tab.card.styleOf('border-top-left-radius')).toBe('12px');
  await tab.close();
});
