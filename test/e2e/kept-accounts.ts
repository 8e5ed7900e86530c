import type { Page } from 'playwright-core';
import * as v from 'valibot';
import type { Browser } from 'webextension-polyfill';
import { stepAt } from '../sso/rules/totp.ts';
import type { StandIn } from '../sso/server.ts';
import type { Chromium } from './chromium.ts';
import { closePage } from './close-page.ts';
import { earlyInStep, sso } from './journey.ts';
import { waitUntil } from './wait-until.ts';

/** In pages and workers of the extension. */
declare const chrome: Browser;

/** An account as the popup is told of it. */
const row = v.object({ id: v.string(), name: v.string(), user: v.string(), accountStatus: v.string(), code: v.string(), nextCode: v.string() });
const answer = v.object({ output: v.object({ status: v.literal('open'), rows: v.array(row) }) });
export type KeptRow = v.InferOutput<typeof row>;

/** A page of the extension that may do what the popup may. It stays in the back. */
export async function deskOf(browser: Chromium): Promise<Page> {
  await browser.readStorage('session');
  const desk = browser.context().pages().find((page) => page.url() === `${browser.extensionUrl}manifest.json`);
  if (desk === undefined) throw new Error('the extension has no page open');
  return desk;
}

/** Sends a message as the popup does. @returns the background's reply */
export async function askAsPopup(browser: Chromium, name: string, input: object = {}): Promise<unknown> {
  return (await deskOf(browser)).evaluate<unknown, unknown>((message) => chrome.runtime.sendMessage(message), { name, input });
}

/** Every account that can give a code. @throws where the vault does not open */
export async function listKept(browser: Chromium): Promise<readonly KeptRow[]> {
  return v.parse(answer, await askAsPopup(browser, 'codes')).output.rows;
}

/** User names and states, in a row's own order. */
export async function summariseKept(browser: Chromium): Promise<readonly string[]> {
  return (await listKept(browser)).map(({ user, accountStatus }) => `${user}: ${accountStatus}`);
}

/** Waits until exactly these are kept, as {@link summariseKept} has them, in any order: that follows from what was used when. */
export async function waitForKept(browser: Chromium, ...expected: readonly string[]): Promise<void> {
  let kept: readonly string[] = [];
  await waitUntil(
    async () => {
      kept = await summariseKept(browser);
      return JSON.stringify(kept.toSorted()) === JSON.stringify(expected.toSorted()) ? true : undefined;
    },
    () => `${expected.join(', ')} to be kept; there was ${kept.join(', ')}`,
  );
}

/** Closes every page but the desk, popups too, so that a test finds nothing of the one before, however that ended. */
export async function closePages(browser: Chromium): Promise<void> {
  const desk = await deskOf(browser);
  await Promise.all(browser.context().pages().filter((page) => page !== desk).map((page) => closePage(page)));
}

/** Nothing is kept; the key of this device stays. */
export async function forgetAccounts(browser: Chromium): Promise<void> {
  // What it still has to do for a page of before would be kept after this, perhaps without its key.
  await browser.stopBackground();
  await (await deskOf(browser)).evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
}

/** As if the extension had just been installed. */
export async function forgetEverything(browser: Chromium): Promise<void> {
  await wipeProfile(browser);
  await (await deskOf(browser)).evaluate(() => chrome.storage.sync.clear());
}

/** The profile has gone, and a new one knows only what the browser keeps elsewhere for the person. */
export async function wipeProfile(browser: Chromium): Promise<void> {
  await forgetAccounts(browser);
  await (await deskOf(browser)).evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('atslega');
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(request.error ?? new Error('the database stays')));
    });
  });
}

/**
 * Takes down what is kept now, but no used steps.
 * @returns puts it back, in the place of all that is kept or remembered by then; the key of this device must be the same
 */
export async function takeDownKept(browser: Chromium): Promise<() => Promise<void>> {
  const { 'used-steps': _used, ...kept } = await browser.readStorage('local');
  return async () => {
    await forgetAccounts(browser);
    await (await deskOf(browser)).evaluate((before) => chrome.storage.local.set(before), kept);
  };
}

/**
 * Sets the server's clock so many seconds into a step, and has the extension know it, so that there is less to wait for. A page of
 * the SSO must have been opened since nothing was known of its clock: what is still being measured there would come after this.
 * @param step the present one unless said otherwise
 */
export async function moveClock(standIn: StandIn, browser: Chromium, seconds: number, step = stepAt(standIn.now(), 30)): Promise<void> {
  await waitForClock(browser);
  const now = Date.now();
  const offset = (step * 30 + seconds) * 1000 - now;
  standIn.settings.clockOffset = offset;
  await (await deskOf(browser)).evaluate((clock) => chrome.storage.session.set(clock), { [`clock:${sso}`]: { offset, measuredAt: now } });
}

/** Waits until the SSO's clock has been measured. */
export async function waitForClock(browser: Chromium): Promise<void> {
  await waitUntil(
    async () => ((await browser.readStorage('session'))[`clock:${sso}`] === undefined ? undefined : true),
    () => 'the clock to be measured',
  );
}

/** The next day: nobody is signed in, no step of that day has been used yet, and the server's clock, which may be a little behind what it was, is measured anew. */
export async function nextDay(standIn: StandIn, browser: Chromium): Promise<void> {
  standIn.signOutEverybody();
  standIn.forgetSteps();
  earlyInStep(standIn);
  const desk = await deskOf(browser);
  await desk.evaluate((clock) => Promise.all([chrome.storage.local.remove('used-steps'), chrome.storage.session.remove(clock)]), `clock:${sso}`);
}
