import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { named, says } from './card-words.ts';
import { enrolBoth, useNewProfile } from './chromium-stage.ts';
import type { ChromiumTab } from './chromium.ts';
import { aStep, codeField, enrolByCard, enterByCard, firstPerson, secondPerson, sso, typeCredentials, waitUntilSignedIn } from './journey.ts';
import { listKept, nextDay, summariseKept, waitForClock } from './kept-accounts.ts';
import { useKeyboard } from './keyboard.ts';
import { sentence } from './popup-probe.ts';

/** In the worker of the extension. */
declare const chrome: Browser;

const stage = useNewProfile();

const acceptedUsers = () => stage.standIn.seen.codeAttempts.filter(({ isAccepted }) => isAccepted).map(({ purpose, user }) => `${purpose} of ${user}`);

/** To the page that shows a new secret, by the card. */
async function openEnrolment(person = firstPerson): Promise<ChromiumTab> {
  const tab = (await enterByCard(stage.browser, person)) as ChromiumTab;
  await tab.card.click(named('card_choose_setup_do'));
  await tab.card.waitForText(says('card_enrol_hint'));
  return tab;
}

/** Saves the key while a number of her own stands in the field: kept, and nothing is sent. */
async function keepWithoutSending(): Promise<ChromiumTab> {
  const tab = await openEnrolment();
  await tab.type(codeField, '1');
  await tab.card.waitForText(says('card_enrol_typing_hint'));
  await tab.card.click(named('card_enrol_typing_do'));
  await tab.card.waitForText(says('card_kept'));
  return tab;
}

async function logInLater(person = firstPerson): Promise<void> {
  await nextDay(stage.standIn, stage.browser);
  const tab = await enterByCard(stage.browser, person);
  await waitUntilSignedIn(tab);
  await tab.close();
}

/** From now on, until the worker ends, the browser refuses every write as it does when the disk is full. */
async function refuseWrites(): Promise<void> {
  const worker = stage.browser.context().serviceWorkers().at(-1);
  if (worker === undefined) throw new Error('the background does not run');
  await worker.evaluate(() => {
    const message = 'QUOTA_BYTES quota exceeded';
    Reflect.set(chrome.storage.local, 'set', (_items: unknown, answer?: () => void) => {
      if (answer === undefined) return Promise.reject(new Error(message));
      // The error is there during the callback alone.
      Reflect.set(chrome.runtime, 'lastError', { message });
      answer();
      Reflect.deleteProperty(chrome.runtime, 'lastError');
      return undefined;
    });
  });
}

test('an enrolment that is left before the click keeps nothing, and can be begun again', async () => {
  const tab = await openEnrolment();
  await tab.close();
  expect(await listKept(stage.browser)).toEqual([]);
  stage.standIn.signOutEverybody();
  await enrolByCard(stage.browser);
  await expect.poll(() => summariseKept(stage.browser)).toEqual(['vards.uzvards: confirmed']);
});

test('an enrolment that is left after the click waits to be confirmed; a new one takes its place', async () => {
  const tab = await keepWithoutSending();
  await tab.close();
  expect(await summariseKept(stage.browser)).toEqual(['vards.uzvards: pending']);
  expect(stage.standIn.seen.codePosts).toEqual([]);

  stage.standIn.signOutEverybody();
  const front = (await enrolByCard(stage.browser)) as ChromiumTab;
  await expect.poll(() => summariseKept(stage.browser)).toEqual(['vards.uzvards: confirmed', 'vards.uzvards: pending']);
  await logInLater();
  expect(acceptedUsers()).toEqual(['enrolment of vards.uzvards', 'login of vards.uzvards']);

  const popup = await stage.browser.openPopup(front);
  await popup.page.getByRole('button', { name: named('accountRemove') }).click();
  await expect.poll(() => summariseKept(stage.browser)).toEqual(['vards.uzvards: confirmed']);
  await popup.close();
});

test('two people on one computer get each their own code, whatever letters their names have', async () => {
  await enrolBoth(stage);
  await logInLater(firstPerson);
  await logInLater(secondPerson);
  expect(stage.standIn.seen.codeAttempts.map(({ purpose, user, isAccepted }) => [purpose, user, isAccepted])).toEqual([
    ['enrolment', firstPerson.name, true],
    ['enrolment', secondPerson.name, true],
    ['login', firstPerson.name, true],
    ['login', secondPerson.name, true],
  ]);
});

test('a new secret replaces the old one only when the server has accepted its code; later the new one is used', async () => {
  await enrolByCard(stage.browser);
  await expect.poll(() => summariseKept(stage.browser)).toEqual(['vards.uzvards: confirmed']);
  const [old] = await listKept(stage.browser);

  stage.standIn.removeDevices(firstPerson.name);
  await nextDay(stage.standIn, stage.browser);
  const tab = await keepWithoutSending();
  expect(await summariseKept(stage.browser)).toEqual(['vards.uzvards: confirmed', 'vards.uzvards: pending']);
  expect((await listKept(stage.browser))[0]?.id).toBe(old?.id);

  await tab.page.reload();
  await tab.card.click(named('card_enrol_do'));
  await waitUntilSignedIn(tab);
  await expect.poll(() => summariseKept(stage.browser)).toEqual(['vards.uzvards: confirmed']);
  expect((await listKept(stage.browser))[0]?.id).not.toBe(old?.id);

  await logInLater();
  expect(stage.standIn.seen.codeAttempts.map(({ isAccepted }) => isAccepted)).toEqual([true, true, true]);

  const settings = await stage.browser.openTab(`${stage.browser.extensionUrl}manage.html`);
  const keyboard = await useKeyboard(settings);
  await settings.waitFor('.account-item');
  await keyboard.tabTo(sentence('en', 'accountsRestore'));
  await keyboard.press('Enter');
  await keyboard.tabBackTo(sentence('en', 'accountsRestore'));
  await keyboard.press('Enter');
  await settings.page.getByText(sentence('en', 'popupRestored', old?.name ?? '')).waitFor();
  await expect.poll(async () => (await listKept(stage.browser)).map(({ id }) => id)).toContain(old?.id);
  await keyboard.tabBackTo(sentence('en', 'accountsChange', old?.name ?? ''));
});

