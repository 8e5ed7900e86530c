import { expect, test } from 'vitest';
import { says } from './card-words.ts';
import type { ChromiumTab } from './chromium.ts';
import { openCodePage, settle, submit, useFilling, waitUntilIn } from './filling.ts';
import { codeField, firstPerson } from './journey.ts';

const filling = useFilling();

const tokens = { static: 'abc123', sms: '555555', email: '777777' } as const;

const prompts = [
  { generation: '2024.12', kind: 'static', language: 'en' },
  { generation: '2024.12', kind: 'sms', language: 'en' },
  { generation: '2026.8', kind: 'static', language: 'en' },
  { generation: '2026.8', kind: 'sms', language: 'en' },
  { generation: '2026.8', kind: 'email', language: 'en' },
] as const;

/** The devices of the picker, in its order. */
const device = (place: number): string => `.authenticator-button >> nth=${place}`;

/** The prompt is left alone, and the person's own code from elsewhere signs her in. */
async function expectUntouched(tab: ChromiumTab, token: string): Promise<void> {
  await tab.waitFor(codeField);
  await tab.card.waitUntilGone();
  await settle(filling, tab);
  expect(await tab.valueOf(codeField)).toBe('');
  await tab.type(codeField, token);
  await tab.click(submit);
  await waitUntilIn(tab);
  expect(filling.standIn.seen.codePosts.map(({ code }) => code)).toEqual([token]);
  expect(filling.changes.filter(({ isTrusted }) => !isTrusted)).toEqual([]);
}

test.each(prompts)('a prompt for a $kind code is left alone ($generation)', async ({ generation, kind, language }) => {
  const { standIn } = filling;
  Object.assign(standIn.settings, { generation, language });
  standIn.removeDevices(firstPerson.name);
  standIn.addDevice(firstPerson.name, kind, { tokens: [tokens[kind]] });
  await expectUntouched(await openCodePage(filling), tokens[kind]);
});

test.each([
  ...prompts,
  // Here only her choice tells what the page asks for.
  { generation: '2026.8', kind: 'sms', language: 'zh-Hans' },
] as const)('where the person chose $kind herself, its prompt is left alone ($generation, $language)', async ({ generation, kind, language }) => {
  const { standIn } = filling;
  Object.assign(standIn.settings, { generation, language });
  standIn.addDevice(firstPerson.name, kind, { tokens: [tokens[kind]] });
  standIn.addDevice(firstPerson.name, 'webauthn');
  const tab = await openCodePage(filling);
  await tab.card.waitForText(says('card_choose_device'));
  await tab.click(device(1));
  await expectUntouched(tab, tokens[kind]);
});

test.each(['2024.12', '2026.8'] as const)("the card's one button chooses TOTP, fills and sends, half a second after the choice (%s)", async (generation) => {
  const { standIn } = filling;
  standIn.settings.generation = generation;
  standIn.addDevice(firstPerson.name, 'webauthn');
  standIn.addDevice(firstPerson.name, 'static', { tokens: ['abc123'] });
  const tab = await openCodePage(filling);
  await tab.waitFor(device(2));
  await tab.page.evaluate(`addEventListener('click', (event) => {
    if (event.composedPath()[0].closest('.authenticator-button')) sessionStorage.setItem('choseAt', Date.now());
  }, true)`);
  await tab.card.click(says('card_choose_device_do'));
  await waitUntilIn(tab);
  const choseAt = Number(await tab.page.evaluate('sessionStorage.getItem("choseAt")'));
  const [post, ...others] = standIn.seen.codePosts;
  expect(others).toEqual([]);
  expect((post?.time ?? 0) - standIn.settings.clockOffset - choseAt).toBeGreaterThanOrEqual(500);
  expect(choseAt).toBeGreaterThan(0);
  expect(standIn.seen.codeAttempts.at(-1)).toMatchObject({ kind: 'totp', isAccepted: true });
});

test('where the page leaves open which code it asks for, it is filled and not sent, and the card says so', async () => {
  const { standIn } = filling;
  standIn.settings.language = 'zh-Hans';
  const tab = await openCodePage(filling);
  await tab.card.waitForText(says('card_filled_check_hint'));
  await settle(filling, tab);
  expect(await tab.valueOf(codeField)).toBe(standIn.codeFor(firstPerson.name));
  expect(standIn.seen.codePosts).toEqual([]);
  await tab.click(submit);
  await waitUntilIn(tab);
  expect(standIn.seen.codeAttempts).toMatchObject([{ isAccepted: true }]);
});

test('there the choice of TOTP by the person herself is enough to send it', async () => {
  const { standIn } = filling;
  standIn.settings.language = 'zh-Hans';
  standIn.addDevice(firstPerson.name, 'sms');
  const tab = await openCodePage(filling);
  await tab.click(device(0));
  await waitUntilIn(tab);
  expect(standIn.seen.codePosts).toHaveLength(1);
});
