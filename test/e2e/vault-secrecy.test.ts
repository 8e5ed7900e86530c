import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { readRecoveryCode, writeRecoveryCode } from '../../src/vault/recovery-code.ts';
import { toBase32 } from '../sso/rules/base32.ts';
import { useChromium } from './chromium-stage.ts';
import { foreignAccount } from './foreign-pages.ts';
import { askAsPopup, deskOf, listKept } from './kept-accounts.ts';
import { needlesOf, searchProfile, type Needles } from './search-profile.ts';
import { waitUntil } from './wait-until.ts';

const stage = useChromium();

const answer = v.object({ output: v.looseObject({ status: v.string() }) });
async function ask(name: string, input: object, expected: string): Promise<Readonly<Record<string, unknown>>> {
  const { output } = v.parse(answer, await askAsPopup(stage.browser, name, input));
  expect({ name, status: output.status }).toEqual({ name, status: expected });
  return output;
}

const ours = foreignAccount('anna');
const restored = foreignAccount('ilze');
const phrase = { kind: 'passphrase', passphrase: 'četri zaļi bruņurupuči' } as const;
const otherPhrase = { kind: 'passphrase', passphrase: 'septiņas pelēkas dzērves' } as const;
const output = Buffer.from(crypto.getRandomValues(new Uint8Array(32)));
const passkey = { kind: 'passkey', credential: Buffer.alloc(16, 7).toString('base64'), output: output.toString('base64') } as const;
const newPasskey = { ...passkey, input: Buffer.alloc(32, 9).toString('base64'), name: 'Touch ID' } as const;
const recovery = writeRecoveryCode(crypto.getRandomValues(new Uint8Array(16)));
const backupPassword = 'rīta kafija pie loga';

const inText = (name: string, text: string): Needles => ({ [name]: Buffer.from(text), [`${name} in UTF-16`]: Buffer.from(text, 'utf16le') });
const inBytes = (name: string, bytes: Uint8Array): Needles =>
  Object.fromEntries(Object.entries(needlesOf(toBase32(bytes))).map(([spelling, needle]) => [`${name}: ${spelling}`, needle]));

function bytesOfCode(): Uint8Array {
  const reading = readRecoveryCode(recovery);
  if (reading.status !== 'ok') throw new Error('the code can’t be read');
  return reading.bytes;
}

/** Whatever opens the vault or comes out of it, but for the vault key. */
const secrets: Needles = {
  ...needlesOf(ours.secret),
  ...Object.fromEntries(Object.entries(needlesOf(restored.secret)).map(([spelling, needle]) => [`restored: ${spelling}`, needle])),
  ...inText('passphrase', phrase.passphrase),
  ...inText('other passphrase', otherPhrase.passphrase),
  ...inText('password of the backup', backupPassword),
  ...inText('recovery code', recovery),
  ...inText('recovery code without hyphens', recovery.replaceAll('-', '')),
  ...inBytes('recovery code', bytesOfCode()),
  ...inBytes('passkey', output),
};
/** The bytes of the device's file key, as the extension alone can get at them. */
async function readFileKey(): Promise<Uint8Array> {
  const bytes = await (await deskOf(stage.browser)).evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('the database does not open')));
      });
    const database = await settled(indexedDB.open('atslega'));
    const { file } = (await settled(database.transaction('keys').objectStore('keys').get('device'))) as { file: Blob };
    return [...new Uint8Array(await file.arrayBuffer())];
  });
  expect(bytes).toHaveLength(32);
  return Uint8Array.from(bytes);
}

const session = v.object({ 'vault.key': v.optional(v.string()) });

test('no byte of the profile holds what opens the vault or lies in it: at each change of what guards it, locked, and restored', async () => {
  const keys: Record<string, Needles> = {};
  /** Ends the browser, searches, and starts it anew: what a person guards is locked then. */
  async function search(after: string): Promise<void> {
    const { 'vault.key': key } = v.parse(session, await stage.browser.readStorage('session'));
    if (key !== undefined) keys[after] = inBytes(`vault key, ${after}`, Buffer.from(key, 'base64'));
    const found: string[] = [];
    await stage.browser.restart(async () => void found.push(...searchProfile(stage.browser.profile, Object.assign({}, secrets, ...Object.values(keys)) as Needles)));
    expect({ after, found }).toEqual({ after, found: [] });
  }

  await ask('capture-text', { text: ours.uri, by: 'paste' }, 'kept');
  const fileKey = inBytes('file key', await readFileKey());
  await search('first account');
  // In a file of its own, and nowhere else: not in a log that keeps what was deleted.
  const places: string[] = [];
  await stage.browser.restart(async () => void places.push(...searchProfile(stage.browser.profile, fileKey)));
  expect(places).toEqual([expect.stringMatching(/^file key: raw in .*\.indexeddb\.blob\//u)]);
  const place = join(stage.browser.profile, places[0]?.replace('file key: raw in ', '') ?? '');

  await ask('change-protection', { change: { do: 'protect', by: phrase, recovery } }, 'done');
  // Whoever has read the file holds it open: the background, until the browser ends it.
  await stage.browser.stopBackground();
  await waitUntil(async () => (existsSync(place) ? undefined : true), () => 'the file key to be gone');
  // Without it, whatever the logs still hold of before opens nothing.
  keys['first account'] = fileKey;
  await search('passphrase set');

  await ask('unlock', { proof: phrase }, 'unlocked');
  await ask('change-protection', { proof: phrase, change: { do: 'set', slot: otherPhrase } }, 'done');
  await search('passphrase changed');

  await ask('unlock', { proof: otherPhrase }, 'unlocked');
  await ask('change-protection', { proof: otherPhrase, change: { do: 'set', slot: newPasskey } }, 'done');
  await search('passkey set');

  await ask('unlock', { proof: passkey }, 'unlocked');
  // A file with another account, made by the extension itself and gone from it.
  const { account } = v.parse(v.looseObject({ account: v.object({ id: v.string() }) }), await ask('capture-text', { text: restored.uri, by: 'paste' }, 'kept'));
  const { text } = await ask('back-up', { password: backupPassword }, 'written');
  await ask('remove', { account: account.id }, 'done');
  await ask('lock', {}, 'done');
  await search('lock');

  await ask('unlock', { proof: { kind: 'recovery', code: recovery } }, 'unlocked');
  const looked = await ask('restore-look', { text, password: backupPassword }, 'looked');
  const chosen = v.parse(v.array(v.unknown()), looked['entries']).map((_, index) => index);
  await ask('restore-backup', { text, password: backupPassword, chosen }, 'restored');
  expect((await listKept(stage.browser)).map(({ user }) => user).toSorted()).toEqual(['anna', 'ilze']);
  await search('restore');
  expect(Object.keys(keys)).toEqual(['first account', 'passphrase set', 'passphrase changed', 'passkey set', 'restore']);
});
