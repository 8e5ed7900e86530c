import { expect, test } from 'vitest';
import { named, says } from './card-words.ts';
import type { ChromiumTab } from './chromium.ts';
import { openCodePage, openPasswordPage, sendPassword, settle, submit, useFilling, waitForMoment, waitUntilIn } from './filling.ts';
import { codeField, firstPerson, standInStep } from './journey.ts';
import { moveClock } from './kept-accounts.ts';
import { waitUntil } from './wait-until.ts';

const filling = useFilling();

const fillNext = named('card_refused_unknown_do');
const countdown = /^\d{1,2} s$/mu;
/** Longer than it takes to press the card's button. */
const longCountdown = /^([5-9]|\d\d) s$/mu;

async function typeCode(tab: ChromiumTab, code: string): Promise<void> {
  await tab.page.locator(codeField).press('ControlOrMeta+a');
  await tab.type(codeField, code);
  await tab.click(submit);
}

test.each(['2024.12', '2026.8'] as const)('a refused code is explained and not tried again; the next one is filled when she asks, and sent by her (%s)', async (generation) => {
  const { standIn, browser } = filling;
  standIn.settings.generation = generation;
  standIn.removeDevices(firstPerson.name);
  // The server has another key than the extension.
  standIn.addTotp(firstPerson.name);
  const tab = await openPasswordPage(filling);
  await moveClock(standIn, browser, 21);
  await sendPassword(tab);
  await tab.card.waitForText(says('card_refused_unknown_hint'));
  const refused = await tab.valueOf(codeField);
  await waitForMoment(standIn, 31, standIn.seen.codePosts[0]?.time);
  await settle(filling, tab);
  expect(await tab.valueOf(codeField)).toBe(refused);
  expect(standIn.seen.codePosts.map(({ code }) => code)).toEqual([refused]);

  const helpOpens = tab.page.context().waitForEvent('page');
  await tab.card.click(named('card_help'));
  const help = await helpOpens;
  expect(help.url()).toBe(`${filling.browser.extensionUrl}help.html`);
  await help.locator('.help-reason').waitFor();
  await help.close();

  await tab.card.click(fillNext);
  await tab.card.waitForText(says('card_filled_press_hint'));
  await settle(filling, tab);
  const next = await tab.valueOf(codeField);
  expect(next).not.toBe(refused);
  expect(standIn.seen.codePosts).toHaveLength(1);

  await tab.click(submit);
  await tab.card.waitForText(says('card_refused_unknown'));
  await settle(filling, tab);
  expect(standIn.seen.codePosts.map(({ code }) => code)).toEqual([refused, next]);
});

test('a right code that the throttle of the server refuses is explained; the next one is accepted', async () => {
  const { standIn, browser } = filling;
  const tab = await openPasswordPage(filling);
  await moveClock(standIn, browser, 16);
  // Every try of the next 8 s is refused, also a right one.
  standIn.throttle(firstPerson.name, 4);
  await sendPassword(tab);
  await tab.card.click(fillNext);
  await tab.card.waitForText(says('card_waiting_step_used_hint'));
  expect(await tab.card.text()).toMatch(countdown);
  await tab.card.waitForText(says('card_filled_press_hint'));
  await settle(filling, tab);
  expect(standIn.seen.codePosts).toHaveLength(1);
  await tab.click(submit);
  await waitUntilIn(tab);
  expect(standIn.seen.codeAttempts.map(({ reason }) => reason)).toEqual(['throttled', 'accepted']);
});

test('after too many wrong codes the card says how long to wait, and fills afterwards', async () => {
  const { standIn } = filling;
  standInStep(standIn, 10);
  await waitUntilIn(await openCodePage(filling));
  standIn.signOutEverybody();
  standIn.seen.codePosts.length = 0;
  // Within the step that was used she is asked to wait, and types instead.
  const tab = await openCodePage(filling);
  await tab.card.waitForText(says('card_waiting_step_used_hint'));
  let typed = 0;
  for (let text = ''; !(says('card_refused_throttled_hint').test(text) && longCountdown.test(text)); ) {
    await typeCode(tab, String(typed).padStart(6, '0'));
    typed += 1;
    // Between two refusals the card is gone: what it says after the server has seen the code is about that code.
    await waitUntil(async () => (standIn.seen.codePosts.length === typed ? true : undefined), () => `code ${typed} at the server`);
    text = await tab.card.waitForText(says('card_refused_typed_do'));
  }
  expect(standIn.seen.codeAttempts.filter(({ reason }) => reason === 'wrong').length).toBeGreaterThanOrEqual(3);

  await tab.card.click(fillNext);
  await tab.card.waitForText(says('card_waiting_throttled_hint'));
  await tab.card.waitForText(says('card_filled_press_hint'));
  await settle(filling, tab);
  expect(standIn.seen.codePosts).toHaveLength(typed);
  await tab.click(submit);
  await waitUntilIn(tab);
  expect(standIn.seen.codeAttempts.at(-1)).toMatchObject({ isAccepted: true });
});
