import { expect, test } from 'vitest';
import type { ChromiumTab } from './chromium.ts';
import { foreignAccount } from './foreign-pages.ts';
import { askAsPopup } from './kept-accounts.ts';
import { sentence, waitForNames } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';
import { openSettings, probeSettings } from './settings-probe.ts';

const stage = usePopupStage('en');
const account = foreignAccount('anna');
const passphrase = 'četri zaļi bruņurupuči';
const field = '.unlock input';
const submit = '.unlock [type=submit]';

async function openSettingsPage() {
  const settings = await openSettings(stage.browser);
  stage.closeLater(settings.tab);
  return settings;
}

async function tryText(popup: ChromiumTab, text: string): Promise<void> {
  await popup.page.locator(field).fill(text);
  await popup.click(submit);
}

const remarkIn = (popup: ChromiumTab, text: string) => popup.page.locator('.secret-remark', { hasText: text }).waitFor();

test('a passphrase guards the codes; the popup opens them by it, or by the recovery code where it is forgotten', async () => {
  const page = await stage.keep(account);
  const settings = await openSettingsPage();
  await settings.press('protectSetPassphrase');
  await settings.fill('protectNewPassphrase', 'Parole123');
  await settings.tab.page.getByText(sentence('en', 'protectFlawCommon')).waitFor();
  await settings.fill('protectNewPassphrase', passphrase);
  await settings.tab.page.getByText(sentence('en', 'protectStrengthBest')).waitFor();
  await settings.fill('protectAgain', passphrase);
  await settings.press('protectNext');
  const recovery = await settings.takeRecoveryCode();
  await settings.waitForNotice('protectOn');
  await settings.press('unlockLockNow');
  await settings.tab.page.getByText(sentence('en', 'protectLocked')).waitFor();

  const popup = await stage.openPopup(page);
  expect(await popup.textOf('.unlock-title')).toBe(sentence('en', 'unlockTitle'));
  await tryText(popup, 'trīs zaļi bruņurupuči');
  await remarkIn(popup, sentence('en', 'unlockWrongPassphrase'));
  await tryText(popup, passphrase);
  await waitForNames(popup, [account.name]);
  // What is open here is open there.
  await settings.tab.page.getByText(sentence('en', 'protectByPerson')).waitFor();

  await popup.click(`[aria-label="${sentence('en', 'unlockLockNow')}"]`);
  await popup.click('.proof-other');
  await tryText(popup, recovery.slice(0, 9));
  await remarkIn(popup, sentence('en', 'unlockRecoveryLength', 8));
  const slip = recovery.startsWith('2') ? '3' : '2';
  await tryText(popup, `${slip}${recovery.slice(1)}`);
  await remarkIn(popup, sentence('en', 'unlockRecoveryMistyped'));
  await tryText(popup, recovery.toLowerCase().replaceAll('-', ' '));
  await waitForNames(popup, [account.name]);
  expect(await popup.textOf('.notice')).toBe(sentence('en', 'unlockForgotten'));
  await popup.close();

  await settings.tab.bringToFront();
  await settings.press('protectChangePassphrase');
  await settings.fill('protectNewPassphrase', `${passphrase} un kaķis`);
  await settings.fill('protectAgain', `${passphrase} un kaķis`);
  await settings.press('protectNext');
  await settings.press('unlockUseRecovery');
  await settings.fill('unlockRecovery', recovery);
  await settings.press('protectConfirm');
  await settings.waitForNotice('protectChanged');
  await askAsPopup(stage.browser, 'lock');
  const prove = (text: string) => askAsPopup(stage.browser, 'unlock', { proof: { kind: 'passphrase', passphrase: text } });
  expect(await prove(passphrase)).toMatchObject({ output: { status: 'wrong' } });
  expect(await prove(`${passphrase} un kaķis`)).toEqual({ output: { status: 'unlocked' } });
});

/** An authenticator of this computer, as Windows Hello is one, for what this tab asks. */
async function addAuthenticator({ page }: ChromiumTab): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('a passkey guards the codes, opens them here and there, and can be taken back', async () => {
  const page = await stage.keep(account);
  const settings = await openSettingsPage();
  await addAuthenticator(settings.tab);
  await settings.press('protectAddPasskey');
  await settings.fill('protectPasskeyName', 'Laptop');
  await settings.press('protectNext');
  await settings.takeRecoveryCode();
  await settings.waitForNotice('protectOn');
  await settings.tab.page.getByText(sentence('en', 'protectPasskey', 'Laptop')).waitFor();
  await settings.press('unlockLockNow');
  await settings.press('unlockByPasskey');
  await settings.tab.page.getByText(sentence('en', 'protectByPerson')).waitFor();

  // The browser's own popup would close under the browser's own dialog.
  await askAsPopup(stage.browser, 'lock');
  const popup = await stage.openPopup(page);
  const button = popup.page.getByRole('button', { name: sentence('en', 'unlockByPasskey') });
  const stays = stage.closeLater(await stage.browser.waitForOwnPage(() => button.click()));
  expect(stays.url()).toContain(`${stage.browser.extensionUrl}popup.html`);
  await expect.poll(() => popup.page.isClosed()).toBe(true);
  await stays.close();

  // This tab has the authenticator.
  await settings.tab.goto(`${stage.browser.extensionUrl}popup.html`);
  await settings.tab.page.getByRole('button', { name: sentence('en', 'unlockByPasskey') }).click();
  await waitForNames(settings.tab, [account.name]);

  await settings.tab.goto(`${stage.browser.extensionUrl}manage.html`);
  const again = probeSettings(settings.tab);
  await again.press('protectUnprotect');
  await again.press('protectConfirmByPasskey');
  await again.waitForNotice('protectOff');
  await askAsPopup(stage.browser, 'lock');
  expect(await askAsPopup(stage.browser, 'codes')).toMatchObject({ output: { status: 'open', rows: [{ name: account.name }] } });
});