test('a first code that the server refuses is explained and confirms nothing; the next one is sent by the person', async () => {
  const tab = await openEnrolment();
  await waitForClock(stage.browser);
  stage.standIn.settings.clockOffset += 120_000;
  await tab.card.click(named('card_enrol_do'));
  await tab.card.waitForText(says('card_refused_clock_hint'));
  expect(await summariseKept(stage.browser)).toEqual(['vards.uzvards: pending']);
  expect(stage.standIn.seen.codePosts).toHaveLength(1);

  await tab.card.click(named('card_refused_clock_do'));
  await tab.card.waitForText(says('card_filled_press_hint'));
  await tab.click('ak-stage-authenticator-totp button[type="submit"]');
  await waitUntilSignedIn(tab);
  await expect.poll(() => summariseKept(stage.browser)).toEqual(['vards.uzvards: confirmed']);
  expect(stage.standIn.seen.codeAttempts.map(({ isAccepted }) => isAccepted)).toEqual([false, true]);
});

test('who types the address of the mailbox gets the code of the user name before the @', async () => {
  stage.standIn.settings.showEmailAsUser = true;
  await enrolBoth(stage);
  await logInLater({ ...firstPerson, name: 'vards.uzvards@smiltenesnovads.lv' });
  expect(acceptedUsers().at(-1)).toBe('login of vards.uzvards');
});

test('an address that says nothing of the user name is asked about once, and known from then on', async () => {
  stage.standIn.settings.showEmailAsUser = true;
  const byAddress = { ...secondPerson, name: 'janis.berzins@smiltenesnovads.lv' };
  await enrolBoth(stage);

  await nextDay(stage.standIn, stage.browser);
  const tab = await enterByCard(stage.browser, byAddress);
  await tab.card.waitForText(says('card_choose_account'));
  expect(await tab.valueOf(codeField)).toBe('');
  await tab.card.click(/jānis\.bērziņš/u);
  await waitUntilSignedIn(tab);
  await tab.close();
  await logInLater(byAddress);
  expect(stage.standIn.seen.codePosts).toHaveLength(4);
  expect(acceptedUsers().slice(2)).toEqual(['login of jānis.bērziņš', 'login of jānis.bērziņš']);
});

test('who enrols by the address of the mailbox is known by it at the next login', async () => {
  stage.standIn.settings.showEmailAsUser = true;
  const byAddress = { ...secondPerson, name: 'janis.berzins@smiltenesnovads.lv' };
  await enrolByCard(stage.browser, byAddress);
  stage.standIn.signOutEverybody();
  await enrolByCard(stage.browser, firstPerson);
  await logInLater(byAddress);
  expect(acceptedUsers().at(-1)).toBe('login of jānis.bērziņš');
});

test.each([
  { language: 'de', totp: 'TOTP-Gerät', webauthn: 'WebAuthn-Gerät' },
  { language: 'zh-Hans', totp: '一次性密码 TOTP', webauthn: '安全密钥' },
  { language: 'de', totp: 'Kods no telefona', webauthn: 'Drošības atslēga' },
])('the choice of set-up is made in $language where the stages are called $totp and $webauthn', async ({ language, totp, webauthn }) => {
  Object.assign(stage.standIn.settings, { language, stageTitles: { totp, webauthn } });
  await enrolByCard(stage.browser);
  expect(acceptedUsers()).toEqual(['enrolment of vards.uzvards']);
});

test('a helpdesk that goes on by itself is not helped to: one sign-in is begun', async () => {
  stage.standIn.settings.autoInitiate = true;
  await enrolByCard(stage.browser);
  const begun = stage.standIn.seen.requests.filter(({ method, path }) => method === 'POST' && path === '/oidc/login');
  expect(begun).toHaveLength(1);
});

test('an enrolment begun in the settings of the SSO is confirmed when the settings come back', async () => {
  stage.standIn.settings.notConfigured = 'skip';
  const tab = await stage.browser.openTab(`${sso}/`);
  await typeCredentials(tab);
  await tab.click('#enrol-totp');
  await tab.card.click(named('card_enrol_do'));
  await tab.waitForUrl(`${sso}/if/user/`, aStep);
  expect(acceptedUsers()).toEqual(['enrolment of vards.uzvards']);
  await expect.poll(() => summariseKept(stage.browser)).toEqual(['vards.uzvards: confirmed']);
});

test('where the browser keeps nothing, nothing is filled, a sentence says what to do, and the second try works', async () => {
  const tab = await openEnrolment();
  await refuseWrites();
  await tab.card.click(named('card_enrol_do'));
  await tab.card.waitForText(says('card_trouble_not_kept_hint'));
  expect(await tab.valueOf(codeField)).toBe('');
  expect(stage.standIn.seen.codePosts).toEqual([]);
  expect(await stage.browser.readStorage('local')).not.toHaveProperty('vault.a');

  await stage.browser.stopBackground();
  await tab.card.click(named('card_trouble_not_kept_do'));
  await waitUntilSignedIn(tab);
  expect(acceptedUsers()).toEqual(['enrolment of vards.uzvards']);
});
