import { codeField, enterByCard, helpdesk, typeCredentials, waitUntilSignedIn } from '../e2e/journey.ts';
import type { Tab, TestBrowser } from '../e2e/test-browser.ts';
import type { StandIn } from '../sso/server.ts';

/** Told of every step when it is done, with the tab that shows it. */
export type Note = (step: string, tab: Tab) => Promise<void>;

/** Goes the way of a new employee from the helpdesk to being signed in, and the way of every later day. */
export async function walk(browser: TestBrowser, standIn: StandIn, note: Note): Promise<void> {
  const welcome = await browser.openTab(`${browser.extensionUrl}welcome.html`);
  await welcome.waitFor('.welcome-end');
  await note('the page that opens with the installation shows the way in', welcome);
  await welcome.close();

  const tab = await browser.openTab(`${helpdesk}/`);
  await tab.card.waitForText(/\S/);
  await note('the helpdesk offers the sign-in', tab);

  await tab.card.click(/sign in|ielogot/iu);
  await tab.waitFor('ak-stage-identification input[name="uidField"]');
  await tab.card.waitForText(/vards\.uzvards/u);
  await note('one click led to the SSO, which asks for the user name', tab);

  await typeCredentials(tab);
  await tab.waitFor('.authenticator-button');
  await tab.card.waitForText(/TOTP/u);
  await note('user name and password are typed, the choice of set-up shows', tab);

  await tab.card.click(/TOTP/u);
  await tab.waitFor(codeField);
  await tab.card.waitForText(/save|saglab/iu);
  await note('one click chose the one-time code, the QR shows', tab);

  await tab.card.click(/save|saglab/iu);
  await waitUntilSignedIn(tab);
  await note('one click kept the key, filled the code and signed in', tab);

  const popup = await browser.openPopup(tab);
  await popup.waitFor('.account');
  // What comes last: there is no backup yet.
  await popup.waitFor('.reminder');
  await note('the popup shows the code', popup);
  await popup.close();

  standIn.signOutEverybody();
  const later = await enterByCard(browser);
  await later.waitFor(codeField);
  await later.card.waitForText(/\S/);
  await note('a later day: the code page, without any typing of codes', later);
  await waitUntilSignedIn(later);
  await note('the code was filled and sent, signed in', later);
}
