import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromBase32 } from '../sso/rules/base32.ts';
import { useNewProfile } from './chromium-stage.ts';
import { enrolByCard, enterByCard, firstPerson, waitUntilSignedIn } from './journey.ts';
import { askAsPopup, listKept, nextDay, summariseKept } from './kept-accounts.ts';
import { alignBase64, needlesOf, searchProfile, type Needles } from './search-profile.ts';

const stage = useNewProfile();

/** The secrets of the person's devices, in all spellings. */
function secretsOfPerson(): Needles {
  return Object.assign({}, ...stage.standIn.totpOf(firstPerson.name).map(({ secret }) => needlesOf(secret))) as Needles;
}

/** What the extension can read of its own storage, and every byte of the profile while the browser is closed. */
async function findSecrets(): Promise<readonly string[]> {
  const areas = await Promise.all([stage.browser.readStorage('local'), stage.browser.readStorage('session')]);
  const stored = Buffer.from(JSON.stringify(areas));
  const inStorage = Object.entries(secretsOfPerson()).flatMap(([name, needle]) => (stored.includes(needle) ? [`${name} in storage`] : []));
  await stage.browser.restart();
  return [...inStorage, ...searchProfile(stage.browser.profile, secretsOfPerson())];
}

test('the search finds a secret in each of its spellings', async () => {
  const control = needlesOf('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
  for (const [name, needle] of Object.entries(control)) {
    await writeFile(join(stage.browser.profile, 'control'), Buffer.concat([Buffer.from('before'), needle, Buffer.from('after')]));
    expect(searchProfile(stage.browser.profile, control).join()).toContain(`${name} in control`);
  }
  const padded = [0, 1, 2].map((before) => Buffer.concat([Buffer.alloc(before, 7), fromBase32('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'), Buffer.alloc(5, 9)]).toString('base64'));
  for (const text of padded) {
    await writeFile(join(stage.browser.profile, 'control'), text);
    expect(searchProfile(stage.browser.profile, alignBase64(fromBase32('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP')))).not.toEqual([]);
  }
  await writeFile(join(stage.browser.profile, 'control'), '');
});

test('a secret that the extension kept in the open would be found in the profile', async () => {
  const planted = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  await stage.browser.readStorage('local');
  const desk = stage.browser.context().pages().find((page) => page.url().startsWith(stage.browser.extensionUrl));
  await desk?.evaluate(`chrome.storage.local.set({ planted: ${JSON.stringify(planted)} })`);
  await stage.browser.restart();
  expect(searchProfile(stage.browser.profile, needlesOf(planted))).not.toEqual([]);
});

test('no byte of the profile holds the secret after the first and the later login, a new name, deleting, and restarts', async () => {
  await enrolByCard(stage.browser);
  await expect.poll(() => summariseKept(stage.browser)).toEqual(['vards.uzvards: confirmed']);
  expect(await findSecrets()).toEqual([]);

  await nextDay(stage.standIn, stage.browser);
  await waitUntilSignedIn(await enterByCard(stage.browser));
  expect(stage.standIn.seen.codeAttempts.map(({ isAccepted }) => isAccepted)).toEqual([true, true]);
  expect(await findSecrets()).toEqual([]);

  const [account] = await listKept(stage.browser);
  expect(await askAsPopup(stage.browser, 'rename', { account: account?.id, name: 'Darbs' })).toEqual({ output: { status: 'done' } });
  expect(await findSecrets()).toEqual([]);
  expect((await listKept(stage.browser)).map(({ name }) => name)).toEqual(['Darbs']);

  expect(await askAsPopup(stage.browser, 'remove', { account: account?.id })).toEqual({ output: { status: 'done' } });
  expect(await listKept(stage.browser)).toEqual([]);
  expect(await findSecrets()).toEqual([]);
});
