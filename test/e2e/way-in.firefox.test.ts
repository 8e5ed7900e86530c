import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchFirefox, type Firefox } from './firefox.ts';
import { codeField, enrolByCard, enterByCard, waitUntilSignedIn } from './journey.ts';
import { pressRead, sentence } from './popup-probe.ts';

let standIn: StandIn;
let browser: Firefox;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());
beforeEach(async () => {
  standIn.reset();
  browser = await launchFirefox({ standIn, language: 'lv' });
});
afterEach(() => browser.close());

test('first login: one click at the enrolment; later login, after a restart of the browser: no code is typed', async () => {
  await enrolByCard(browser);
  expect(standIn.seen.codeAttempts).toMatchObject([{ purpose: 'enrolment', isAccepted: true }]);

  standIn.signOutEverybody();
  await browser.restart();
  const tab = await enterByCard(browser);
  await waitUntilSignedIn(tab);
  expect(standIn.seen.codeAttempts).toMatchObject([
    { purpose: 'enrolment', isAccepted: true },
    { purpose: 'login', isAccepted: true },
  ]);
});

test.each(['both', 'none'] as const)('the popup keeps the account of the QR in front, where the page has it as text: %s', async (enrolmentTexts) => {
  Object.assign(standIn.settings, { enrolmentTexts, setupStages: ['totp'] });
  const tab = await enterByCard(browser);
  await tab.waitFor(codeField);
  const popup = await browser.openPopup(tab);
  expect(await pressRead(popup)).toBe(sentence('lv', 'popupReadKept', 'authentik (vards.uzvards)'));
  await popup.waitFor('.account .code');
});
