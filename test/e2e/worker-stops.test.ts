import { describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { named, says } from './card-words.ts';
import { beginAnew, useNewProfile } from './chromium-stage.ts';
import type { ChromiumTab } from './chromium.ts';
import { firstPerson, helpdesk, secondPerson, sso, typeCredentials, waitUntilSignedIn } from './journey.ts';
import { deskOf, listKept, nextDay, summariseKept } from './kept-accounts.ts';
import { freezeAtWrite, stopBeforeEveryMessage } from './mortal-worker.ts';
import { waitUntil } from './wait-until.ts';

/** In pages of the extension. */
declare const chrome: Browser;

const stage = useNewProfile();

test('the background stopped before every message: the first and the later login go through, and the popup opens', async () => {
  await deskOf(stage.browser);
  const tab = await stage.browser.openTab('about:blank');
  const names = await stopBeforeEveryMessage(stage.browser, tab);
  await tab.goto(`${helpdesk}/`);
  await tab.card.click(named('card_helpdesk_do'));
  await tab.waitForUrl(`${sso}/if/flow/`);
  await typeCredentials(tab);
  await tab.card.click(named('card_choose_setup_do'));
  await tab.card.click(named('card_enrol_do'));
  await waitUntilSignedIn(tab);
  await expect.poll(() => summariseKept(stage.browser)).toEqual(['vards.uzvards: confirmed']);
  // On a slow machine the step may end before its code is sent, and another one is asked for.
  const expected = ['page-seen', 'journey-started', 'person-acted', 'clock-measured', 'enrol', 'code-sending'];
  expect(new Set(names.filter((name) => name !== 'code-wanted'))).toEqual(new Set(expected));
  const { length } = names;

  await nextDay(stage.standIn, stage.browser);
  await tab.goto(`${helpdesk}/`);
  await tab.card.click(named('card_helpdesk_do'));
  await tab.waitForUrl(`${sso}/if/flow/`);
  await typeCredentials(tab);
  await waitUntilSignedIn(tab);
  expect(names.slice(length)).toContain('code-wanted');
  expect(stage.standIn.seen.codeAttempts.map(({ purpose, isAccepted }) => [purpose, isAccepted])).toEqual([
    ['enrolment', true],
    ['login', true],
  ]);

  await stage.browser.stopBackground();
  const popup = await stage.browser.openPopup(tab);
  await popup.waitFor('button[data-account]');
  await popup.close();
});

/** The shortest first login: the key is shown after the password. */
async function enrolFrom(tab: ChromiumTab, person = firstPerson): Promise<void> {
  await tab.click('#oidc-login');
  await typeCredentials(tab, person);
  await tab.card.waitForText(says('card_enrol_hint'));
  await tab.card.click(named('card_enrol_do'));
}

/** Every account kept, in whichever order, gives the code that the server would accept. */
async function expectCodesOf(names: readonly string[]): Promise<void> {
  await expect
    .poll(async () => Object.fromEntries((await listKept(stage.browser)).map(({ user, code }) => [user, code])))
    .toEqual(Object.fromEntries(names.map((name) => [name, stage.standIn.codeFor(name)])));
}

/**
 * A first login during which the background freezes once it has made its n-th write, and is then ended.
 * @returns whether there was an n-th write
 */
async function enrolWithDeathAt(write: number): Promise<boolean> {
  const worker = await freezeAtWrite(stage.browser, write);
  const tab = await stage.browser.openTab(`${helpdesk}/login`);
  await enrolFrom(tab);
  const isFrozen = await waitUntil(
    async () => {
      const isOver = tab.url() === `${helpdesk}/` && (await summariseKept(stage.browser)).includes('vards.uzvards: confirmed');
      // Asked last: what has come to be confirmed may be by the very write that it freezes at.
      const state = await worker.state();
      if (state === 'frozen') return true;
      return isOver && state === 'alive' ? false : undefined;
    },
    () => `write ${write}, or the end of the login`,
  );
  await stage.browser.stopBackground();
  await waitUntilSignedIn(tab);
  await expect.poll(() => summariseKept(stage.browser)).toContain('vards.uzvards: confirmed');
  await tab.close();
  return isFrozen;
}

describe('the background killed at every write of an enrolment', () => {
  test('the first key of this computer is kept and confirmed all the same', async () => {
    let write = 0;
    do {
      write += 1;
      await beginAnew(stage);
      stage.standIn.settings.setupStages = ['totp'];
    } while (await enrolWithDeathAt(write));
    // The device key, the announcement, the vault and its pointer; the step; the confirmed vault and its pointer.
    expect(write - 1).toBe(7);
    await expectCodesOf([firstPerson.name]);
  });

  test('a key that was kept before gives its codes still', async () => {
    stage.standIn.settings.setupStages = ['totp'];
    const first = await stage.browser.openTab(`${helpdesk}/login`);
    await enrolFrom(first, secondPerson);
    await waitUntilSignedIn(first);
    await expect.poll(() => summariseKept(stage.browser)).toEqual(['jānis.bērziņš: confirmed']);
    const kept = await stage.browser.readStorage('local');

    let write = 0;
    let hasDied: boolean;
    do {
      write += 1;
      stage.standIn.removeDevices(firstPerson.name);
      await nextDay(stage.standIn, stage.browser);
      await (await deskOf(stage.browser)).evaluate(async (before) => {
        await chrome.storage.local.clear();
        await chrome.storage.local.set(before);
      }, kept);
      hasDied = await enrolWithDeathAt(write);
      await expectCodesOf([secondPerson.name, firstPerson.name]);
    } while (hasDied);
    expect(write - 1).toBe(5);
  });
});
