import type { Worker } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import type { Browser } from 'webextension-polyfill';
import { writeRecoveryCode } from '../../src/vault/recovery-code.ts';
import { toBase32 } from '../sso/rules/base32.ts';
import { named, says } from './card-words.ts';
import { useChromium } from './chromium-stage.ts';
import type { ChromiumTab } from './chromium.ts';
import { codeField, enrolByCard, firstPerson, helpdesk, secondPerson, sso, standInStep, typeCredentials, waitUntilSignedIn } from './journey.ts';
import { askAsPopup, closePages, deskOf, nextDay, summariseKept, waitForKept } from './kept-accounts.ts';
import { searchProfile, spellSecret, type Needles } from './search-profile.ts';

/** In pages of the extension. */
declare const chrome: Browser;

const passphrase = 'četri zaļi bruņurupuči';
const right = { proof: { kind: 'passphrase', passphrase } };
const wrong = { proof: { kind: 'passphrase', passphrase: 'trīs zaļi bruņurupuči' } };

const done = v.object({ output: v.object({ status: v.literal('done') }) });

const stage = useChromium();
beforeAll(async () => {
  standInStep(stage.standIn, 5);
  await enrolByCard(stage.browser);
  await waitForKept(stage.browser, `${firstPerson.name}: confirmed`);
  const recovery = writeRecoveryCode(crypto.getRandomValues(new Uint8Array(16)));
  const change = { do: 'protect', by: right.proof, recovery };
  v.parse(done, await askAsPopup(stage.browser, 'change-protection', { change }));
});
beforeEach(async () => {
  await closePages(stage.browser);
  await stage.browser.context().clearCookies();
  await nextDay(stage.standIn, stage.browser);
});

const lock = () => askAsPopup(stage.browser, 'lock');
const unlock = () => askAsPopup(stage.browser, 'unlock', right);

async function expectLocked(): Promise<void> {
  expect(await askAsPopup(stage.browser, 'codes')).toEqual({ output: { status: 'locked' } });
}

/** The card says that Atslēga is locked, and its one click shows where to unlock it. */
async function openPopupByCard(tab: ChromiumTab): Promise<ChromiumTab> {
  await tab.card.waitForText(says('card_trouble_locked'));
  const popup = await stage.browser.waitForOwnPage(() => tab.card.click(named('card_trouble_locked_do')));
  expect(popup.url()).toBe(`${stage.browser.extensionUrl}popup.html`);
  return popup;
}

test('a code is filled and sent by itself once the person has unlocked, by one click on the card', async () => {
  expect(await lock()).toEqual({ output: { status: 'done' } });
  await expectLocked();
  const tab = await stage.browser.openTab(`${helpdesk}/login`);
  await tab.click('#oidc-login');
  await typeCredentials(tab);
  await openPopupByCard(tab);
  expect(await tab.valueOf(codeField)).toBe('');
  expect(await unlock()).toEqual({ output: { status: 'unlocked' } });
  await waitUntilSignedIn(tab);
  expect(stage.standIn.seen.codeAttempts.at(-1)).toMatchObject({ purpose: 'login', isAccepted: true });
});

/** The background's own world, freshly begun. */
async function startWorker(): Promise<Worker> {
  await stage.browser.stopBackground();
  await askAsPopup(stage.browser, 'lock');
  const worker = stage.browser.context().serviceWorkers().at(-1);
  if (worker === undefined) throw new Error('the background does not run');
  return worker;
}

test('a key is kept by the click that was made before unlocking, in a window where the browser shows no popup', async () => {
  const worker = await startWorker();
  await worker.evaluate(() => {
    chrome.action.openPopup = () => Promise.reject(new Error('no toolbar'));
  });
  stage.standIn.settings.setupStages = ['totp'];
  const tab = await stage.browser.openTab(`${helpdesk}/login`);
  await tab.click('#oidc-login');
  await typeCredentials(tab, secondPerson);
  await tab.card.click(named('card_enrol_do'));
  const popup = await openPopupByCard(tab);
  expect(await unlock()).toEqual({ output: { status: 'unlocked' } });
  await expect.poll(() => popup.page.isClosed()).toBe(true);
  await waitUntilSignedIn(tab);
  expect(await summariseKept(stage.browser)).toContain(`${secondPerson.name}: confirmed`);
});

const session = v.object({ 'vault.key': v.string() });

/** The open key in every spelling, and the passphrase. */
async function secretsOfLock(): Promise<Needles> {
  const key = Buffer.from(v.parse(session, await stage.browser.readStorage('session'))['vault.key'], 'base64');
  expect(key).toHaveLength(32);
  const texts = { passphrase: Buffer.from(passphrase), 'passphrase in UTF-16': Buffer.from(passphrase, 'utf16le') };
  return { ...spellSecret(key, toBase32(key)), ...texts };
}

