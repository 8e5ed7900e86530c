import { beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../../src/core/account.ts';
import type { Carried } from '../../src/core/carried.ts';
import { toBase64 } from '../../src/core/base64.ts';
import { openCarried, parseCarried, sealCarried } from '../../src/vault/carried-form.ts';
import { createGuard } from '../../src/vault/create-guard.ts';
import { createTravel } from '../../src/vault/create-travel.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import { shortestKdf } from '../../src/vault/key-derivation.ts';
import type { Proof } from '../../src/vault/proofs.ts';
import type { NewSlot } from '../../src/vault/vault.ts';
import { account, copyOf, emptyDisk, environmentOver, type Disk, type Fault } from './fake-environment.ts';

const phrase: Proof = { kind: 'passphrase', passphrase: 'pareizā frāze' };
const newPhrase: Proof = { kind: 'passphrase', passphrase: 'jaunā frāze' };
const code: Proof = { kind: 'recovery', bytes: new Uint8Array(16).fill(5) };
const otherCode: Proof = { kind: 'recovery', bytes: new Uint8Array(16).fill(6) };
const touch: Proof = { kind: 'passkey', credential: toBase64(new Uint8Array(4).fill(1)), output: new Uint8Array(32).fill(9) };

function passphraseSlot(proof: Proof, salt = 1): NewSlot {
  const kdf = { name: 'argon2id', ...shortestKdf, lanes: 1, salt: toBase64(new Uint8Array(16).fill(salt)) } as const;
  return { head: { kind: 'passphrase', kdf }, proof };
}
const recoverySlot = (proof: Proof): NewSlot => ({ head: { kind: 'recovery', salt: toBase64(new Uint8Array(16).fill(2)) }, proof });
const passkeySlot: NewSlot = { head: { kind: 'passkey', credential: touch.credential, input: toBase64(new Uint8Array(32).fill(3)), name: 'Windows Hello' }, proof: touch };

const guardOver = (disk: Disk, fault?: Fault) => createGuard(environmentOver(disk, fault));
const vaultOver = (disk: Disk) => createVault(environmentOver(disk));
const keepAll = (disk: Disk, accounts: readonly Account[]) => vaultOver(disk).change(() => ({ accounts, result: undefined }));

/** A computer: its disk with the memory of its exchanges beside the vault. */
function exchange(disk: Disk, arrived: string | undefined, fault?: Fault) {
  const environment = environmentOver(disk, fault);
  return createTravel(environment, createGuard(environment)).exchange({
    arrived,
    remembered: disk.values.get('sync.memory'),
    remember: (text) => environment.storage.set('sync.memory', text),
    newComputer: crypto.randomUUID(),
    isShared: () => true,
  });
}
async function exchanged(disk: Disk, arrived: string | undefined) {
  const answer = await exchange(disk, arrived);
  if (answer.status !== 'exchanged') throw new Error(answer.status);
  return answer;
}
function join(disk: Disk, arrived: string, proof: Proof, own?: Proof, fault?: Fault) {
  const environment = environmentOver(disk, fault);
  return createTravel(environment, createGuard(environment)).join(arrived, proof, own);
}
async function idsOn(disk: Disk): Promise<readonly string[]> {
  const reading = await vaultOver(disk).read();
  return reading.status === 'open' ? reading.accounts.map(({ name }) => name) : [reading.status];
}
function reopened(disk: Disk): Disk {
  return { ...copyOf(disk), sessionKey: undefined };
}

let device: Disk;
let first: Disk;
let travelling: string;
let second: Disk;
beforeAll(async () => {
  device = emptyDisk();
  await keepAll(device, [account(3)]);
  first = emptyDisk();
  await keepAll(first, [account(1), account(2)]);
  await guardOver(first).changeSlots(undefined, { do: 'protect', by: passphraseSlot(phrase), recovery: recoverySlot(code) });
  travelling = (await exchanged(first, undefined)).text;
  second = copyOf(device);
  await join(second, travelling, code);
  await exchanged(second, travelling);
}, 60_000);

describe('what travels', { timeout: 60_000 }, () => {
  test('is sealed, and opens by the passphrase and the recovery code alone', async () => {
    const disk = copyOf(first);
    await guardOver(disk).changeSlots(code, { do: 'set', slot: passkeySlot });
    const { text } = await exchanged(disk, travelling);
    const { slots } = (JSON.parse(text) as { envelope: { slots: readonly { kind: string }[] } }).envelope;
    expect(slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery']);
    for (const secret of ['Konts', 'smiltenesnovads', 'bērziņš', 'confirmed', 'histories', toBase64(account(1).secret)]) expect(text).not.toContain(secret);
    expect(await join(copyOf(device), text, phrase)).toEqual({ status: 'done' });
  });

  test('is no news where nothing has been done since', async () => {
    const before = copyOf(first);
    expect(await exchange(before, travelling)).toMatchObject({ status: 'exchanged', isNews: false });
    expect(before.values).toEqual(first.values);
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -5), 'damaged'],
    ['of a newer form', () => '{"travelling":3}', 'newer-version'],
    ['with a newer envelope', () => JSON.stringify({ travelling: 2, envelope: { version: 4 }, history: { nonce: '', data: '' } }), 'newer-version'],
    ['with another history', (text: string) => text.replace(/("history":\{"nonce":"[^"]*","data":")..../u, '$1AAAA'), 'damaged'],
    ['with an entry less', (text: string) => text.replace(/,\{"id":[^}]*\}\]/u, ']'), 'other-key'],
  ] as const)('%s is left alone and said', async (_, spoil, status) => {
    const disk = copyOf(first);
    expect(spoil(travelling)).not.toBe(travelling);
    expect(await exchange(disk, spoil(travelling))).toEqual({ status });
    expect(disk.values).toEqual(first.values);
  });

  test('with a history of an account that is not there is damaged', async () => {
    const parsed = parseCarried(travelling);
    if (typeof parsed === 'string') throw new Error(parsed);
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const history = { changed: {}, fields: {}, deletions: {} };
    const reopen = async (histories: Carried['histories']) => {
      const again = parseCarried(await sealCarried(key, { carried: { accounts: [account(1)], histories, gone: {} }, slots: parsed.envelope.slots, slotsAt: {} }));
      return typeof again === 'string' ? again : openCarried(key, again);
    };
    expect(await reopen({ [account(1).id]: history })).toMatchObject({ carried: { accounts: [account(1)] } });
    expect(await reopen({ [account(1).id]: history, [account(2).id]: history })).toBe('damaged');
    expect(await reopen({})).toBe('damaged');
  });

  test('is compared with one state again once a writing that was cut short is done', async () => {
    const disk = copyOf(first);
    const memory = JSON.parse(String(disk.values.get('sync.memory'))) as { computer: string; known: string[] };
    disk.values.set('sync.memory', JSON.stringify({ ...memory, known: [...memory.known, ...memory.known] }));
    await exchanged(disk, travelling);
    const after = JSON.parse(String(disk.values.get('sync.memory'))) as typeof memory;
    expect([after.computer, after.known.length]).toEqual([memory.computer, 1]);
  });

  test('is compared with nothing where a part of what is remembered can’t be read', async () => {
    const disk = copyOf(first);
    const memory = JSON.parse(String(disk.values.get('sync.memory'))) as { computer: string; known: string[] };
    disk.values.set('sync.memory', JSON.stringify({ ...memory, known: [...memory.known, 'spoilt'] }));
    await exchanged(disk, travelling);
    expect(JSON.parse(String(disk.values.get('sync.memory')))).not.toMatchObject({ computer: memory.computer });
  });

  test('fits the browser’s storage for as many accounts as a person has', async () => {
    const disk = copyOf(first);
    await keepAll(disk, Array.from({ length: 100 }, (_, index) => account(index, { status: 'confirmed', aliases: ['janis.berzins@smiltenesnovads.lv'] })));
    expect((await exchanged(disk, undefined)).text.length).toBeLessThan(95_000);
  });

  test('does not come from a vault without a passphrase, nor from a locked one', async () => {
    expect(await exchange(copyOf(device), undefined)).toEqual({ status: 'unguarded', hasExchanged: false });
    expect(await exchange(emptyDisk(), undefined)).toEqual({ status: 'unguarded', hasExchanged: false });
    expect(await exchange(reopened(first), undefined)).toEqual({ status: 'locked' });
  });
});

