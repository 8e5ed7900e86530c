import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { MessageKey } from '../../src/i18n.ts';
import type { ChromiumTab } from './chromium.ts';
import { foreignAccount } from './foreign-pages.ts';
import { deskOf } from './kept-accounts.ts';
import { codesOfNow, sentence, waitForNames } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';

/** In pages of the extension. */
declare const chrome: Browser;

const stage = usePopupStage('en');
const [first, second] = [foreignAccount('anna'), foreignAccount('berta')];
const vaultKeys = ['vault.current', 'vault.a', 'vault.b'];

async function readVault(): Promise<Readonly<Record<string, string>>> {
  const local = await stage.browser.readStorage('local');
  return Object.fromEntries(vaultKeys.flatMap((key) => (key in local ? [[key, String(local[key])]] : [])));
}
async function write(values: Readonly<Record<string, string>>): Promise<void> {
  await (await deskOf(stage.browser)).evaluate((changed) => chrome.storage.local.set(changed), values);
}
const spoil = (text: string) => text.replace('"data":"', '"data":"A');

/** Opens the popup, and by its button the page that says what can be done. */
async function openRescue(tab: ChromiumTab): Promise<ChromiumTab> {
  const popup = await stage.openPopup(tab);
  await popup.waitFor('.screen .button');
  expect(await popup.textOf('.screen p')).toBe(sentence('en', 'popupUnreadable'));
  // The popup closes over its own click, which then never comes to an end.
  const press = async () => void popup.click('.screen .button').catch(() => undefined);
  const page = stage.closeLater(await stage.browser.waitForOwnPage(press));
  await page.waitFor('.rescue-lead');
  return page;
}
async function waitForLead(page: ChromiumTab, key: MessageKey): Promise<void> {
  await expect.poll(() => page.textOf('.rescue-lead')).toBe(sentence('en', key));
}

async function beginAnew(page: ChromiumTab): Promise<void> {
  await page.click('.rescue-consent');
  await page.page.getByRole('button', { name: sentence('en', 'rescueAnewDo') }).click();
  await waitForLead(page, 'rescueBegun');
}

async function expectCode(tab: ChromiumTab, { name, secret }: typeof first): Promise<void> {
  const [row] = await waitForNames(await stage.openPopup(tab), [name]);
  expect(codesOfNow(secret)).toContain(row?.code);
}

test('the state before a damaged one is named, and gives its codes once she returns to it', async () => {
  await stage.keep(first);
  const tab = await stage.keep(second);
  const { 'vault.b': newest = '' } = await readVault();
  await write({ 'vault.b': spoil(newest) });
  const before = await readVault();
  const page = await openRescue(tab);
  expect(await page.textOf('.rescue-lead')).toBe(sentence('en', 'rescueDamaged'));
  expect(await page.page.locator('.rescue-names li').allInnerTexts()).toEqual([first.name]);
  expect(await readVault()).toEqual(before);
  await page.click('.section .button-main');
  await waitForLead(page, 'rescueReturned');
  await expectCode(tab, first);
  expect(JSON.parse(String((await stage.browser.readStorage('local'))['vault.aside.0']))).toMatchObject({ stored: before });
});

test('where nothing opens, the damaged vault is saved as a file, and an empty one takes accounts again', async () => {
  const tab = await stage.keep(first);
  const { 'vault.a': only = '' } = await readVault();
  await write({ 'vault.a': spoil(only) });
  const before = await readVault();
  const page = await openRescue(tab);
  const [download] = await Promise.all([
    page.page.waitForEvent('download'),
    page.page.getByRole('button', { name: sentence('en', 'rescueSave') }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('atslega-vault.json');
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(before);
  expect(await page.textOf('.notice')).toBe(sentence('en', 'rescueSaved'));
  await beginAnew(page);
  expect(JSON.parse(String((await stage.browser.readStorage('local'))['vault.aside.0']))).toMatchObject({ stored: before });
  await expectCode(await stage.keep(second), second);
});

test('where the key of the device is lost, a new vault gets a new one', async () => {
  const tab = await stage.keep(first);
  await (await deskOf(stage.browser)).evaluate(async () => {
    const open = indexedDB.open('atslega');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const transaction = open.result.transaction('keys', 'readwrite');
    transaction.objectStore('keys').clear();
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    open.result.close();
  });
  const page = await openRescue(tab);
  expect(await page.textOf('.rescue-lead')).toBe(sentence('en', 'rescueKeyMissing'));
  await beginAnew(page);
  await expectCode(await stage.keep(first), first);
});

test('what a newer version has written waits for it, and is all there then', async () => {
  const tab = await stage.keep(first);
  const before = await readVault();
  await write({ 'vault.a': String(before['vault.a']).replace(/"version":\d+/, '"version":99') });
  const page = await openRescue(tab);
  expect(await page.textOf('.rescue-lead')).toBe(sentence('en', 'rescueNewer'));
  const retry = page.page.getByRole('button');
  expect(await retry.allInnerTexts()).toEqual([sentence('en', 'popupTryAgain')]);
  await write(before);
  await waitForLead(page, 'rescueReadable');
  await expectCode(tab, first);
});
