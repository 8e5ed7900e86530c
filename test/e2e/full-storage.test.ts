import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import type { Browser } from 'webextension-polyfill';
import { root } from '../run/commands.ts';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { foreignAccount } from './foreign-pages.ts';
import { drop, openAddPage } from './hand-over.ts';
import { askAsPopup, closePages, deskOf, forgetEverything, listKept } from './kept-accounts.ts';
import { codesOfNow, sentence } from './popup-probe.ts';
import { openSettings } from './settings-probe.ts';

/** In pages of the extension. */
declare const chrome: Browser;

const Manifest = v.looseObject({ permissions: v.array(v.string()) });
const notKept = sentence('en', 'vaultNotKept');
const passphrase = 'četri zaļi bruņurupuči';
const [anna, berta] = [foreignAccount('anna'), foreignAccount('berta')];

/** The extension as it is, but for the permission without which Chromium's storage is full at 10 MiB. */
function copyWithQuota(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atslega-quota-'));
  cpSync(join(root, '.output/chrome-mv3'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = v.parse(Manifest, JSON.parse(readFileSync(path, 'utf8')));
  const permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
  expect(permissions).not.toEqual(manifest.permissions);
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

let standIn: StandIn;
let extension: string;
let browser: Chromium;
beforeAll(async () => {
  standIn = await startStandIn();
  extension = copyWithQuota();
  browser = await launchChromium({ standIn, extension });
});
afterAll(async () => {
  await browser?.close();
  await standIn?.close();
  rmSync(extension, { recursive: true, force: true });
});
beforeEach(async () => {
  await closePages(browser);
  await forgetEverything(browser);
});

/** Leaves room for so many bytes. */
async function fillStorage(room: number): Promise<void> {
  const desk = await deskOf(browser);
  // It notes the policy when it begins, and must not do so in the midst of this.
  await askAsPopup(browser, 'settings');
  const isRefused = await desk.evaluate(async (bytes) => {
    const free = 10 * 1024 * 1024 - (await chrome.storage.local.getBytesInUse());
    await chrome.storage.local.set({ filler: 'x'.repeat(free - bytes - '"filler""'.length) });
    return chrome.storage.local.set({ more: 'x'.repeat(bytes + 1) }).then(() => false, () => true);
  }, room);
  expect(isRefused).toBe(true);
}
async function freeStorage(): Promise<void> {
  await (await deskOf(browser)).evaluate(() => chrome.storage.local.remove('filler'));
}

/** Picked out where it lies: what fills the storage would take long to be handed over. */
async function readVault(): Promise<object> {
  return (await deskOf(browser)).evaluate(async () => {
    const local = await chrome.storage.local.get(null);
    return Object.fromEntries(Object.entries(local).filter(([key]) => key.startsWith('vault.')));
  });
}

/** Hands an account to the page for adding. @returns what the page says came of it */
async function add({ uri }: typeof anna): Promise<string> {
  const page = await openAddPage(browser);
  await drop(page, { text: uri });
  const said = await page.textOf('.notice-text');
  await page.close();
  return said;
}

async function expectKept(...accounts: readonly (typeof anna)[]): Promise<void> {
  const rows = await listKept(browser);
  expect(rows.map(({ name }) => name)).toEqual(accounts.map(({ name }) => name));
  for (const [index, { secret }] of accounts.entries()) expect(codesOfNow(secret)).toContain(rows[index]?.code);
}

test.each([
  ['nothing at all', 0],
  ['no vault', 120],
])('where the storage takes %s, an account is not kept, which is said, and what was kept stays', async (_, room) => {
  await fillStorage(room);
  expect(await add(anna)).toBe(notKept);
  await expectKept();
  await freeStorage();
  expect(await add(anna)).toBe(sentence('en', 'captureKeptHere', anna.name));

  const before = await readVault();
  await fillStorage(room);
  expect(await add(berta)).toBe(notKept);
  expect(await readVault()).toEqual(before);
  await browser.restart();
  await expectKept(anna);
  await freeStorage();
  expect(await add(berta)).toBe(sentence('en', 'captureKeptHere', berta.name));
  await expectKept(anna, berta);
});

test('where the storage is full, no passphrase is set, which is said, and all opens as before', async () => {
  await add(anna);
  const before = await readVault();
  await fillStorage(0);
  const settings = await openSettings(browser);
  await settings.press('protectSetPassphrase');
  await settings.fill('protectNewPassphrase', passphrase);
  await settings.fill('protectAgain', passphrase);
  await settings.press('protectNext');
  await settings.takeRecoveryCode();
  await settings.waitForNotice('vaultNotKept');
  expect(await readVault()).toEqual(before);
  expect(await askAsPopup(browser, 'protection')).toMatchObject({ output: { status: 'open', guardedBy: 'device' } });
  await browser.restart();
  await expectKept(anna);
});
