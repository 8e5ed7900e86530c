import { expect, test } from 'vitest';
import { foreignAccount } from './foreign-pages.ts';
import { actOn, codesOfNow, readAccounts, sentence, waitForNames } from './popup-probe.ts';
import { usePopupStage } from './popup-stage.ts';
import { waitUntil } from './wait-until.ts';

const stage = usePopupStage('en');


const [first, second] = [foreignAccount('anna'), foreignAccount('berta')];

test('a new name is there at once and the next time; Escape leaves the old one', async () => {
  const tab = await stage.keep(first);
  const popup = await stage.openPopup(tab);
  await actOn(popup, 'en', first.name, 'popupRename');
  await popup.page.locator('.name-input').fill('Mans veikals');
  await popup.press('Enter');
  await waitForNames(popup, ['Mans veikals']);
  await actOn(popup, 'en', 'Mans veikals', 'popupRename');
  await popup.page.locator('.name-input').fill('Cits');
  await popup.press('Escape');
  await waitForNames(popup, ['Mans veikals']);
  await popup.close();
  const [row] = await waitForNames(await stage.openPopup(tab), ['Mans veikals']);
  expect(codesOfNow(first.secret)).toContain(row?.code);
});

test('a deleted account comes back by undo, in its place', async () => {
  await stage.keep(first);
  const tab = await stage.keep(second);
  const popup = await stage.openPopup(tab);
  await actOn(popup, 'en', first.name, 'popupRemove');
  await waitForNames(popup, [second.name]);
  expect(await popup.textOf('.notice-text')).toBe(sentence('en', 'popupRemoved', first.name));
  await popup.click('.notice .button');
  const rows = await waitForNames(popup, [first.name, second.name]);
  expect(codesOfNow(first.secret)).toContain(rows[0]?.code);
});

test('the keyboard alone suffices: move, copy, rename, delete, undo, pin, search and read', async () => {
  await stage.keep(first);
  const tab = await stage.keep(second);
  const popup = await stage.openPopup(tab);
  const focused = () => popup.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.querySelector('.account-name')?.textContent ?? document.activeElement?.textContent);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await popup.press(key);
  };
  const waitForFocus = (text: string) => waitUntil(async () => ((await focused()) === text ? true : undefined), () => `the focus on ${text}`);

  await popup.waitFor('.copy:focus');
  expect(await focused()).toBe(first.name);
  await press('ArrowDown');
  await waitForFocus(second.name);
  await press('Enter');
  await popup.waitFor('.account:nth-child(2) .aside-copied');
  const unfold = async (name: string) => {
    await press('Tab', 'Enter');
    await waitForFocus(sentence('en', 'popupActions', name));
    await popup.waitFor('.account-actions');
  };
  await unfold(second.name);
  await press('Tab', 'Tab', 'Enter');
  await waitForFocus(sentence('en', 'popupNewName'));
  await popup.page.keyboard.type('Otrais');
  await press('Enter');
  await waitForNames(popup, [first.name, 'Otrais']);
  await waitForFocus('Otrais');
  await unfold('Otrais');
  await press('Tab', 'Tab', 'Tab', 'Enter');
  await waitForNames(popup, [first.name]);
  await waitForFocus(sentence('en', 'popupUndo'));
  await press('Enter');
  await waitForNames(popup, [first.name, 'Otrais']);
  await waitForFocus('Otrais');
  await unfold('Otrais');
  await press('Tab', 'Enter');
  await waitForNames(popup, ['Otrais', first.name]);
  await waitForFocus('Otrais');
  await press('End');
  await waitForFocus(first.name);
  await press('/');
  await popup.waitFor('.search-input:focus');
  await popup.page.keyboard.type('otr');
  await waitForNames(popup, ['Otrais']);
  await press('Escape');
  await waitForNames(popup, ['Otrais', first.name]);
  await waitForFocus('Otrais');
  // From the end: past the search, the settings and the other ways to an account.
  await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
  await waitForFocus(sentence('en', 'popupReadPage'));
  await press('Enter');
  await popup.waitFor('.notice-text');
  await expect.poll(() => popup.textOf('.notice-text')).toBe(sentence('en', 'captureKnown', 'Otrais'));
  expect(await readAccounts(popup)).toHaveLength(2);
});

test('a deleted account stays deleted when the browser comes back, and the other one is still there', async () => {
  await stage.keep(first);
  const popup = await stage.openPopup(await stage.keep(second));
  await actOn(popup, 'en', first.name, 'popupRemove');
  await waitForNames(popup, [second.name]);
  await stage.browser.restart();
  const [row] = await waitForNames(await stage.openPopup(await stage.browser.openTab('chrome://version/')), [second.name]);
  expect(codesOfNow(second.secret)).toContain(row?.code);
});
