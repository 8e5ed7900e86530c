import { expect, test } from 'vitest';
import { useFirefoxStage } from './firefox-stage.ts';
import type { FirefoxTab } from './firefox-tab.ts';
import { elsewhere, foreignAccount, shown } from './foreign-pages.ts';
import { codesOfNow, pressRead, sentence } from './popup-probe.ts';
import { waitUntil } from './wait-until.ts';

const field = '<h1>Two-factor authentication</h1><form><input name="otp" autocomplete="one-time-code" inputmode="numeric"><button>Turpināt</button></form>';
const boxes = `<h1>Two-factor authentication</h1><div>${'<input inputmode="numeric" maxlength="1" style="width:2em">'.repeat(6)}</div>`;
const account = foreignAccount('lapsa');

const stage = useFirefoxStage('lv');

const valuesIn = (tab: FirefoxTab) => tab.call(`() => [...document.querySelectorAll('input')].map(({ value }) => value).join('')`);

async function expectCode(tab: FirefoxTab): Promise<void> {
  let value = '';
  await tab.bringToFront();
  await waitUntil(
    async () => {
      value = String(await valuesIn(tab));
      return codesOfNow(account.secret).includes(value) ? true : undefined;
    },
    () => `a code; there was "${value}"`,
    40_000,
  );
}

test('one yes after a capture fills codes on that site alone, until it is taken back', async () => {
  const before = await stage.open(field);
  const tab = await stage.open(shown.image(account.uri));
  const popup = await stage.browser.openPopup(tab);
  await pressRead(popup);
  expect(await popup.textOf('.site-question p')).toBe(sentence('lv', 'siteQuestion', 'elsewhere.example'));
  await popup.click('.site-question .button-main');
  // A window with a screen closes the popup as soon as the dialog takes the keyboard.
  await popup.call('() => void setTimeout(() => window.close())');
  await stage.browser.permitSite();

  await expectCode(before);
  const third = await stage.open(field, 'https://third.example');
  await expectCode(await stage.open(boxes));
  expect(await valuesIn(third)).toBe('');

  const settings = await stage.browser.openTab(`${stage.browser.extensionUrl}manage.html`);
  await settings.click('.row .button');
  expect(await settings.textOf('.notice')).toBe(sentence('lv', 'siteRevoked', 'elsewhere.example'));
  expect(await settings.call('() => browser.scripting.getRegisteredContentScripts()')).toEqual([]);
  expect(await settings.call(`() => browser.permissions.contains({ origins: ['${elsewhere}/*'] })`)).toBe(false);
});
