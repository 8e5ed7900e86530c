import { decodeQR } from 'qr/decode.js';
import { decode as decodePng } from 'fast-png';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { parseOtpauthUri } from '../../src/core/otpauth-uri.ts';
import type { ChromiumTab } from './chromium.ts';
import { foreignAccount, type ForeignAccount } from './foreign-pages.ts';
import { firstPerson } from './journey.ts';
import { askAsPopup, listKept } from './kept-accounts.ts';
import { sentence } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';
import { openSettings, type SettingsProbe } from './settings-probe.ts';
import { waitUntil } from './wait-until.ts';

const stage = usePopupStage('en');
const [anna, berta, cilda] = ['anna', 'berta', 'cilda'].map((user) => foreignAccount(user)) as [ForeignAccount, ForeignAccount, ForeignAccount];
const passphrase = 'četri zaļi bruņurupuči';
const long = 15_000;


async function keepAll(...accounts: readonly ForeignAccount[]): Promise<SettingsProbe> {
  for (const { uri } of accounts) await askAsPopup(stage.browser, 'capture-text', { text: uri, by: 'paste' });
  const settings = await openSettings(stage.browser);
  stage.closeLater(settings.tab);
  await settings.tab.page.locator('.account-item').nth(accounts.length - 1).waitFor();
  return settings;
}

const namesOf = (page: Page) => page.locator('.account-item .row-name').allTextContents();
const namesInPopup = async () => (await listKept(stage.browser)).map(({ name }) => name);
const button = (page: Page, key: Parameters<typeof sentence>[1], ...values: readonly string[]) => page.getByRole('button', { name: sentence('en', key, ...values), exact: true });
const openDetails = (page: Page, { name }: Pick<ForeignAccount, 'name'>) => button(page, 'accountsChange', name).click();

async function expectNames(page: Page, names: readonly string[]): Promise<void> {
  await waitUntil(async () => ((await namesOf(page)).join() === names.join() ? true : undefined), () => `the order ${names.join()}`, long);
  await waitUntil(async () => ((await namesInPopup()).join() === names.join() ? true : undefined), () => `the same order in the popup`, long);
}

/** Everything of a page that could hold a secret, also what was typed. */
const contentOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll('input')].map(({ value }) => value).join());

/** @returns what another device's camera would read of the page */
async function scan(tab: ChromiumTab): Promise<string> {
  const png = decodePng(await tab.page.locator('.qr').screenshot({ scale: 'device' }));
  return decodeQR({ width: png.width, height: png.height, data: Uint8Array.from(png.data) });
}

async function expectNothingSecret(page: Page, { secret }: ForeignAccount): Promise<void> {
  const content = (await contentOf(page)).replaceAll(/\s/g, '');
  expect(content).not.toContain(secret);
  expect(content).not.toContain('otpauth:');
  expect(await page.locator('.qr').count()).toBe(0);
}

test('names and issuers are changed, and the codes are found by them', async () => {
  const { tab: { page } } = await keepAll(anna);
  await openDetails(page, anna);
  await page.getByLabel(sentence('en', 'accountsName'), { exact: true }).fill('Veikals Ķekavā');
  await page.getByLabel(sentence('en', 'addIssuer'), { exact: true }).fill('SIA Veikals');
  await button(page, 'popupSave').click();
  await page.getByText(sentence('en', 'accountsSaved', 'Veikals Ķekavā')).waitFor();
  expect(await askAsPopup(stage.browser, 'codes')).toMatchObject({ output: { rows: [{ name: 'Veikals Ķekavā', issuer: 'SIA Veikals' }] } });
  await page.getByLabel(sentence('en', 'accountsName'), { exact: true }).fill(' ');
  await button(page, 'popupSave').click();
  await page.getByText(sentence('en', 'accountsNameEmpty')).waitFor();
});

test('the order is changed by keys, by the buttons and by dragging, pinned ones stay above, and the popup has the same', async () => {
  const { tab: { page } } = await keepAll(anna, berta, cilda);
  const grip = ({ name }: ForeignAccount) => button(page, 'accountsMove', name);
  await grip(anna).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByText(sentence('en', 'accountsMoved', anna.name, 2, 3)).waitFor();
  await expectNames(page, [berta.name, anna.name, cilda.name]);
  expect(await grip(anna).evaluate((element) => element === document.activeElement)).toBe(true);

  await button(page, 'accountsChange', cilda.name).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expectNames(page, [berta.name, cilda.name, anna.name]);

  await openDetails(page, berta);
  await button(page, 'accountsMoveDown').click();
  await expectNames(page, [cilda.name, berta.name, anna.name]);
  await openDetails(page, berta);

  const [from, to] = await Promise.all([grip(anna), grip(cilda)].map((one) => one.boundingBox()));
  if (!from || !to) throw new Error('the grips are not in sight');
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 5, to.y - 2, { steps: 6 });
  await page.locator('.account-dragged').waitFor();
  await page.mouse.up();
  await expectNames(page, [anna.name, cilda.name, berta.name]);

  await button(page, 'accountsPin', berta.name).click();
  await page.getByText(sentence('en', 'accountsPinned', berta.name)).waitFor();
  await expectNames(page, [berta.name, anna.name, cilda.name]);
  await grip(berta).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expectNames(page, [berta.name, anna.name, cilda.name]);
});

