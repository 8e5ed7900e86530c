import { expect, test } from 'vitest';
import { says } from './card-words.ts';
import { forgetSignIns, keepKey, openCodePage, openPasswordPage, renewDevice, sendPassword, useFilling, waitUntilIn } from './filling.ts';
import { codeField } from './journey.ts';
import { moveClock } from './kept-accounts.ts';

const filling = useFilling();

test('a login within the step of the enrolment waits with a countdown, then fills a code that is accepted', async () => {
  const { standIn, browser } = filling;
  await keepKey(filling);
  standIn.signOutEverybody();
  const tab = await openPasswordPage(filling);
  // However long that took, it is the same step still, and its end is near.
  await moveClock(standIn, browser, 20, standIn.seen.codeAttempts[0]?.step);
  await sendPassword(tab);
  await tab.card.waitForText(says('card_waiting_step_used_hint'));
  expect(await tab.card.text()).toMatch(/^\d{1,2} s$/mu);
  expect(await tab.valueOf(codeField)).toBe('');
  expect(standIn.seen.codePosts).toHaveLength(1);
  await waitUntilIn(tab);
  expect(standIn.seen.codeAttempts).toMatchObject([
    { purpose: 'enrolment', isAccepted: true },
    { purpose: 'login', isAccepted: true },
  ]);
  expect(standIn.seen.codePosts).toHaveLength(2);
});

test('with fewer than 4 s left in the step the card counts down, and the next code is filled', async () => {
  const { standIn, browser } = filling;
  const tab = await openPasswordPage(filling);
  await moveClock(standIn, browser, 26.6);
  const endingStep = Math.floor(standIn.now() / 30_000);
  await sendPassword(tab);
  await tab.card.waitForText(says('card_waiting_step_ending_hint'));
  expect(await tab.card.text()).toMatch(/^[0-4] s$/mu);
  expect(await tab.valueOf(codeField)).toBe('');
  expect(standIn.seen.codePosts).toEqual([]);
  await waitUntilIn(tab);
  expect(standIn.seen.codeAttempts).toMatchObject([{ step: endingStep + 1, isAccepted: true }]);
});

test.each([
  { digits: 8, algorithm: 'SHA1' },
  { digits: 8, algorithm: 'SHA256' },
  { digits: 6, algorithm: 'SHA512' },
] as const)('a device of $digits digits and $algorithm is enrolled and signs in', async ({ digits, algorithm }) => {
  const { standIn } = filling;
  Object.assign(standIn.settings, { digits, algorithm });
  await keepKey(filling);
  await forgetSignIns(filling);
  renewDevice(filling);
  await waitUntilIn(await openCodePage(filling));
  expect(standIn.seen.codeAttempts).toMatchObject([
    { purpose: 'enrolment', isAccepted: true },
    { purpose: 'login', isAccepted: true },
  ]);
  expect(standIn.seen.codePosts.map(({ code }) => code.length)).toEqual([digits, digits]);
});

test('where every answer takes 1.5 s each code is sent once', async () => {
  const { standIn } = filling;
  standIn.settings.latency = 1500;
  await waitUntilIn(await openCodePage(filling));
  expect(standIn.seen.codePosts).toHaveLength(1);
  expect(standIn.seen.codeAttempts).toMatchObject([{ isAccepted: true }]);
});
