import { expect, test } from 'vitest';
import { says } from './card-words.ts';
import { openCodePage, openPasswordPage, sendPassword, settle, useFilling, waitUntilIn } from './filling.ts';
import { holdCode } from './hold-code.ts';
import { codeField, standInStep } from './journey.ts';

const filling = useFilling();

/** Sets the server's clock so far ahead of this computer's, give or take what brings it to the beginning of a step. */
function setAhead(seconds: number): void {
  const { standIn } = filling;
  standInStep(standIn, 5);
  standIn.settings.clockOffset += seconds * 1000;
}

test.each([
  { seconds: 90, sentence: 'card_clock_behind' },
  { seconds: -90, sentence: 'card_clock_ahead' },
] as const)("a server's clock that is $seconds s ahead is allowed for, and the card says so", async ({ seconds, sentence }) => {
  const { standIn } = filling;
  setAhead(seconds);
  const tab = await openPasswordPage(filling);
  // Else the card would be gone before anybody could read it.
  const letGo = await holdCode(tab);
  await sendPassword(tab);
  await tab.card.waitForText(says(sentence));
  letGo();
  await waitUntilIn(tab);
  expect(standIn.seen.codeAttempts).toMatchObject([{ isAccepted: true }]);
  const [attempt] = standIn.seen.codeAttempts;
  expect(attempt?.step).toBe(Math.floor((attempt?.time ?? 0) / 30_000));
});

test.each([
  { seconds: 600, sentence: 'card_clock_behind' },
  { seconds: -600, sentence: 'card_clock_ahead' },
] as const)("where the server's clock is $seconds s ahead nothing is filled, and the card says why", async ({ seconds, sentence }) => {
  const { standIn, changes } = filling;
  setAhead(seconds);
  const tab = await openCodePage(filling);
  await tab.card.waitForText(says('card_trouble_clock_too_far_hint'));
  expect(await tab.card.text()).toMatch(says(sentence));
  expect(await tab.card.text()).toMatch(/ (9|10)\smin /u);
  await settle(filling, tab);
  expect(await tab.valueOf(codeField)).toBe('');
  expect(changes.filter(({ isTrusted }) => !isTrusted)).toEqual([]);
  expect(standIn.seen.codePosts).toEqual([]);
});

test('once the clock is right, the button of the card fills the code', async () => {
  const { standIn } = filling;
  setAhead(600);
  const tab = await openCodePage(filling);
  await tab.card.waitForText(says('card_trouble_clock_too_far_hint'));
  standInStep(standIn, 5);
  await tab.card.click(says('card_trouble_clock_too_far_do'));
  await waitUntilIn(tab);
  expect(standIn.seen.codeAttempts).toMatchObject([{ isAccepted: true }]);
});

test('once the clock is right, the page need only be loaded anew', async () => {
  const { standIn } = filling;
  setAhead(600);
  const tab = await openCodePage(filling);
  await tab.card.waitForText(says('card_trouble_clock_too_far_hint'));
  standInStep(standIn, 5);
  await tab.page.reload();
  await waitUntilIn(tab);
  expect(standIn.seen.codeAttempts).toMatchObject([{ isAccepted: true }]);
});