test('the browser closed, the vault is locked, and no byte of the profile holds its key: while it was open, after locking, after unlocking', async () => {
  await unlock();
  const needles = await secretsOfLock();
  const found: string[] = [];
  const restart = () => stage.browser.restart(async () => void found.push(...searchProfile(stage.browser.profile, needles)));
  await restart();
  await expectLocked();
  expect(await stage.browser.readStorage('session')).not.toHaveProperty(['vault.key']);
  expect(await unlock()).toEqual({ output: { status: 'unlocked' } });
  await lock();
  expect(await stage.browser.readStorage('session')).not.toHaveProperty(['vault.key']);
  await restart();
  expect(found).toEqual([]);
});

/** Has the browser's own event come to the background. */
async function dispatch(worker: Worker, event: 'idle.onStateChanged' | 'alarms.onAlarm', value: unknown): Promise<void> {
  await worker.evaluate(`chrome.${event}.dispatch(${JSON.stringify(value)})`);
}

test('the key leaves memory when the screen is locked, and when the alarm finds that nobody has used it', async () => {
  const worker = await startWorker();
  const findKey = async () => (await stage.browser.readStorage('session'))['vault.key'];
  await unlock();
  await dispatch(worker, 'idle.onStateChanged', 'active');
  expect(await findKey()).toEqual(expect.any(String));
  await dispatch(worker, 'idle.onStateChanged', 'locked');
  await expect.poll(findKey).toBeUndefined();

  await unlock();
  const desk = await deskOf(stage.browser);
  expect(await desk.evaluate(() => chrome.alarms.getAll())).toEqual([expect.objectContaining({ name: 'lock', periodInMinutes: 1 })]);
  await desk.evaluate(() => chrome.storage.session.set({ 'lock.used': Date.now() - 16 * 60_000 }));
  await dispatch(worker, 'alarms.onAlarm', { name: 'lock' });
  await expect.poll(findKey).toBeUndefined();
  await expect.poll(() => desk.evaluate(() => chrome.alarms.getAll())).toEqual([]);
});

const refusal = v.object({ output: v.object({ status: v.string(), wait: v.optional(v.number()), milliseconds: v.optional(v.number()) }) });
const tryProof = async (input: object) => v.parse(refusal, await askAsPopup(stage.browser, 'unlock', input)).output;

test('wrong passphrases lead to a delay that survives a restart, for the right one too', async () => {
  await lock();
  const waits: (number | undefined)[] = [];
  for (let count = 0; count < 4; count += 1) waits.push((await tryProof(wrong)).wait);
  expect(waits).toEqual([0, 0, 0, 2000]);
  expect(await stage.browser.readStorage('local')).toMatchObject({ 'lock.wrong': { count: 4 } });
  // As after nine: a restart takes longer than the first delays.
  await (await deskOf(stage.browser)).evaluate(() => chrome.storage.local.set({ 'lock.wrong': { count: 9, lastAt: Date.now() } }));
  await stage.browser.restart();
  const { status, milliseconds = 0 } = await tryProof(right);
  expect(status).toBe('wait');
  expect(milliseconds).toBeGreaterThan(0);
  expect(milliseconds).toBeLessThanOrEqual(64_000);
  await expectLocked();
  await (await deskOf(stage.browser)).evaluate(() => chrome.storage.local.remove('lock.wrong'));
  expect(await tryProof(right)).toEqual({ status: 'unlocked' });
});

test('no page may lock, unlock or ask what guards the vault', async () => {
  const tab = await stage.browser.openTab(`${sso}/flows/-/default/authentication/?next=%2Fif%2Fuser%2F`);
  await tab.waitFor('ak-stage-identification');
  const tools = await stage.browser.context().newCDPSession(tab.page);
  const worlds: number[] = [];
  tools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
  });
  await tools.send('Runtime.enable');
  await expect.poll(() => worlds).not.toEqual([]);
  const [contextId] = worlds;
  for (const [name, input] of Object.entries({ protection: {}, unlock: right, lock: {}, 'change-protection': { change: { do: 'unprotect' } }, 'lock-after': { minutes: null } })) {
    const expression = `chrome.runtime.sendMessage(${JSON.stringify({ name, input })})`;
    const { result } = await tools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, ...(contextId !== undefined && { contextId }) });
    expect([name, result.value]).toEqual([name, { refused: 'sender' }]);
  }
});
