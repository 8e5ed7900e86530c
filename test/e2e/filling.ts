import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import type { ConfirmedTotp, TotpChoice } from '../sso/people.ts';
import { codeOf, stepAt } from '../sso/rules/totp.ts';
import { fromBase32 } from '../sso/rules/base32.ts';
import { launchChromium, type Chromium, type ChromiumTab } from './chromium.ts';
import { aStep, enrolByCard, firstPerson, sso, standInStep } from './journey.ts';
import { closePages, deskOf, listKept, takeDownKept, waitForKept } from './kept-accounts.ts';
import { findLeaks, keepRecord, type JourneyRecord } from './leaks.ts';
import { waitUntil } from './wait-until.ts';

/** Something was put into a field of a page. */
export interface FieldChange {
  readonly name: string;
  /** It is the form outside `body` that catches password managers. */
  readonly isDecoy: boolean;
  readonly value: string;
  /** A person's own key. */
  readonly isTrusted: boolean;
}

/** What stands while a file of journeys runs. */
export interface Filling {
  readonly standIn: StandIn;
  readonly browser: Chromium;
  readonly record: JourneyRecord;
  /** What was put into fields of pages, oldest first. */
  readonly changes: FieldChange[];
  /** The first person's device, whose key the extension keeps. */
  kept: ConfirmedTotp;
}

/** A sign-in that no other site asked for. */
const signIn = `${sso}/flows/-/default/authentication/?next=%2Fif%2Fuser%2F`;
/** The page's own button beside the code. */
export const submit = 'ak-stage-authenticator-validate-code button[type="submit"]';

const reportChanges = `addEventListener('input', (event) => {
  const [field] = event.composedPath();
  noteFieldChange({ name: field.name, isDecoy: field.closest('html > form') !== null, value: field.value, isTrusted: event.isTrusted });
}, true)`;

/**
 * One stand-in and one browser for the journeys of a file. The first person's key is kept once; before each journey no
 * code of it has been used, nobody is signed in, and the server's clock stands 5 s into a step. After each journey
 * nothing of a secret or a code may have been in a console or on the card.
 */
export function useFilling(): Filling {
  let standIn: StandIn | undefined;
  let browser: Chromium | undefined;
  let record: JourneyRecord | undefined;
  let keepOnlyFirst: (() => Promise<void>) | undefined;
  let firstKey = noDevice;
  const changes: FieldChange[] = [];
  const filling: Filling = {
    get standIn() {
      return there(standIn);
    },
    get browser() {
      return there(browser);
    },
    get record() {
      return there(record);
    },
    changes,
    kept: noDevice,
  };

  beforeAll(async () => {
    standIn = await startStandIn();
    browser = await launchChromium({ standIn });
    const context = browser.context();
    await context.exposeFunction('noteFieldChange', (change: FieldChange) => void changes.push(change));
    await context.addInitScript(reportChanges);
    record = keepRecord(context);
    standInStep(standIn, 5);
    await keepKey(filling);
    await waitForKept(browser, `${firstPerson.name}: confirmed`);
    keepOnlyFirst = await takeDownKept(browser);
    firstKey = filling.kept;
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
  });
  beforeEach(async () => {
    await forgetSignIns(filling);
    await keepOnlyFirst?.();
    filling.kept = firstKey;
    filling.standIn.reset();
    renewDevice(filling);
    standInStep(filling.standIn, 5);
    changes.length = 0;
    filling.record.forget();
  });
  afterEach(() => expectNoLeak(filling));
  return filling;
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not started');
  return value;
}

/** Only until the first key is kept. */
const noDevice: ConfirmedTotp = { id: '', secret: '', digits: 6, algorithm: 'SHA1', lastStep: -1, drift: 0, failures: 0 };

function keyOf({ secret, digits, algorithm }: ConfirmedTotp): TotpChoice {
  return { secret, algorithm, digits: digits === 8 ? 8 : 6 };
}

/** The first person's first login, with a key that is kept in the place of another. */
export async function keepKey(filling: Filling): Promise<void> {
  const { standIn, browser } = filling;
  standIn.removeDevices(firstPerson.name);
  await enrolByCard(browser);
  filling.kept = standIn.totpOf(firstPerson.name).at(-1) ?? noDevice;
}

