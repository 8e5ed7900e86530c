import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { stepAt } from '../sso/rules/totp.ts';
import { says } from './card-words.ts';
import type { ChromiumTab } from './chromium.ts';
import { openCodePage, openPasswordPage, openSignIn, sendPassword, submit, useFilling } from './filling.ts';
import { shown, startForeignSite } from './foreign-pages.ts';
import { codeField, firstPerson, secondPerson, sso, standInStep, typeCredentials } from './journey.ts';
import { deskOf, listKept } from './kept-accounts.ts';
import { pressRead } from './popup-probe.ts';

declare const chrome: Browser;

const filling = useFilling();

async function typeCode(tab: ChromiumTab, code: string): Promise<void> {
  await tab.page.locator(codeField).press('ControlOrMeta+a');
  await tab.type(codeField, code);
  await tab.click(submit);
}

async function setUsedStep(step: number): Promise<void> {
  const { browser } = filling;
  const [account] = await listKept(browser);
  await (await deskOf(browser)).evaluate((used) => chrome.storage.local.set({ 'used-steps': used }), { [account?.id ?? '']: step });
}

/** Waits until the card has said that a code was refused, and why. */
async function waitForRefusal(tab: ChromiumTab, kind: string): Promise<void> {
  await tab.card.waitForText(says(`card_refused_${kind}`));
  await tab.card.waitForText(says(`card_refused_${kind}_hint`));
}

/** Opens the help page, copies its report and looks at what is in it. @returns the reason that it names */
async function readHelp(): Promise<string> {
  const { browser, kept, standIn } = filling;
  const help = await browser.openTab(`${browser.extensionUrl}help.html`);
  await help.waitFor('.help-reason');
  // What is read back from the clipboard would take a permission that the extension never asks for.
  await help.page.evaluate(() => Object.assign(navigator.clipboard, { writeText: (text: string) => Promise.resolve(Object.assign(window, { copied: text })) }));
  await help.click('section:last-child button');
  await help.waitFor('.notice');
  const report = await help.page.evaluate<string>('copied');
  const reason = await help.textOf('.help-reason');
  expect(report).toContain(reason);
  expect(report).toContain(new URL(sso).host);
  const secrets = [kept.secret, ...standIn.totpOf(firstPerson.name).map(({ secret }) => secret), ...standIn.seen.codePosts.map(({ code }) => code)];
  for (const secret of secrets) expect(report.replaceAll(/\s/g, '')).not.toContain(secret);
  expect(secrets.length).toBeGreaterThan(1);
  await help.close();
  return reason;
}

test('a wrong clock is named, with how far it is off', async () => {
  filling.standIn.settings.clockOffset = 900_000;
  const tab = await openCodePage(filling);
  await tab.card.waitForText(says('card_trouble_clock_too_far'));
  await typeCode(tab, '000000');
  await waitForRefusal(tab, 'clock');
  expect(await readHelp()).toMatch(says('helpClockBehind', /15\smin/));
});

test('a used step is named', async () => {
  const { standIn, browser } = filling;
  standInStep(standIn, 5);
  const tab = await openPasswordPage(filling);
  // So that the code is filled, and left for her to send.
  await (await deskOf(browser)).evaluate(`chrome.storage.session.get().then((items) => {
    const acted = Object.keys(items).filter((key) => key.startsWith('activity:'));
    return chrome.storage.session.set(Object.fromEntries(acted.map((key) => [key, Date.now() - 301_000])));
  })`);
  await sendPassword(tab);
  await tab.card.waitForText(says('card_filled_press_hint'));
  // Meanwhile another window has sent the code of this step.
  await setUsedStep(stepAt(standIn.now(), 30));
  standIn.removeDevices(firstPerson.name);
  standIn.addTotp(firstPerson.name);
  await tab.click(submit);
  await waitForRefusal(tab, 'step_used');
  expect(await readHelp()).toMatch(says('helpStepUsed'));
});

test('too many tries are named', async () => {
  const { browser } = filling;
  const [account] = await listKept(browser);
  const now = Date.now();
  const failures = Array.from({ length: 7 }, (_, index) => now - 90_000 + 2 ** index * 1000);
  await (await deskOf(browser)).evaluate((refusals) => chrome.storage.session.set({ refusals }), { [account?.id ?? '']: failures });
  const tab = await openCodePage(filling);
  await tab.waitFor(codeField);
  await typeCode(tab, '000000');
  await waitForRefusal(tab, 'throttled');
  expect(await readHelp()).toMatch(says('helpThrottled'));
});

test('a device that a newer one may have replaced is named', async () => {
  const { standIn, browser } = filling;
  standIn.removeDevices(firstPerson.name);
  const { secret } = standIn.addTotp(firstPerson.name);
  const uri = `otpauth://totp/authentik%3A${firstPerson.name}?secret=${secret}&issuer=authentik`;
  const shownAt = await (await startForeignSite(browser)).open(shown.image(uri), sso);
  const popup = await browser.openPopup(shownAt);
  await pressRead(popup);
  await popup.waitFor('.notice');
  await popup.close();
  const tab = await openCodePage(filling);
  await waitForRefusal(tab, 'newer_key');
  expect(await readHelp()).toMatch(says('helpNewerKey'));
});

test('a code of another account than the page’s is named', async () => {
  const { standIn } = filling;
  standIn.addTotp(secondPerson.name);
  const tab = await openSignIn(filling);
  await typeCredentials(tab, secondPerson);
  await tab.waitFor(codeField);
  // It is sent by itself: she was active just now.
  await tab.card.click(/vards\.uzvards/u);
  await waitForRefusal(tab, 'unknown');
  expect(await readHelp()).toMatch(says('helpWrongAccount'));
});

test('what nobody can know is said to be so', async () => {
  filling.standIn.removeDevices(firstPerson.name);
  filling.standIn.addTotp(firstPerson.name);
  const tab = await openCodePage(filling);
  await waitForRefusal(tab, 'unknown');
  expect(await readHelp()).toMatch(says('helpUnknown'));
});

test('a code that she typed herself is told from ours', async () => {
  const { standIn } = filling;
  standInStep(standIn, 5);
  // The card waits for the next step; she does not.
  await setUsedStep(stepAt(standIn.now(), 30));
  const tab = await openCodePage(filling);
  await tab.card.waitForText(says('card_waiting_step_used_hint'));
  await typeCode(tab, '000000');
  await waitForRefusal(tab, 'typed');
  expect(await readHelp()).toMatch(says('helpTyped'));
});
