import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openByDescription } from '../transfer/by-description.ts';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium, type ChromiumTab } from './chromium.ts';
import { foreignAccount } from './foreign-pages.ts';
import { firstPerson, helpdesk, sso, standInStep, waitUntilSignedIn } from './journey.ts';
import { askAsPopup, closePages, forgetEverything, waitForKept } from './kept-accounts.ts';
import { useKeyboard, type Keyboard } from './keyboard.ts';
import { sentence } from './popup-probe.ts';

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

/** How long the card's one button takes through both pages of the helpdesk, milliseconds. */
const throughHelpdesk = 10_000;

/** From the helpdesk's first page to where Authentik asks for the second factor. */
async function enter(tab: ChromiumTab, keyboard: Keyboard): Promise<void> {
  await keyboard.pressOnCard(sentence('lv', 'card_helpdesk_do'));
  // That one press leads through both pages is shown elsewhere.
  await tab.waitForUrl(`${sso}/if/flow/`, throughHelpdesk).catch(async () => {
    if (tab.url().startsWith(`${helpdesk}/`)) await keyboard.pressOnCard(sentence('lv', 'card_helpdesk_do'));
    await tab.waitForUrl(`${sso}/if/flow/`);
  });
  await tab.waitFor('ak-stage-identification input[name="uidField"]');
  await keyboard.tabTo(/username|email/iu);
  await keyboard.type(firstPerson.name);
  await keyboard.press('Enter');
  await tab.waitFor('ak-stage-password input[name="password"]');
  await keyboard.tabTo(/password/iu);
  await keyboard.type(firstPerson.password);
  await keyboard.press('Enter');
}

test('from the installation to the helpdesk, on the first day and later, nobody needs a mouse', async () => {
  standInStep(standIn, 8);
  const tab = await browser.openTab(`${browser.extensionUrl}welcome.html`);
  const keyboard = await useKeyboard(tab);
  await tab.waitFor('.welcome-end');
  await keyboard.tabTo(sentence('lv', 'popupOpenHelpdesk'));
  await keyboard.press('Enter');
  await tab.waitForUrl(`${helpdesk}/`);

  await enter(tab, keyboard);
  await keyboard.pressOnCard(sentence('lv', 'card_choose_setup_do'));
  await tab.waitFor('ak-stage-authenticator-totp');
  await keyboard.pressOnCard(sentence('lv', 'card_enrol_do'));
  await waitUntilSignedIn(tab);
  expect(standIn.seen.codeAttempts).toMatchObject([{ purpose: 'enrolment', isAccepted: true }]);

  standIn.signOutEverybody();
  await tab.goto(`${helpdesk}/`);
  await enter(tab, keyboard);
  await waitUntilSignedIn(tab);
  expect(standIn.seen.codeAttempts.at(-1)).toMatchObject({ purpose: 'login', isAccepted: true });
});

test('a passphrase, its recovery code, the lock, a backup and the way back from it take no mouse', async () => {
  const [passphrase, password] = ['četri zaļi bruņurupuči', 'kafija no rīta'];
  const [anna, berta] = [foreignAccount('anna'), foreignAccount('berta')];
  await closePages(browser);
  await forgetEverything(browser);
  for (const { uri } of [anna, berta]) await askAsPopup(browser, 'capture-text', { text: uri, by: 'paste' });
  const tab = await browser.openTab(`${browser.extensionUrl}manage.html`);
  const { page } = tab;
  const keyboard = await useKeyboard(tab);
  const say = (key: Parameters<typeof sentence>[1], ...values: readonly (string | number)[]) => sentence('lv', key, ...values);
  const see = (key: Parameters<typeof sentence>[1], ...values: readonly (string | number)[]) => page.getByText(say(key, ...values)).first().waitFor();
  await tab.waitFor('.account-item');

  await keyboard.tabTo(say('protectSetPassphrase'));
  await keyboard.press('Enter');
  await keyboard.tabTo(say('protectNewPassphrase'));
  await keyboard.type(passphrase);
  await keyboard.tabTo(say('unlockShow'));
  await keyboard.tabTo(say('protectAgain'));
  await keyboard.type(passphrase);
  await keyboard.press('Enter');
  await tab.waitFor('.sheet-code');
  const recovery = (await tab.textOf('.sheet-code')).trim().replaceAll(/\s+/gu, '-');
  await keyboard.tabTo(say('protectWritten'));
  await keyboard.press('Space');
  await keyboard.tabTo(say('protectNext'));
  await keyboard.press('Enter');
  await see('protectOn');

  const lock = async () => {
    await keyboard.tabTo(say('unlockLockNow'));
    await keyboard.press('Enter');
    await see('protectLocked');
  };
  await lock();
  await keyboard.tabTo(say('unlockPassphrase'));
  await keyboard.type(passphrase);
  await keyboard.press('Enter');
  await see('protectByPerson');
  await lock();
  await keyboard.tabTo(say('unlockUseRecovery'));
  await keyboard.press('Enter');
  await keyboard.tabTo(say('unlockRecovery'));
  await keyboard.type(recovery);
  await keyboard.press('Enter');
  await see('protectByPerson');

  await keyboard.tabTo(say('manageBackupPassword'));
  await keyboard.type(password);
  await keyboard.tabTo(say('manageBackupAgain'));
  await keyboard.type(password);
  const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
  await see('manageBackupSaved', download.suggestedFilename());
  const file = await download.path();
  expect(openByDescription(await readFile(file, 'utf8'), password).entries).toMatchObject([{ name: 'anna' }, { name: 'berta' }]);

  await keyboard.tabBackTo(say('accountsChange', berta.name));
  await keyboard.press('Enter');
  await keyboard.tabTo(say('accountRemove'));
  await keyboard.press('Enter');
  await keyboard.tabTo(say('popupUndo'));
  await waitForKept(browser, 'anna: pending');

  const choose = async () => {
    await keyboard.tabTo(say('addChooseFile'));
    await keyboard.press('Enter');
  };
  // Waited for before she gets there: the browser learns that it is to be held back in another way than it gets the key.
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose()]);
  // From here on it is the computer's own window.
  await chooser.setFiles({ name: 'atslega.json', mimeType: 'application/json', buffer: await readFile(file) });
  await see('manageRestorePasswordNeeded');
  await keyboard.tabTo(say('manageRestorePassword'));
  await keyboard.type(password);
  await keyboard.press('Enter');
  await see('manageRestorePreview', 2);
  await keyboard.tabTo(berta.name);
  await keyboard.press('Space');
  await keyboard.press('Space');
  await keyboard.tabTo(say('manageRestoreChosen'));
  await keyboard.press('Enter');
  await see('manageRestored', 1);
  await waitForKept(browser, 'anna: pending', 'berta: pending');
  await keyboard.tabTo(say('addChooseFile'));
});
