import { beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { named, says } from './card-words.ts';
import { useChromium } from './chromium-stage.ts';
import type { ChromiumTab } from './chromium.ts';
import { enrolByCard, firstPerson, helpdesk, standInStep, typeCredentials, waitUntilSignedIn } from './journey.ts';
import { nextDay, waitForKept } from './kept-accounts.ts';
import { findLeaks, keepRecord, type JourneyRecord } from './leaks.ts';
import { sentence, waitForNames } from './popup-probe.ts';
import { openSettings } from './settings-probe.ts';
import { waitUntil } from './wait-until.ts';

const stage = useChromium();
let record: JourneyRecord;
beforeAll(async () => {
  record = keepRecord(stage.browser.context());
});

const passphrase = 'četri zaļi bruņurupuči';
/** A slip gives away nearly as much. */
const slips = { passphrase: 'četri zaļi bruņurupuči!', recovery: '3A9F-0KQT-77MX-PB2C-X4RD-90ZW-KE5H' };
const session = v.object({ 'vault.key': v.string() });

async function prove(popup: ChromiumTab, text: string): Promise<void> {
  await popup.page.locator('.unlock input').fill(text);
  await popup.click('.unlock [type=submit]');
}
const waitForRemark = (popup: ChromiumTab, text: string) => popup.page.locator('.secret-remark', { hasText: text }).waitFor();

/** Also what a page writes there at last is written down, so that nothing that came before it is still on its way. */
async function hearOut(page: Pick<ChromiumTab['page'], 'evaluate'>, last: string): Promise<void> {
  await page.evaluate(`console.info(${JSON.stringify(last)})`);
  await waitUntil(async () => (record.consoles.includes(last) ? true : undefined), () => `${last} in ${record.consoles.join(' | ')}`);
}

test('no console and no card has a secret, a proof or a code: protecting, locking, filling while locked, unlocking wrongly and rightly', async () => {
  standInStep(stage.standIn, 5);
  await enrolByCard(stage.browser);
  await waitForKept(stage.browser, `${firstPerson.name}: confirmed`);
  const settings = await openSettings(stage.browser);
  await settings.press('protectSetPassphrase');
  await settings.fill('protectNewPassphrase', passphrase);
  await settings.fill('protectAgain', passphrase);
  await settings.press('protectNext');
  const recovery = await settings.takeRecoveryCode();
  await settings.waitForNotice('protectOn');
  const { 'vault.key': key } = v.parse(session, await stage.browser.readStorage('session'));
  await settings.press('unlockLockNow');
  await settings.tab.page.getByText(sentence('en', 'protectLocked')).waitFor();

  await nextDay(stage.standIn, stage.browser);
  const tab = await stage.browser.openTab(`${helpdesk}/login`);
  await tab.click('#oidc-login');
  await typeCredentials(tab);
  await tab.card.waitForText(says('card_trouble_locked'));
  const popup = await stage.browser.waitForOwnPage(() => tab.card.click(named('card_trouble_locked_do')));
  await prove(popup, slips.passphrase);
  await waitForRemark(popup, sentence('en', 'unlockWrongPassphrase'));
  await popup.click('.proof-other');
  await prove(popup, slips.recovery);
  await waitForRemark(popup, sentence('en', 'unlockRecoveryMistyped'));
  await prove(popup, recovery);
  await waitUntilSignedIn(tab);
  expect(stage.standIn.seen.codeAttempts.at(-1)).toMatchObject({ purpose: 'login', isAccepted: true });

  const again = await stage.browser.openPopup(tab);
  await again.click(`[aria-label="${sentence('en', 'unlockLockNow')}"]`);
  await prove(again, passphrase);
  const [row] = await waitForNames(again, [`authentik (${firstPerson.name})`]);

  const [worker] = stage.browser.context().serviceWorkers();
  if (worker === undefined) throw new Error('the background does not run');
  await hearOut(again.page, 'the popup');
  await hearOut(settings.tab.page, 'the settings');
  await hearOut(tab.page, 'the page');
  await hearOut(worker, 'the background');
  const texts = [passphrase, slips.passphrase, slips.recovery, recovery];
  const secrets = [
    ...texts.flatMap((text) => [text, text.replaceAll('-', ''), text.replaceAll('-', ' '), Buffer.from(text).toString('base64')]),
    key,
    'otpauth:',
    ...stage.standIn.totpOf(firstPerson.name).map(({ secret }) => secret),
    ...stage.standIn.seen.codePosts.map(({ code }) => code),
    row?.code ?? '',
  ];
  expect(secrets).not.toContain('');
  expect(findLeaks(record, secrets)).toEqual([]);
});