/** The server has seen no code of the key that is kept. */
export function renewDevice({ standIn, kept }: Filling): void {
  standIn.removeDevices(firstPerson.name);
  standIn.addTotp(firstPerson.name, keyOf(kept));
}

/** As if no code had been used yet and the browser had just been started; what is kept stays. */
export async function forgetSignIns({ browser, standIn }: Filling): Promise<void> {
  await closePages(browser);
  await browser.context().clearCookies();
  standIn.signOutEverybody();
  await (await deskOf(browser)).evaluate('Promise.all([chrome.storage.session.clear(), chrome.storage.local.remove("used-steps")])');
}

function expectNoLeak({ record, standIn, changes, kept }: Filling): void {
  const keys = [kept.secret, ...standIn.totpOf(firstPerson.name).map(({ secret }) => secret)];
  const filled = changes.filter(({ isTrusted }) => !isTrusted).map(({ value }) => value);
  const codes = [...filled, ...standIn.seen.codePosts.map(({ code }) => code), ...codesAround(kept, Date.now(), standIn.now())];
  const secrets = new Set(['otpauth:', ...keys, ...codes.filter((code) => code.length >= 6)]);
  expect(findLeaks(record, [...secrets])).toEqual([]);
}

/** Of the step of each time, one later and six earlier. */
function codesAround({ secret, algorithm, digits }: ConfirmedTotp, ...times: readonly number[]): readonly string[] {
  const key = { secret: fromBase32(secret), algorithm, digits, period: 30 };
  return times.flatMap((time) => Array.from({ length: 8 }, (_, at) => codeOf(key, stepAt(time, 30) + 1 - at)));
}

export async function openSignIn({ browser }: Filling): Promise<ChromiumTab> {
  const tab = await browser.openTab(signIn);
  await tab.waitFor('ak-stage-identification');
  return tab;
}

/** User name and password typed, the password not sent. */
export async function goToPassword(tab: ChromiumTab): Promise<void> {
  await tab.type('ak-stage-identification input[name="uidField"]', firstPerson.name);
  await tab.click('ak-stage-identification button[type="submit"]');
  await tab.type('ak-stage-password input[name="password"]', firstPerson.password);
}

export async function openPasswordPage(filling: Filling): Promise<ChromiumTab> {
  const tab = await openSignIn(filling);
  await goToPassword(tab);
  return tab;
}

export async function sendPassword(tab: ChromiumTab): Promise<void> {
  await tab.click('ak-stage-password button[type="submit"]');
}

/** The sign-in page in a new tab, and through it with the first person's user name and password. */
export async function openCodePage(filling: Filling): Promise<ChromiumTab> {
  const tab = await openPasswordPage(filling);
  await sendPassword(tab);
  return tab;
}

/** Waits for the person's own page at the SSO; if need be, until the step after the one that was used. */
export async function waitUntilIn(tab: ChromiumTab): Promise<void> {
  let said = '';
  await waitUntil(
    async () => {
      said = await tab.card.text();
      return (await tab.page.locator('.ak-user-name').count()) > 0 ? true : undefined;
    },
    () => `the person's own page; the tab was at ${tab.url()}, its card said: ${said}`,
    aStep,
  );
}

/** Waits for a moment of the server's clock. @param seconds into the step that `since` lies in; more than 30 for the next one */
export async function waitForMoment(standIn: StandIn, seconds: number, since = standIn.now()): Promise<void> {
  const moment = (stepAt(since, 30) * 30 + seconds) * 1000;
  await waitUntil(async () => (standIn.now() >= moment ? true : undefined), () => `${seconds} s into the step`, 60_000);
}

/**
 * Has the background answer a question that takes as long as a code does, so that all that was asked before is answered
 * and has reached the page. What the buttons of the card are called goes on record.
 */
export async function settle({ browser, record }: Filling, tab: ChromiumTab): Promise<void> {
  await listKept(browser);
  for (const name of await tab.card.buttons()) record.noteCard(name);
  await tab.page.evaluate('new Promise((resolve) => setTimeout(resolve))');
}
