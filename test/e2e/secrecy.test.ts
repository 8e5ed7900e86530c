import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fromBase32 } from '../sso/rules/base32.ts';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { enrolByCard, enterByCard, firstPerson, standInStep, waitUntilSignedIn } from './journey.ts';
import { askAsPopup, closePages, forgetEverything, listKept, nextDay, summariseKept } from './kept-accounts.ts';
import { alignBase64, needlesOf, searchProfile, type Needles } from './search-profile.ts';

let standIn: StandIn;
let browser: Chromium;
beforeAll(async () => {
  standIn = await startStandIn();
  browser = await launchChromium({ standIn });
});
afterAll(async () => {
  await browser?.close();
  await standIn?.close();
});
beforeEach(async () => {
  await closePages(browser);
  standIn.reset();
  standInStep(standIn, 5);
  await forgetEverything(browser);
});

/** The secrets of the person's devices, in all spellings. */
function secretsOfPerson(): Needles {
  return Object.assign({}, ...standIn.totpOf(firstPerson.name).map(({ secret }) => needlesOf(secret))) as Needles;
}

/** What the extension can read of its own storage, and every byte of the profile while the browser is closed. */
async function findSecrets(): Promise<readonly string[]> {
  const areas = await Promise.all([browser.readStorage('local'), browser.readStorage('session')]);
  const stored = Buffer.from(JSON.stringify(areas));
  const inStorage = Object.entries(secretsOfPerson()).flatMap(([name, needle]) => (stored.includes(needle) ? [`${name} in storage`] : []));
  await browser.restart();
  return [...inStorage, ...searchProfile(browser.profile, secretsOfPerson())];
}

test('the search finds a secret in each of its spellings', async () => {
  const control = needlesOf('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
  for (const [name, needle] of Object.entries(control)) {
    await writeFile(join(browser.profile, 'control'), Buffer.concat([Buffer.from('before'), needle, Buffer.from('after')]));
    expect(searchProfile(browser.profile, control).join()).toContain(`${name} in control`);
  }
  const padded = [0, 1, 2].map((before) => Buffer.concat([Buffer.alloc(before, 7), fromBase32('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'), Buffer.alloc(5, 9)]).toString('base64'));
  for (const text of padded) {
    await writeFile(join(browser.profile, 'control'), text);
    expect(searchProfile(browser.profile, alignBase64(fromBase32('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP')))).not.toEqual([]);
  }
  await writeFile(join(browser.profile, 'control'), '');
});

test('a secret that the extension kept in the open would be found in the profile', async () => {
  const planted = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  await browser.readStorage('local');
  const desk = browser.context().pages().find((page) => page.url().startsWith(browser.extensionUrl));
  await desk?.evaluate(`chrome.storage.local.set({ planted: ${JSON.stringify(planted)} })`);
  await browser.restart();
  expect(searchProfile(browser.profile, needlesOf(planted))).not.toEqual([]);
});

test('no byte of the profile holds the secret after the first and the later login, a new name, deleting, and restarts', async () => {
  await enrolByCard(browser);
  await expect.poll(() => summariseKept(browser)).toEqual(['vards.uzvards: confirmed']);
  expect(await findSecrets()).toEqual([]);

  await nextDay(standIn, browser);
  await waitUntilSignedIn(await enterByCard(browser));
  expect(standIn.seen.codeAttempts.map(({ isAccepted }) => isAccepted)).toEqual([true, true]);
  expect(await findSecrets()).toEqual([]);

  const [account] = await listKept(browser);
  expect(await askAsPopup(browser, 'rename', { account: account?.id, name: 'Darbs' })).toEqual({ output: { status: 'done' } });
  expect(await findSecrets()).toEqual([]);
  expect((await listKept(browser)).map(({ name }) => name)).toEqual(['Darbs']);

  expect(await askAsPopup(browser, 'remove', { account: account?.id })).toEqual({ output: { status: 'done' } });
  expect(await listKept(browser)).toEqual([]);
  expect(await findSecrets()).toEqual([]);
});
