import { expect, test } from 'vitest';
import { says } from './card-words.ts';
import type { ChromiumTab } from './chromium.ts';
import { openCodePage, openPasswordPage, renewDevice, sendPassword, settle, submit, useFilling, waitUntilIn } from './filling.ts';
import { codeField, firstPerson, helpdesk } from './journey.ts';
import { deskOf, listKept, moveClock } from './kept-accounts.ts';
import { letHide } from './let-hide.ts';

const filling = useFilling();

/** A tab that nobody has touched, at the code page of a sign-in that went so far in another tab. */
async function openUntouched(): Promise<ChromiumTab> {
  const { standIn, browser } = filling;
  standIn.removeDevices(firstPerson.name);
  standIn.addDevice(firstPerson.name, 'static');
  const first = await openCodePage(filling);
  await first.waitFor(codeField);
  renewDevice(filling);
  return await browser.openTab(first.url());
}

test('in a tab that a script opened and nobody touched, the code is filled and not sent, and the card says what to press', async () => {
  const { standIn } = filling;
  const tab = await openUntouched();
  await tab.card.waitForText(says('card_filled_press_hint'));
  await settle(filling, tab);
  expect(await tab.valueOf(codeField)).toBe(standIn.codeFor(firstPerson.name));
  expect(standIn.seen.codePosts).toEqual([]);
  await tab.click(submit);
  await waitUntilIn(tab);
  expect(standIn.seen.codeAttempts).toMatchObject([{ isAccepted: true }]);
});

test('where the person last did something in the tab more than five minutes ago, the code is filled and not sent', async () => {
  const { standIn, browser } = filling;
  const tab = await openPasswordPage(filling);
  await (await deskOf(browser)).evaluate(`chrome.storage.session.get().then((items) => {
    const acted = Object.keys(items).filter((key) => key.startsWith('activity:'));
    return chrome.storage.session.set(Object.fromEntries(acted.map((key) => [key, Date.now() - 301_000])));
  })`);
  await sendPassword(tab);
  await tab.card.waitForText(says('card_filled_press_hint'));
  await settle(filling, tab);
  expect(await tab.valueOf(codeField)).toBe(standIn.codeFor(firstPerson.name));
  expect(standIn.seen.codePosts).toEqual([]);
});

test.each(['Enter', 'click'] as const)('a filled code that the person sends herself is remembered (%s)', async (how) => {
  const { standIn, browser } = filling;
  const tab = await openUntouched();
  await tab.card.waitForText(says('card_filled_press_hint'));
  if (how === 'Enter') await tab.page.locator(codeField).press('Enter');
  else await tab.click(submit);
  await waitUntilIn(tab);
  standIn.signOutEverybody();
  const later = await openPasswordPage(filling);
  // However long that took, it is the same step still, and its end is near.
  await moveClock(standIn, browser, 20, standIn.seen.codeAttempts[0]?.step);
  await sendPassword(later);
  await later.card.waitForText(says('card_waiting_step_used_hint'));
  expect(await later.valueOf(codeField)).toBe('');
  await waitUntilIn(later);
  expect(standIn.seen.codeAttempts).toMatchObject([{ isAccepted: true }, { isAccepted: true }]);
  expect(standIn.seen.codePosts).toHaveLength(2);
});

test('in a hidden tab nothing is filled until it comes to the front', async () => {
  const { standIn, browser, changes } = filling;
  const tab = await openPasswordPage(filling);
  await letHide(tab.page);
  // The code page comes when another tab is in front already.
  standIn.settings.latency = 1500;
  await sendPassword(tab);
  const front = await browser.openTab(`${helpdesk}/`);
  expect(await tab.page.evaluate('document.visibilityState')).toBe('hidden');
  await tab.page.locator(codeField).waitFor();
  await front.card.waitForText(says('card_helpdesk'));
  // As `settle`, but without the card's buttons: the browser does not lay a hidden page out.
  await listKept(browser);
  await tab.page.evaluate('new Promise((resolve) => setTimeout(resolve))');
  expect(changes.filter(({ isTrusted }) => !isTrusted)).toEqual([]);
  expect(await tab.valueOf(codeField)).toBe('');
  expect(standIn.seen.codePosts).toEqual([]);
  await tab.bringToFront();
  await waitUntilIn(tab);
  expect(standIn.seen.codeAttempts).toMatchObject([{ isAccepted: true }]);
});