test('where its codes go is shown, and taken away after a question', async () => {
  await stage.keepOfPerson(firstPerson.name);
  const { tab: { page } } = await openSettings(stage.browser).then((settings) => (stage.closeLater(settings.tab), settings));
  const [kept] = await listKept(stage.browser);
  if (kept === undefined) throw new Error('nothing is kept');
  await openDetails(page, kept);
  await button(page, 'accountsForget').click();
  await button(page, 'popupCancel').click();
  await button(page, 'accountsForget').click();
  await page.locator('.question').getByRole('button', { name: sentence('en', 'accountsForget') }).click();
  await page.getByText(sentence('en', 'accountsOriginsNone')).waitFor();
  expect(await askAsPopup(stage.browser, 'accounts')).toMatchObject({ output: { accounts: [{ origins: [] }] } });
});

test('what is deleted can be brought back at once, or from the bin', async () => {
  const { tab: { page } } = await keepAll(anna, berta);
  await openDetails(page, anna);
  await button(page, 'accountRemove').click();
  await page.getByText(sentence('en', 'popupRemoved', anna.name)).waitFor();
  expect(await namesInPopup()).toEqual([berta.name]);
  await waitUntil(async () => (await button(page, 'popupUndo').evaluate((element) => element === document.activeElement)) || undefined, () => 'the focus on what takes it back');
  await page.keyboard.press('Enter');
  await expectNames(page, [anna.name, berta.name]);

  await button(page, 'accountRemove').click();
  await page.getByRole('heading', { name: sentence('en', 'accountsBin') }).waitFor();
  await page.reload();
  await button(page, 'accountsRestore').click();
  await expectNames(page, [anna.name, berta.name]);
  expect(await page.getByRole('heading', { name: sentence('en', 'accountsBin') }).count()).toBe(0);
});

test('a QR code is shown after three seconds of pressing, reads as the account does, and leaves nothing behind', async () => {
  const { tab } = await keepAll(anna);
  const { page } = tab;
  await stage.browser.context().grantPermissions(['clipboard-read'], { origin: new URL(page.url()).origin }).catch(() => undefined);
  const before = await page.evaluate(() => navigator.clipboard.readText()).catch(() => 'not to be read');
  await openDetails(page, anna);
  await button(page, 'accountsReveal').click();
  const hold = button(page, 'accountsHold', '3');
  await hold.click();
  await page.getByText(sentence('en', 'accountsHoldShort', sentence('en', 'accountsHoldOtherwise'))).waitFor();
  await expectNothingSecret(page, anna);

  await hold.hover();
  await page.mouse.down();
  await page.locator('.qr').waitFor();
  await page.mouse.up();
  const uri = await scan(tab);
  const given = parseOtpauthUri(anna.uri);
  expect(given.status).toBe('ok');
  expect(parseOtpauthUri(uri)).toEqual(given);
  expect((await tab.textOf('.reveal-key')).replaceAll(' ', '')).toBe(anna.secret);
  await button(page, 'accountsHide').click();
  await page.getByText(sentence('en', 'accountsHidden')).waitFor();
  await expectNothingSecret(page, anna);

  await button(page, 'accountsShowAgain').click();
  await hold.focus();
  await page.keyboard.down('Enter');
  await page.locator('.qr').waitFor();
  await page.keyboard.up('Enter');
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await page.getByText(sentence('en', 'accountsHidden')).waitFor();
  await expectNothingSecret(page, anna);
  expect(await page.evaluate(() => navigator.clipboard.readText()).catch(() => 'not to be read')).toBe(before);
});

test('where a passphrase guards the vault, it is asked for, and holding does not stand for it', async () => {
  const settings = await keepAll(anna);
  const { tab, tab: { page } } = settings;
  await settings.press('protectSetPassphrase');
  await settings.fill('protectNewPassphrase', passphrase);
  await settings.fill('protectAgain', passphrase);
  await settings.press('protectNext');
  await settings.takeRecoveryCode();
  await settings.waitForNotice('protectOn');

  await openDetails(page, anna);
  await button(page, 'accountsReveal').click();
  const field = page.locator('.reveal input');
  await field.fill('trīs zaļi bruņurupuči');
  await button(page, 'accountsShow').click();
  await page.locator('.reveal').getByText(sentence('en', 'unlockWrongPassphrase')).waitFor();
  await expectNothingSecret(page, anna);
  await field.fill(passphrase);
  await button(page, 'accountsShow').click();
  await page.locator('.qr').waitFor();
  expect(parseOtpauthUri(await scan(tab))).toEqual(parseOtpauthUri(anna.uri));
  await settings.press('unlockLockNow');
  await page.locator('.qr').waitFor({ state: 'detached' });
  await expectNothingSecret(page, anna);
  expect(await contentOf(page)).not.toContain(passphrase);
});
