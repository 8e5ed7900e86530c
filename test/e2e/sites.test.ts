import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { says } from './card-words.ts';
import type { ChromiumTab } from './chromium.ts';
import { elsewhere, foreignAccount, shown, type ForeignAccount } from './foreign-pages.ts';
import { firstPerson, typeCredentials } from './journey.ts';
import { askAsPopup, waitForKept } from './kept-accounts.ts';
import { letHide } from './let-hide.ts';
import { permitWhateverIsAsked, waitForScripts, withdrawEverySite, withdrawInBrowser } from './permitted-sites.ts';
import { codesOfNow, pressRead, sentence } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';
import { waitUntil } from './wait-until.ts';

/** In the worker of the extension. */
declare const chrome: Browser;

const stage = usePopupStage('en');
const host = new URL(elsewhere).host;
const field = '<form action="/welcome"><label>Authentication code <input name="otp" autocomplete="one-time-code" inputmode="numeric"></label><button>Verify</button></form>';
const allow = '.site-question .button-main';

beforeAll(() => permitWhateverIsAsked(stage.browser));
beforeEach(() => withdrawEverySite(stage.browser));

/** Reads the page in front, and stops at the question. */
async function capture(tab: ChromiumTab): Promise<ChromiumTab> {
  const popup = await stage.openPopup(tab);
  await pressRead(popup);
  return popup;
}

/** An account of a foreign site that may be filled there. */
async function keepAndAllow(account: ForeignAccount, origin = elsewhere): Promise<ChromiumTab> {
  const tab = await stage.open(shown.image(account.uri), origin);
  const popup = await capture(tab);
  await popup.click(allow);
  await waitForScripts(stage.browser, new URL(origin).host);
  await popup.close();
  return tab;
}

/** Waits until the fields together hold a code of the account's. */
async function expectCode(tab: ChromiumTab, { secret }: ForeignAccount, fields = 'input'): Promise<void> {
  let value = '';
  await waitUntil(
    async () => {
      const values = await tab.page.locator(fields).evaluateAll((inputs: HTMLInputElement[]) => inputs.map((input) => input.value));
      value = values.join('');
      return codesOfNow(secret).includes(value) ? true : undefined;
    },
    () => `a code in ${fields}; there was "${value}"`,
    40_000,
  );
}

const valuesIn = (tab: ChromiumTab) => tab.page.locator('input').evaluateAll((inputs: HTMLInputElement[]) => inputs.map(({ value }) => value).join(''));

test('what was captured on a site is filled there after one yes, also on pages that were open before, and is not sent', async () => {
  const account = foreignAccount('anna');
  const login = await stage.open(field);
  await letHide(login.page);
  const tab = await stage.open(`${shown.image(account.uri)}${field}`);
  const popup = await capture(tab);
  expect(await popup.textOf('.site-question p')).toBe(sentence('en', 'siteQuestion', host));
  await popup.click(allow);
  await expect.poll(() => popup.textOf('.notice')).toBe(sentence('en', 'sitePermitted', host));
  await popup.close();

  await tab.bringToFront();
  await tab.card.waitForText(says('card_filled_check_hint'));
  await expectCode(tab, account);
  expect(tab.url()).toMatch(/page-\d+$/);
  await login.bringToFront();
  await expectCode(login, account);

  const again = await capture(tab);
  expect(await again.textOf('.notice')).toBe(sentence('en', 'captureKnown', account.name));
  expect(await again.page.locator('.site-question').count()).toBe(0);
});