describe('joining', { timeout: 60_000 }, () => {
  test('takes a proof of what travels, and one of this vault where a person guards it', async () => {
    const disk = copyOf(device);
    expect(await join(disk, travelling, otherCode)).toEqual({ status: 'wrong-travel-proof' });
    expect(await join(disk, '{}', code)).toEqual({ status: 'damaged' });
    expect(disk.values).toEqual(device.values);
    await guardOver(disk).changeSlots(undefined, { do: 'protect', by: passkeySlot, recovery: recoverySlot(otherCode) });
    expect(await exchange(disk, travelling)).toEqual({ status: 'unguarded', hasExchanged: false });
    expect(await join(disk, travelling, code)).toEqual({ status: 'proof-needed' });
    expect(await join(disk, travelling, code, code)).toEqual({ status: 'wrong-proof' });
    expect(await join(disk, travelling, code, otherCode)).toEqual({ status: 'done' });
    expect(await idsOn(disk)).toEqual(['Konts 3']);
  });

  test('a vault with a passphrase of its own has to be joined, too', async () => {
    const disk = copyOf(device);
    await guardOver(disk).changeSlots(undefined, { do: 'protect', by: passphraseSlot(newPhrase), recovery: recoverySlot(otherCode) });
    expect(await exchange(disk, travelling)).toEqual({ status: 'other-key' });
    expect(await join(disk, travelling, code, otherCode)).toEqual({ status: 'done' });
    expect(await exchange(disk, travelling)).toMatchObject({ status: 'exchanged', isNews: true });
  });

  test('leaves nothing by which this device alone could open it, and then both have all accounts', async () => {
    const disk = copyOf(second);
    expect(disk.deviceKey).toBeUndefined();
    expect([...disk.values.values()].join()).not.toContain('"device"');
    const { text } = await exchanged(disk, travelling);
    const one = copyOf(first);
    expect(await exchange(one, text)).toMatchObject({ isNews: false });
    expect(await idsOn(one)).toEqual(['Konts 1', 'Konts 2', 'Konts 3']);
    expect(await idsOn(disk)).toEqual(['Konts 3', 'Konts 1', 'Konts 2']);
    const locked = reopened(disk);
    expect(await guardOver(locked).unlock(phrase)).toEqual({ status: 'unlocked' });
    expect(await idsOn(locked)).toHaveLength(3);
  });

  test('works before anything is kept', async () => {
    const disk = emptyDisk();
    expect(await join(disk, travelling, code)).toEqual({ status: 'done' });
    await exchanged(disk, travelling);
    expect(await idsOn(disk)).toEqual(['Konts 1', 'Konts 2']);
  });
});

