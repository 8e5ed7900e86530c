import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium, type ChromiumTab } from './chromium.ts';
import { firstPerson, helpdesk, sso, standInStep, waitUntilSignedIn } from './journey.ts';
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