describe('on a permitted site', () => {
  test('codes are filled into fields that come later, into open shadow roots and into a row of boxes', async () => {
    const account = foreignAccount('boxes');
    await keepAndAllow(account);
    const boxes = '<input inputmode="numeric" maxlength="1" style="width:2em">'.repeat(6);
    const tab = await stage.open(`<main></main><script>
      setTimeout(() => {
        const root = document.querySelector('main').attachShadow({ mode: 'open' });
        root.innerHTML = '<h1>Two-factor authentication</h1><div>${boxes}</div>';
        const inputs = [...root.querySelectorAll('input')];
        // As such pages do: each keeps its digit and hands on.
        inputs.forEach((input, index) => input.addEventListener('input', () => inputs[index + 1]?.focus()));
      }, 300);
    </script>`);
    await expectCode(tab, account);
  });

  test('nothing comes into any other field, on another host or port, or without a sign-in that asks for it', async () => {
    const account = foreignAccount('careful');
    await keepAndAllow(account);
    const fields = [
      '<label>Recovery code <input autocomplete="one-time-code"></label>',
      '<input name="sms_code" autocomplete="one-time-code">',
      '<label>E-mail code <input autocomplete="one-time-code"></label>',
      '<label>Postcode <input name="code" inputmode="numeric" maxlength="6"></label>',
      '<input name="coupon" autocomplete="one-time-code">',
      '<input name="otp" style="position:absolute;left:-2000px" autocomplete="one-time-code">',
      '<input name="otp" style="position:absolute;top:-500px" autocomplete="one-time-code">',
      '<input name="otp" style="width:1px;height:1px;border:0;padding:0" autocomplete="one-time-code">',
      '<div style="height:0;overflow:hidden;opacity:0"><input name="otp" autocomplete="one-time-code"></div>',
      '<input name="otp" autocomplete="one-time-code" readonly><input name="otp" autocomplete="one-time-code" disabled>',
      '<div style="position:absolute;width:1px;height:1px;overflow:hidden"><input name="otp" autocomplete="one-time-code"></div>',
      '<div style="height:0;overflow:hidden"><input name="otp" autocomplete="one-time-code"></div>',
      '<div style="width:200px;overflow:clip"><p style="margin-left:600px;width:300px"><input name="otp" autocomplete="one-time-code"></p></div>',
      '<div style="opacity:0.1"><input name="otp" style="opacity:0.2" autocomplete="one-time-code"></div>',
      '<div style="clip-path:inset(50%)"><input name="otp" autocomplete="one-time-code"></div>',
      '<input name="otp" style="position:absolute;clip:rect(0,0,0,0)" autocomplete="one-time-code">',
    ];
    const never = await stage.open(fields.join(''));
    const told = await stage.open(`<p>We sent an SMS to your phone.</p>${field}`);
    const others = [never, told, await stage.open(field, 'https://third.example'), await stage.open(field, `${elsewhere}:8443`), await stage.open(field, `https://www.${host}`)];
    for (const tab of others) await tab.bringToFront();
    const served = await stage.open(field);
    await expectCode(served, account);
    for (const tab of others) expect(await valuesIn(tab)).toBe('');

    // The script has looked at the first of them: it fills the field that comes now, and no other.
    await never.bringToFront();
    await never.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), field);
    await expectCode(never, account, 'form input');
    await expectCode(never, account);
  });

  test('a code that she sends confirms the account when the site goes on', async () => {
    const account = foreignAccount('sent');
    await keepAndAllow(account);
    await waitForKept(stage.browser, 'sent: pending');
    await stage.browser.context().route(`${elsewhere}/welcome?*`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><h1>Welcome</h1>' }));
    const tab = await stage.open(field);
    await expectCode(tab, account);
    await tab.click('button');
    await tab.waitForUrl(`${elsewhere}/welcome`);
    await waitForKept(stage.browser, 'sent: confirmed');
  });

  test('an Authentik is helped with as the organisation’s own is', async () => {
    const { secret } = stage.standIn.addTotp(firstPerson.name);
    const uri = `otpauth://totp/authentik:${firstPerson.name}?secret=${secret}&issuer=authentik`;
    const origin = 'https://idp.example';
    await keepAndAllow({ uri, secret, name: '' }, origin);
    const tab = stage.closeLater(await stage.browser.openTab(`${origin}/flows/-/default/authentication/?next=%2Fif%2Fuser%2F`));
    await tab.waitFor('ak-stage-identification input');
    await typeCredentials(tab);
    await waitUntil(
      async () => (stage.standIn.seen.codeAttempts.some(({ isAccepted }) => isAccepted) ? true : undefined),
      () => 'an accepted code',
      40_000,
    );
    await waitForKept(stage.browser, `${firstPerson.name}: confirmed`);
    expect(stage.standIn.seen.codePosts).toHaveLength(1);
  });
});

