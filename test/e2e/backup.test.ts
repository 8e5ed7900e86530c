import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { fromBase32 } from '../sso/rules/base32.ts';
import { openByDescription, writeByDescription } from '../transfer/by-description.ts';
import type { ChromiumTab } from './chromium.ts';
import { foreignAccount } from './foreign-pages.ts';
import { drop } from './hand-over.ts';
import { enrolByCard, firstPerson, sso, standInStep } from './journey.ts';
import { askAsPopup, waitForKept, wipeProfile } from './kept-accounts.ts';
import { codesOfNow, sentence, waitForNames } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';
import { searchProfile, spellSecret, type Needles } from './search-profile.ts';

const stage = usePopupStage('en');
const password = 'kafija no rīta';
const shop = foreignAccount('pircejs');
const names = [`authentik (${firstPerson.name})`, shop.name];

const press = (tab: ChromiumTab, key: Parameters<typeof sentence>[1]) => tab.page.getByRole('button', { name: sentence('en', key), exact: true }).click();
const rows = (tab: ChromiumTab) => tab.page.locator('.backup-row').evaluateAll((all) => all.map((row) => row.querySelector('.row-name')?.textContent));
const fileOf = (text: string, name = 'atslega.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Waits until these are the texts of all that match. */
async function expectWords(tab: ChromiumTab, selector: string, words: readonly string[]): Promise<void> {
  await expect.poll(() => tab.page.locator(selector).allInnerTexts(), { message: selector }).toEqual(words);
}

async function openSettings(): Promise<ChromiumTab> {
  const tab = stage.closeLater(await stage.browser.openTab(`${stage.browser.extensionUrl}manage.html#backup`));
  await tab.waitFor('.file-button');
  return tab;
}

/** Follows a link of the popup's to the settings. The popup closes over its own click, which then never comes to an end. */
async function follow(popup: ChromiumTab, link: string): Promise<ChromiumTab> {
  await popup.waitFor(link);
  const settings = stage.closeLater(await stage.browser.waitForOwnPage(async () => void popup.click(link).catch(() => undefined)));
  await settings.waitFor('.file-button');
  return settings;
}

const choose = (settings: ChromiumTab, text: string) => settings.page.locator('input[type=file]').setInputFiles(fileOf(text));

/** Downloads a backup. @returns the file's name and contents */
async function download(settings: ChromiumTab): Promise<{ readonly name: string; readonly text: string }> {
  await settings.page.getByLabel(sentence('en', 'manageBackupPassword'), { exact: true }).fill(password);
  await settings.page.getByLabel(sentence('en', 'manageBackupAgain'), { exact: true }).fill(password);
  const [file] = await Promise.all([settings.page.waitForEvent('download'), press(settings, 'manageBackupSave')]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Searches while the browser is closed: it writes and deletes files for as long as it runs. */
async function findInProfile(secrets: Needles): Promise<readonly string[]> {
  let found: readonly string[] = ['nothing was searched'];
  await stage.browser.restart(async () => void (found = searchProfile(stage.browser.profile, secrets)));
  return found;
}

test('what was downloaded brings every account back after the profile has gone, and no secret touches the disk', async () => {
  standInStep(stage.standIn, 8);
  await enrolByCard(stage.browser);
  await waitForKept(stage.browser, `${firstPerson.name}: confirmed`);
  const tab = await stage.keep(shop);
  const secret = stage.standIn.totpOf(firstPerson.name)[0]?.secret ?? '';
  const secrets = { ...spellSecret(fromBase32(secret), secret), ...spellSecret(fromBase32(shop.secret), shop.secret) };

  const settings = await follow(await stage.openPopup(tab), '.reminder a');
  await expectWords(settings, '.backup-due', [sentence('en', 'manageBackupNever')]);
  const { name, text } = await download(settings);
  expect(name).toMatch(/^atslega-\d{4}-\d\d-\d\d\.json$/u);
  await expectWords(settings, '.backup-form .notice', [sentence('en', 'manageBackupSaved', name)]);
  await expectWords(settings, '.backup-due', []);
  expect(openByDescription(text, password).entries).toMatchObject([
    { name: firstPerson.name, info: { secret } },
    { name: 'pircejs', issuer: 'Veikals', info: { secret: shop.secret } },
  ]);
  expect(await askAsPopup(stage.browser, 'backup-state')).toMatchObject({ output: { isDue: false, mayRemind: false, missing: 0 } });
  expect(await findInProfile(secrets)).toEqual([]);

  await wipeProfile(stage.browser);
  const front = stage.closeLater(await stage.browser.openTab(`${sso}/`));
  const empty = await stage.openPopup(front);
  await expectWords(empty, '.screen p', [sentence('en', 'popupWiped')]);
  const restoring = await follow(empty, '.screen .button-main');
  await choose(restoring, text);
  const field = restoring.page.getByLabel(sentence('en', 'manageRestorePassword'), { exact: true });
  await field.fill('kafija no rita');
  await press(restoring, 'manageRestoreOpen');
  await expectWords(restoring, '.secret-wrong', [sentence('en', 'manageRestoreWrongPassword')]);
  await field.fill(password);
  await press(restoring, 'manageRestoreOpen');
  await expect.poll(() => rows(restoring)).toEqual(names);
  expect(await askAsPopup(stage.browser, 'codes')).toMatchObject({ output: { rows: [] } });
  await press(restoring, 'manageRestoreChosen');
  await expectWords(restoring, '.backup-form .notice', [sentence('en', 'manageRestored', 2)]);
  await waitForKept(stage.browser, `${firstPerson.name}: confirmed`, 'pircejs: pending');

  const again = await waitForNames(await stage.openPopup(front), names);
  expect(codesOfNow(secret)).toContain(again[0]?.code);
  expect(codesOfNow(shop.secret)).toContain(again[1]?.code);
  expect(await findInProfile(secrets)).toEqual([]);
});

describe('a file that is dropped', () => {
  const entry = (user: string, secret: string, type = 'totp') => ({ type, uuid: '1', name: user, issuer: 'Veikals', info: { secret, algo: 'SHA1', digits: 6, period: 30 } });

  test('is shown beside what is kept, and only what is ticked is restored', async () => {
    await stage.keep(shop);
    const settings = await openSettings();
    const entries = [entry('pircejs', shop.secret), entry('jauna', foreignAccount('jauna').secret), entry('pircejs', foreignAccount('cita').secret), entry('veca', shop.secret, 'hotp')];
    // As another program may write it, without a password.
    await drop(settings, { files: [fileOf(JSON.stringify({ version: 1, header: { slots: null, params: null }, db: { version: 3, entries } }))] });
    await expect.poll(() => rows(settings)).toEqual([shop.name, 'Veikals (jauna)', shop.name, 'Veikals (veca)']);
    const ticks = settings.page.locator('.backup-tick');
    expect(await ticks.evaluateAll((all: HTMLInputElement[]) => all.map(({ checked, disabled }) => `${checked} ${disabled}`))).toEqual(['false true', 'true false', 'false false']);
    await expectWords(
      settings,
      '.backup-row .row-detail',
      (['manageRestoreSame', 'manageRestoreNew', 'manageRestoreDifferent', 'captureProblemHotp'] as const).map((key) => sentence('en', key)),
    );
    await press(settings, 'manageRestoreChosen');
    await expectWords(settings, '.backup-form .notice', [sentence('en', 'manageRestored', 1)]);
    await waitForKept(stage.browser, 'pircejs: pending', 'jauna: pending');
  });

  test('and is no backup that can be read says why, each in its own words', async () => {
    const settings = await openSettings();
    const sealed = JSON.parse(writeByDescription({ version: 3, entries: [] }, password)) as { header: { slots: readonly object[] } };
    const withSlots = (slots: readonly object[]) => JSON.stringify({ ...sealed, header: { ...sealed.header, slots } });
    const [phone = {}, own = {}] = sealed.header.slots;
    const files = [
      ['hello', 'manageRestoreNotABackup'],
      ['{"version":2,"header":{},"db":""}', 'manageRestoreNewer'],
      ['{"version":1,"header":{"slots":null,"params":null},"db":{"version":1}}', 'manageRestoreDamaged'],
      [withSlots([phone]), 'manageRestoreNoPassword'],
      [withSlots([{ ...own, n: 2 ** 40 }]), 'manageRestoreTooCostly'],
    ] as const;
    for (const [text, key] of files) {
      await choose(settings, text);
      await expectWords(settings, '.backup-form .notice', [sentence('en', key)]);
    }
    await settings.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(32 * 1024 * 1024 + 1)], 'atslega.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await expectWords(settings, '.backup-form .notice', [sentence('en', 'manageRestoreTooLarge')]);
    await drop(settings, { files: [fileOf('{}'), fileOf('{}')] });
    await expectWords(settings, '.backup-form .notice', [sentence('en', 'captureOneFile')]);
    await waitForKept(stage.browser);
  });
});
