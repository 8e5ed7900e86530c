import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { writeRecoveryCode } from '../../src/vault/recovery-code.ts';
import { named, says } from './card-words.ts';
import { openFirefoxSettings } from './firefox-settings.ts';
import { useFirefoxStage } from './firefox-stage.ts';
import type { FirefoxTab } from './firefox-tab.ts';
import { foreignAccount } from './foreign-pages.ts';
import { codeField, enrolByCard, helpdesk, sso, standInStep, typeCredentials, waitUntilSignedIn } from './journey.ts';
import { codesOfNow } from './popup-probe.ts';
import { waitUntil } from './wait-until.ts';

const stage = useFirefoxStage();
beforeEach(() => stage.forgetAccounts());

const passphrase = 'četri zaļi bruņurupuči';
const proof = { kind: 'passphrase', passphrase };
const [anna, berta] = [foreignAccount('anna'), foreignAccount('berta')];

/** Sends a message as the popup does. @returns the background's reply */
async function ask(desk: FirefoxTab, name: string, input: object = {}): Promise<unknown> {
  return desk.call('(message) => browser.runtime.sendMessage(JSON.parse(message))', JSON.stringify({ name, input }));
}
const keep = (desk: FirefoxTab, { uri }: typeof anna) => ask(desk, 'capture-text', { text: uri, by: 'paste' });
const protect = (desk: FirefoxTab) =>
  ask(desk, 'change-protection', { change: { do: 'protect', by: proof, recovery: writeRecoveryCode(new Uint8Array(16).fill(7)) } });

const codes = v.object({ output: v.object({ status: v.literal('open'), rows: v.array(v.object({ name: v.string(), code: v.string() })) }) });

async function expectCodes(desk: FirefoxTab, ...accounts: readonly (typeof anna)[]): Promise<void> {
  const { rows } = v.parse(codes, await ask(desk, 'codes')).output;
  expect(rows.map(({ name }) => name)).toEqual(accounts.map(({ name }) => name));
  for (const [index, { secret }] of accounts.entries()) expect(codesOfNow(secret)).toContain(rows[index]?.code);
}

test('a passphrase guards the codes; once the popup has opened them by it, the fill goes on by itself', async () => {
  const { standIn, browser } = stage;
  standInStep(standIn, 5);
  await (await enrolByCard(browser)).close();
  const settings = await openFirefoxSettings(browser);
  await settings.press('protectSetPassphrase');
  await settings.fill('protectNewPassphrase', passphrase);
  await settings.fill('protectAgain', passphrase);
  await settings.press('protectNext');
  await settings.press('protectWritten');
  await settings.press('protectNext');
  await settings.waitForWords('protectOn');
  await settings.press('unlockLockNow');
  await settings.waitForWords('protectLocked');

  standIn.signOutEverybody();
  standIn.settings.clockOffset += 30_000;
  await settings.tab.call('(key) => browser.storage.session.remove(key)', `clock:${sso}`);
  const tab = await browser.openTab(`${helpdesk}/login`);
  await tab.click('#oidc-login');
  await typeCredentials(tab);
  await tab.card.waitForText(says('card_trouble_locked'));
  await tab.card.click(named('card_trouble_locked_do'));
  expect(await tab.valueOf(codeField)).toBe('');
  const popup = await browser.waitForPopup();
  await popup.type('.unlock input', 'trīs zaļi bruņurupuči');
  await popup.press('Enter');
  await popup.waitFor('.secret-line-wrong');
  // What was typed is selected, so that the next attempt takes its place.
  await popup.type('.unlock input', passphrase);
  await popup.press('Enter');
  await waitUntilSignedIn(tab);
  expect(standIn.seen.codeAttempts.at(-1)).toMatchObject({ purpose: 'login', isAccepted: true });
});

test('what travels is kept in the browser’s storage for other computers, and a new profile joins by the passphrase', async () => {
  const desk = await stage.openDesk();
  await keep(desk, anna);
  expect(await protect(desk)).toEqual({ output: { status: 'done' } });
  const settings = await openFirefoxSettings(stage.browser);
  await settings.press('syncOn');
  await settings.waitForWords('syncIsOn');
  const travelling = async () => JSON.stringify(await desk.call('() => browser.storage.sync.get()'));
  await waitUntil(async () => ((await travelling()).includes('"travel"') ? true : undefined), () => 'something to travel');
  for (const secret of [passphrase, 'Veikals', 'anna', anna.secret]) expect(await travelling()).not.toContain(secret);
  await settings.tab.close();

  await stage.forgetProfile();
  await keep(desk, berta);
  const joining = await openFirefoxSettings(stage.browser);
  await joining.press('syncJoin');
  await joining.fill('unlockPassphrase', passphrase);
  await joining.press('protectConfirm');
  await joining.waitForWords('syncJoined');
  await expectCodes(desk, berta, anna);

  await joining.press('syncOff');
  await joining.press('syncOff');
  await joining.waitForWords('syncOffDone');
  expect(await travelling()).not.toContain('travel');
});

/** @returns name and contents of the only file there, once it is whole */
async function waitForDownload(): Promise<{ readonly name: string; readonly text: string }> {
  const { downloads } = stage.browser;
  return waitUntil(
    async () => {
      const [name, ...others] = await readdir(downloads).catch(() => []);
      if (name === undefined || others.length > 0) return undefined;
      const text = await readFile(join(downloads, name), 'utf8');
      return text.endsWith('}') ? { name, text } : undefined;
    },
    () => 'a file to be downloaded',
  );
}

test('a backup is downloaded, and brings every account back after the profile has gone', async () => {
  const password = 'kafija no rīta';
  const desk = await stage.openDesk();
  await keep(desk, anna);
  await keep(desk, berta);
  const settings = await openFirefoxSettings(stage.browser);
  await settings.fill('manageBackupPassword', password);
  await settings.fill('manageBackupAgain', password);
  await settings.press('manageBackupSave');
  const { name, text } = await waitForDownload();
  expect(name).toMatch(/^atslega-\d{4}-\d\d-\d\d\.json$/u);
  await settings.waitForWords('manageBackupSaved', name);
  await settings.tab.close();

  await stage.forgetProfile();
  const restoring = await openFirefoxSettings(stage.browser);
  await restoring.tab.waitFor('.file-button');
  await restoring.tab.call(
    `(name, text) => {
      const input = document.querySelector('input[type=file]');
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: 'application/json' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }`,
    name,
    text,
  );
  await restoring.fill('manageRestorePassword', password);
  await restoring.press('manageRestoreOpen');
  await restoring.press('manageRestoreChosen');
  await restoring.waitForWords('manageRestored', '2');
  await expectCodes(desk, anna, berta);
});