test('a passphrase changed on one computer is the other’s after the next exchange; its passkey stays', { timeout: 60_000 }, async () => {
  const [one, two] = [copyOf(first), copyOf(second)];
  await guardOver(two).changeSlots(code, { do: 'set', slot: passkeySlot });
  await guardOver(one).changeSlots(code, { do: 'set', slot: passphraseSlot(newPhrase, 4) });
  const { text } = await exchanged(one, travelling);
  await exchanged(two, text);
  // Not in the generation before it either.
  const [a, b] = ['vault.a', 'vault.b'].map((key) => (JSON.parse(String(two.values.get(key))) as { slots: unknown }).slots);
  expect(a).toEqual(b);
  const after = reopened(two);
  expect(await guardOver(after).unlock(phrase)).toEqual({ status: 'wrong-proof' });
  expect(await guardOver(after).unlock(newPhrase)).toEqual({ status: 'unlocked' });
  expect(await guardOver(reopened(two)).unlock(touch)).toEqual({ status: 'unlocked' });
  // What travelled before does not bring the old one back.
  await exchanged(two, travelling);
  expect(await guardOver(reopened(two)).unlock(phrase)).toEqual({ status: 'wrong-proof' });
});

test('a recovery code that one computer has removed is not given back by another that changes the passphrase meanwhile', { timeout: 60_000 }, async () => {
  const [one, two] = [copyOf(first), copyOf(second)];
  await guardOver(one).changeSlots(code, { do: 'remove', slot: { kind: 'recovery' } });
  await guardOver(two).changeSlots(code, { do: 'set', slot: passphraseSlot(newPhrase, 4) });
  const { text } = await exchanged(two, travelling);
  const { text: both } = await exchanged(one, text);
  expect(await exchange(two, both)).toMatchObject({ isNews: false });
  for (const disk of [one, two].map(reopened)) {
    expect(await guardOver(disk).unlock(code)).toEqual({ status: 'wrong-proof' });
    expect(await guardOver(disk).unlock(phrase)).toEqual({ status: 'wrong-proof' });
    expect(await guardOver(disk).unlock(newPhrase)).toEqual({ status: 'unlocked' });
  }
});

