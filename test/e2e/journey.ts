import type { StandIn } from '../sso/server.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { patience } from './wait-until.ts';

export const helpdesk = 'https://atbalsts.smiltenesnovads.lv';
export const sso = 'https://sso.smiltenesnovads.lv';
export const firstPerson = { name: 'vards.uzvards', password: 'parole-1' };
export const secondPerson = { name: 'jānis.bērziņš', password: 'parole-2' };

/** The field that a code goes into; never the decoy's. */
export const codeField = 'ak-flow-executor input[name="code"]';

/** How long a step and what comes after it may take, milliseconds. */
export const aStep = 30_000 + patience;

/**
 * Sets the server's clock so that it stands so many seconds into a 30 s step: at most 15 s from this computer's, which
 * the extension corrects.
 */
export function standInStep(standIn: StandIn, seconds: number): void {
  const now = (Date.now() / 1000) % 30;
  const ahead = (seconds - now + 45) % 30 - 15;
  standIn.settings.clockOffset = Math.round(ahead * 1000);
}

/** Sets the server's clock 2 to 14 s into a step, by less than the extension warns of: with a warning it takes longer to send a code. */
export function earlyInStep(standIn: StandIn): void {
  const now = (Date.now() / 1000) % 30;
  const early = Math.min(Math.max(now, 2), 14);
  standIn.settings.clockOffset = Math.round(((now > 23 ? 32 : early) - now) * 1000);
}

/** What a person types: the user name and the password, and nothing else. */
export async function typeCredentials(tab: Tab, person = firstPerson): Promise<void> {
  await tab.type('ak-stage-identification input[name="uidField"]', person.name);
  await tab.click('ak-stage-identification button[type="submit"]');
  await tab.type('ak-stage-password input[name="password"]', person.password);
  await tab.click('ak-stage-password button[type="submit"]');
}

/** How long the card's one button takes through both pages of the helpdesk, milliseconds. */
const throughHelpdesk = 10_000;

/**
 * From the helpdesk's first page by the card to the SSO, and through its user name and password. That one press leads through
 * both pages is for `worker-stops.test.ts` to show: a background that has just begun may want a second one, which the card offers.
 */
export async function enterByCard(browser: TestBrowser, person = firstPerson): Promise<Tab> {
  const toSignIn = /sign in|ielog/iu;
  const tab = await browser.openTab(`${helpdesk}/`);
  await tab.card.click(toSignIn);
  await tab.waitForUrl(`${sso}/if/flow/`, throughHelpdesk).catch(async () => {
    if (tab.url().startsWith(`${helpdesk}/`)) await tab.card.click(toSignIn);
    await tab.waitForUrl(`${sso}/if/flow/`);
  });
  await typeCredentials(tab, person);
  return tab;
}

/** Waits until the helpdesk shows somebody signed in; if need be, until the step after the one that was used. */
export async function waitUntilSignedIn(tab: Tab): Promise<void> {
  await tab.waitForUrl(`${helpdesk}/`, aStep);
  await tab.waitFor('.dropdown-container');
}

/** The whole first login: choice of set-up, one click at the enrolment, signed in. */
export async function enrolByCard(browser: TestBrowser, person = firstPerson): Promise<Tab> {
  const tab = await enterByCard(browser, person);
  await tab.card.click(/totp/iu);
  await tab.waitFor('ak-stage-authenticator-totp');
  await tab.card.click(/save|saglab/iu);
  await waitUntilSignedIn(tab);
  return tab;
}
