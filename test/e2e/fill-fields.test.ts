import { expect, test } from 'vitest';
import { says } from './card-words.ts';
import { goToPassword, openPasswordPage, openSignIn, sendPassword, settle, useFilling, waitForMoment, waitUntilIn } from './filling.ts';
import { holdCode } from './hold-code.ts';
import { codeField, firstPerson } from './journey.ts';
import { moveClock } from './kept-accounts.ts';
import { waitUntil } from './wait-until.ts';

const filling = useFilling();

const decoy = 'html > form input';
const decoyCode = 'html > form input[name="code"]';

test.each(['2024.12', '2026.8'] as const)('the decoy form is left alone, at the user name and beside the code (%s)', async (generation) => {
  const { standIn, changes } = filling;
  Object.assign(standIn.settings, { generation, decoySurvives: true });
  const tab = await openPasswordPage(filling);
  const letGo = await holdCode(tab);
  await sendPassword(tab);
  await tab.card.waitForText(says('card_sent'));
  expect(await tab.page.locator(decoy).evaluateAll((fields: readonly unknown[]) => fields.map((field) => (field as { value: string }).value))).toEqual(['', '', '']);
  letGo();
  await waitUntilIn(tab);
  expect(changes.filter(({ isDecoy }) => isDecoy)).toEqual([]);
  expect(standIn.seen.codeAttempts).toMatchObject([{ isAccepted: true }]);
});

test.each(['2024.12', '2026.8'] as const)('a stale code that the page puts into the field is replaced (%s)', async (generation) => {
  const { standIn } = filling;
  standIn.settings.generation = generation;
  const tab = await openSignIn(filling);
  // As a password manager does.
  await tab.page.locator(decoyCode).evaluate((field) => {
    Object.assign(field, { value: '000000' });
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await goToPassword(tab);
  const letGo = await holdCode(tab);
  await sendPassword(tab);
  await tab.card.waitForText(says('card_sent'));
  expect(await tab.page.locator(codeField).getAttribute('value')).toBe('000000');
  // Who has seen the code come may press this before seeing that it was sent.
  await tab.page.locator(codeField).press('Enter');
  letGo();
  await waitUntilIn(tab);
  expect(standIn.seen.codePosts).toHaveLength(1);
  expect(standIn.seen.codeAttempts).toMatchObject([{ isAccepted: true }]);
});

test('what the person types while the card counts down is left alone', async () => {
  const { standIn, browser, changes } = filling;
  const tab = await openPasswordPage(filling);
  await moveClock(standIn, browser, 26.6);
  const openedAt = standIn.now();
  await sendPassword(tab);
  await tab.card.waitForText(says('card_waiting_step_ending_hint'));
  await tab.type(codeField, '12');
  await tab.card.waitUntilGone();
  await waitForMoment(standIn, 31, openedAt);
  await settle(filling, tab);
  expect(await tab.valueOf(codeField)).toBe('12');
  expect(changes.filter(({ isTrusted }) => !isTrusted)).toEqual([]);
  expect(standIn.seen.codePosts).toEqual([]);
});

test('what the person makes of a filled code is left alone when its step ends', async () => {
  const { standIn, browser, changes } = filling;
  // A language in which the kind of code is open: nothing is sent, so that there is time to type.
  standIn.settings.language = 'zh-Hans';
  const tab = await openPasswordPage(filling);
  await moveClock(standIn, browser, 21);
  await sendPassword(tab);
  await tab.card.waitForText(says('card_filled_check_hint'));
  const filledAt = standIn.now();
  const filled = await tab.valueOf(codeField);
  await tab.page.locator(codeField).press('End');
  await tab.type(codeField, '7');
  await tab.card.waitUntilGone();
  await waitForMoment(standIn, 31, filledAt);
  await settle(filling, tab);
  expect(await tab.valueOf(codeField)).toBe(`${filled}7`);
  expect(changes.filter(({ isTrusted }) => !isTrusted)).toHaveLength(1);
});

test('a filled code that nobody sends is replaced by the next one', async () => {
  const { standIn, browser } = filling;
  standIn.settings.language = 'zh-Hans';
  const tab = await openPasswordPage(filling);
  await moveClock(standIn, browser, 21);
  await sendPassword(tab);
  await tab.card.waitForText(says('card_filled_check_hint'));
  const filledAt = standIn.now();
  const filled = await tab.valueOf(codeField);
  await waitForMoment(standIn, 31, filledAt);
  const next = standIn.codeFor(firstPerson.name);
  expect(next).not.toBe(filled);
  await waitUntil(async () => ((await tab.valueOf(codeField)) === next ? true : undefined), () => 'the next code in the field');
  await tab.card.waitForText(says('card_filled_check_hint'));
  await settle(filling, tab);
  expect(standIn.seen.codePosts).toEqual([]);
});