describe('whatever call fails', { timeout: 60_000 }, () => {
  const faults: Record<string, (die: () => void) => Promise<void>> = {
    throws: () => Promise.reject(new Error('I/O')),
    'is dropped in silence': () => Promise.resolve(),
    'is the last before the program is killed': (die) => {
      die();
      return new Promise(() => undefined);
    },
  };
  const places = Object.entries(faults).flatMap(([fault, spoil]) => Array.from({ length: 18 }, (_, index) => ({ fault, spoil, number: index + 1 })));

  async function withFault(spoil: (die: () => void) => Promise<void>, number: number, work: (fault: Fault) => Promise<unknown>): Promise<void> {
    const { promise: death, resolve: die } = Promise.withResolvers<undefined>();
    const fault: Fault = (_, count) => (count === number ? () => spoil(() => die(undefined)) : undefined);
    await Promise.race([work(fault).catch(() => undefined), death]);
  }

  test.each(places)('while joining, this computer’s accounts open afterwards: call $number $fault', async ({ spoil, number }) => {
    const disk = copyOf(device);
    await withFault(spoil, number, (fault) => join(disk, travelling, code, undefined, fault));
    for (const attempt of [disk, reopened(disk)]) {
      expect(await guardOver(attempt).unlock(code)).toEqual({ status: 'unlocked' });
      expect(await idsOn(attempt)).toEqual(['Konts 3']);
    }
  });

  test.each(places)('while exchanging, both have everything after the next one: call $number $fault', async ({ spoil, number }) => {
    const [one, two] = [copyOf(first), copyOf(second)];
    await keepAll(two, [account(3), account(1, { name: 'Pārsaukts' }), account(2, { deletedAt: 5 })]);
    await keepAll(one, [account(1), account(2), account(4, { status: 'confirmed' })]);
    const { text } = await exchanged(two, travelling);
    await withFault(spoil, number, (fault) => exchange(one, text, fault));
    const { text: last } = await exchanged(one, text);
    await exchanged(two, last);
    for (const disk of [one, two]) expect((await idsOn(disk)).toSorted()).toEqual(['Konts 2', 'Konts 3', 'Konts 4', 'Pārsaukts']);
  });
});
