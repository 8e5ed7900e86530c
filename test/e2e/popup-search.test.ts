import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { bundlePage } from '../bench/vault/bundle.ts';
import type { ChromiumTab } from './chromium.ts';
import { foreignAccount } from './foreign-pages.ts';
import { deskOf } from './kept-accounts.ts';
import { actOn, readAccounts, sentence, waitForNames } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';
import { waitUntil } from './wait-until.ts';

/** In pages of the extension. */
declare const chrome: Browser;

const stage = usePopupStage('lv');

const [anna, berta, berzins] = [foreignAccount('anna'), foreignAccount('berta'), foreignAccount('bērziņš')];

/** How far from the field's beginning the glass is, and the text; in CSS pixels, with the largest text. */
function placesInField() {
  document.documentElement.style.fontSize = '150%';
  const [field, glass] = [document.querySelector('.search-input'), document.querySelector('.search > .icon')];
  if (field === null || glass === null) throw new Error('no search');
  const [{ left }, around, { paddingInlineStart }] = [field.getBoundingClientRect(), glass.getBoundingClientRect(), getComputedStyle(field)];
  const places = { glassFrom: around.left - left, glassTo: around.right - left, textFrom: Number.parseFloat(paddingInlineStart) };
  document.documentElement.style.fontSize = '';
  return places;
}

const isQuiet = (popup: ChromiumTab) => popup.page.locator('.search-quiet:not(:focus-within)').count();

test('letters anywhere begin a search without marks; Enter copies what it finds; Escape goes back', async () => {
  await stage.keep(anna);
  await stage.keep(berta);
  const popup = await stage.openPopup(await stage.keep(berzins));
  await popup.waitFor('.copy:focus');
  expect(await isQuiet(popup)).toBe(1);
  await popup.page.keyboard.type('berzins');
  await waitForNames(popup, [berzins.name]);
  expect(await popup.valueOf('.search-input')).toBe('berzins');
  expect(await isQuiet(popup)).toBe(0);
  const { glassFrom, glassTo, textFrom } = await popup.page.evaluate(placesInField);
  expect(glassFrom).toBeGreaterThan(4);
  expect(textFrom - glassTo).toBeGreaterThan(4);
  await waitUntil(
    async () => ((await popup.textOf('[role=status]')) === sentence('lv', 'popupFound', 1) ? true : undefined),
    () => 'how many were found to be said',
  );
  await popup.press('Enter');
  await popup.waitFor('.aside-copied');
  await popup.press('Escape');
  await waitForNames(popup, [anna.name, berta.name, berzins.name]);
  await popup.waitFor('.copy:focus');
});

test('a pinned account stands above the others, also the next time', async () => {
  await stage.keep(anna);
  const tab = await stage.keep(berta);
  const popup = await stage.openPopup(tab);
  await actOn(popup, 'lv', berta.name, 'popupPinName');
  await waitForNames(popup, [berta.name, anna.name]);
  await popup.close();
  const again = await stage.openPopup(tab);
  await waitForNames(again, [berta.name, anna.name]);
  expect(await again.page.locator('.account-pin').count()).toBe(1);
  await actOn(again, 'lv', berta.name, 'popupUnpinName');
  await waitForNames(again, [anna.name, berta.name]);
});

test('it opens with what it showed last over the page, and then with what the background answers', async () => {
  await stage.browser.context().addInitScript(() => {
    if (location.protocol !== 'chrome-extension:') return;
    const observer = new MutationObserver(() => {
      const name = document.querySelector('.account-name');
      if (name === null) return;
      document.documentElement.dataset['firstName'] = name.textContent;
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  const tab = await stage.keep(anna);
  await (await stage.openPopup(tab)).close();
  await waitUntil(async () => (await stage.browser.readStorage('session'))['last-codes'], () => 'the codes to be kept');
  await stage.browser.stopBackground();
  await (await deskOf(stage.browser)).evaluate(async () => {
    const { 'last-codes': last } = (await chrome.storage.session.get('last-codes')) as Record<string, { rows: { name: string }[] }>;
    await chrome.storage.session.set({ 'last-codes': { ...last, rows: last?.rows.map((row) => ({ ...row, name: 'Pirms tam' })) } });
  });
  const popup = await stage.openPopup(tab);
  await waitForNames(popup, [anna.name]);
  expect(await popup.page.locator('html').getAttribute('data-first-name')).toBe('Pirms tam');
  await popup.close();

  // Over another page another account may come first.
  const other = await stage.openPopup(await stage.open('', 'https://other.example'));
  await waitForNames(other, [anna.name]);
  expect(await other.page.locator('html').getAttribute('data-first-name')).toBe(anna.name);
});

test('of many accounts only those in sight are drawn, and the keyboard reaches every one', async () => {
  const desk = await deskOf(stage.browser);
  await desk.evaluate(await bundlePage());
  await desk.evaluate(() => window.vaultBench.fill(300));
  const tab = await stage.open('');
  const popup = await stage.openPopup(tab);
  await popup.waitFor('.copy:focus');
  const focused = () => popup.page.evaluate(() => document.activeElement?.querySelector('.account-name')?.textContent);
  const waitForFocus = (name: string) => waitUntil(async () => ((await focused()) === name ? true : undefined), () => `the focus on ${name}`);
  // Once the background has answered, all are there.
  await popup.waitFor('[aria-setsize="300"]');
  expect((await readAccounts(popup)).length).toBeLessThan(60);
  await popup.press('End');
  await waitForFocus('Konts 300');
  expect((await readAccounts(popup)).length).toBeLessThan(60);
  expect(await popup.page.locator('.copy:focus').evaluate((row) => row.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await popup.press('ArrowUp');
  await waitForFocus('Konts 299');
  await popup.press('Home');
  await waitForFocus('Konts 1');
  await popup.page.mouse.move(100, 300);
  await popup.page.mouse.wheel(0, 8_000);
  await waitUntil(async () => ((await readAccounts(popup)).some(({ name }) => Number(name.slice(6)) > 90) ? true : undefined), () => 'the list to be scrolled');
  expect((await readAccounts(popup)).length).toBeLessThan(60);
  await popup.page.keyboard.type('konts 300');
  await waitForNames(popup, ['Konts 300']);
});