describe('a permission that is taken back', () => {
  /** A page with the assistant in it that asks for a code from now on, and is told nothing. */
  async function expectNothingMore(tab: ChromiumTab): Promise<void> {
    await waitForScripts(stage.browser);
    const [worker] = stage.browser.context().serviceWorkers();
    await worker?.evaluate(() => {
      chrome.runtime.onMessage.addListener((message: unknown) => {
        const heard = Reflect.get(globalThis, 'heard') as unknown[] | undefined;
        Reflect.set(globalThis, 'heard', [...(heard ?? []), message]);
        return undefined;
      });
    });
    await tab.bringToFront();
    await tab.page.evaluate((html) => (document.body.innerHTML = html), field);
    await waitUntil(
      async () => ((await worker?.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'heard'))))?.includes('code-wanted') ? true : undefined),
      () => 'the page to ask',
    );
    const later = await stage.open(field);
    await tab.bringToFront();
    expect(await valuesIn(tab)).toBe('');
    expect(await valuesIn(later)).toBe('');
    expect(await tab.card.text()).toBe('');
    expect(await askAsPopup(stage.browser, 'sites')).toMatchObject({ output: { sites: [] } });
  }

  test('in our settings leaves the account, and nothing runs there any more', async () => {
    const account = foreignAccount('settings');
    await keepAndAllow(account);
    const tab = await stage.open(field);
    await expectCode(tab, account);
    const settings = stage.closeLater(await stage.browser.openTab(`${stage.browser.extensionUrl}manage.html`));
    expect(await settings.textOf('.row-text')).toContain(account.name);
    await settings.click('.row .button');
    expect(await settings.textOf('.notice')).toBe(sentence('en', 'siteRevoked', host));
    await expectNothingMore(tab);
    await waitForKept(stage.browser, 'settings: pending');
  });

  test('in the browser’s own settings does the same', async () => {
    const account = foreignAccount('browser');
    await keepAndAllow(account);
    const tab = await stage.open(field);
    await expectCode(tab, account);
    await withdrawInBrowser(stage.browser, elsewhere);
    await expectNothingMore(tab);
  });
});

test('a no is not asked about again, and can be made a yes in the settings', async () => {
  const account = foreignAccount('later');
  const tab = await stage.open(`${shown.image(account.uri)}${field}`);
  await letHide(tab.page);
  const popup = await capture(tab);
  await popup.click('.site-question .button:not(.button-main)');
  await popup.close();
  const again = await capture(tab);
  expect(await again.page.locator('.site-question').count()).toBe(0);
  await again.close();

  const settings = stage.closeLater(await stage.browser.openTab(`${stage.browser.extensionUrl}manage.html`));
  await settings.click('.row .button');
  expect(await settings.textOf('.notice')).toBe(sentence('en', 'sitePermitted', host));
  await tab.bringToFront();
  await expectCode(tab, account);
});

test('a sign-on service outside the domain, where policy names it, is asked for in the popup and helped with as the organisation’s own', async () => {
  const [worker] = stage.browser.context().serviceWorkers();
  // The browser reads a policy only from the administrator's own places.
  await worker?.evaluate(() => {
    chrome.storage.managed.get = () => Promise.resolve({ sso: 'https://idp.example' });
  });
  const tab = stage.closeLater(await stage.browser.openTab('https://idp.example/flows/-/default/authentication/?next=%2Fif%2Fuser%2F'));
  await tab.waitFor('ak-stage-identification input');
  const popup = await stage.openPopup(tab);
  expect(await popup.textOf('.notice-text')).toBe(sentence('en', 'popupAccess', 'idp.example'));
  await popup.click('.notice .button');
  await waitForScripts(stage.browser, 'idp.example');
  await popup.close();
  await tab.bringToFront();
  // Nobody else's page is told how the organisation's people sign in.
  await tab.card.waitForText(says('card_user_name_hint'));
  expect(await askAsPopup(stage.browser, 'sites')).toMatchObject({ output: { status: 'open', sites: [], offers: [] } });
});
