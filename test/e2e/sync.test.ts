import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { writeRecoveryCode } from '../../src/vault/recovery-code.ts';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { foreignAccount } from './foreign-pages.ts';
import { askAsPopup, deskOf, listKept, waitForKept } from './kept-accounts.ts';
import { sentence } from './popup-probe.ts';
import { openSettings } from './settings-probe.ts';
import { waitUntil } from './wait-until.ts';

/** In pages of the extension. */
declare const chrome: Browser;

const passphrase = 'četri zaļi bruņurupuči';

let standIn: StandIn;
let first: Chromium;
let second: Chromium;
beforeAll(async () => {
  standIn = await startStandIn();
  [first, second] = await Promise.all([launchChromium({ standIn }), launchChromium({ standIn })]);
});
afterAll(async () => {
  await Promise.all([first?.close(), second?.close(), standIn?.close()]);
});

const keep = (browser: Chromium, user: string) => askAsPopup(browser, 'capture-text', { text: foreignAccount(user).uri, by: 'paste' });
const readTravelling = async (browser: Chromium) => (await deskOf(browser)).evaluate(() => chrome.storage.sync.get(null));

/** Waits until a computer has something to tell beyond what it told before. @returns the manifest */
async function waitForNews(browser: Chromium, before?: unknown): Promise<unknown> {
  return waitUntil(
    async () => {
      const { travel } = await readTravelling(browser);
      return JSON.stringify(travel) === JSON.stringify(before) ? undefined : travel;
    },
    () => 'something to travel',
  );
}

/** Does what the browsers do for a person who is signed in to both: two profiles of a test are nobody's. */
async function carry(from: Chromium, to: Chromium): Promise<void> {
  const { travel, ...others } = await readTravelling(from);
  await (await deskOf(to)).evaluate(
    async ([pieces, manifest]) => {
      const old = Object.keys(await chrome.storage.sync.get(null)).filter((key) => !(key in pieces));
      await chrome.storage.sync.set(pieces);
      await chrome.storage.sync.set({ travel: manifest });
      await chrome.storage.sync.remove(old.filter((key) => key.startsWith('travel.')));
    },
    [others, travel] as const,
  );
}

test('a second computer joins by the passphrase, both have all accounts, and a change on one comes to the other', async () => {
  await keep(first, 'anna');
  const protect = { do: 'protect', by: { kind: 'passphrase', passphrase }, recovery: writeRecoveryCode(new Uint8Array(16).fill(7)) };
  await askAsPopup(first, 'change-protection', { change: protect });
  await keep(second, 'ilze');

  const settings = await openSettings(first);
  await settings.press('syncOn');
  await settings.tab.page.getByText(sentence('en', 'syncIsOn')).waitFor();
  const told = await waitForNews(first);
  const travelling = JSON.stringify(await readTravelling(first));
  for (const secret of [passphrase, 'Veikals', 'anna', foreignAccount('anna').secret]) expect(travelling).not.toContain(secret);

  await carry(first, second);
  const joining = await openSettings(second);
  await joining.press('syncJoin');
  await joining.fill('unlockPassphrase', passphrase);
  await joining.press('protectConfirm');
  await joining.waitForNotice('syncJoined');
  await waitForKept(second, 'ilze: pending', 'anna: pending');

  await waitForNews(second, told);
  await carry(second, first);
  await waitForKept(first, 'anna: pending', 'ilze: pending');

  const { travel } = await readTravelling(first);
  const ilze = (await listKept(first)).find(({ user }) => user === 'ilze');
  await askAsPopup(first, 'rename', { account: ilze?.id, name: 'Ilzes veikals' });
  await waitForNews(first, travel);
  await carry(first, second);
  await waitUntil(
    async () => ((await listKept(second)).some(({ name }) => name === 'Ilzes veikals') ? true : undefined),
    () => 'the new name',
  );
  // The second computer locks, and opens by what has come.
  await askAsPopup(second, 'lock');
  expect(await askAsPopup(second, 'unlock', { proof: { kind: 'passphrase', passphrase } })).toEqual({ output: { status: 'unlocked' } });

  await settings.press('syncOff');
  await settings.press('syncOff');
  await settings.waitForNotice('syncOffDone');
  expect(Object.keys(await readTravelling(first)).filter((key) => key.startsWith('travel'))).toEqual([]);
  expect(await listKept(first)).toHaveLength(2);
});
