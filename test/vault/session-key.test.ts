import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64 } from '../../src/core/base64.ts';
import { createGuard } from '../../src/vault/create-guard.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import type { SessionKey, VaultEnvironment } from '../../src/vault/environment.ts';
import type { Proof } from '../../src/vault/proofs.ts';
import type { NewSlot, SlotChange } from '../../src/vault/vault.ts';
import { account, copyOf, emptyDisk, environmentOver, type Disk } from './fake-environment.ts';

type Key = Uint8Array<ArrayBuffer>;
type Call = { readonly name: 'find' | 'forget' } | { readonly name: 'keep'; readonly key: Key };
type Spoil = (disk: Disk, call: Call, die: () => void) => Promise<Key | undefined>;

const carryOut = (disk: Disk, call: Call): Key | undefined => {
  if (call.name === 'find') return disk.sessionKey?.slice();
  disk.sessionKey = call.name === 'keep' ? call.key.slice() : undefined;
  return undefined;
};

/** What can become of one call of the session. */
const faults: Record<string, Spoil> = {
  throws: () => Promise.reject(new Error('session')),
  'throws although it was done': (disk, call) => {
    carryOut(disk, call);
    return Promise.reject(new Error('session'));
  },
  'is dropped in silence': async () => undefined,
  'finds the key gone for good': async (disk) => void (disk.sessionKey = undefined),
  'is done by half': async (disk, call) => (call.name === 'keep' ? void (disk.sessionKey = call.key.slice(0, 16)) : carryOut(disk, call)?.slice(0, 16)),
  'gives or keeps another key': async (disk, call) => {
    if (call.name === 'keep') disk.sessionKey = new Uint8Array(32).fill(1);
    return call.name === 'find' ? new Uint8Array(32).fill(1) : undefined;
  },
  'is the last before the program is killed, and was not done': (_disk, _call, die) => {
    die();
    return new Promise(() => undefined);
  },
  'is the last before the program is killed, and was done': (disk, call, die) => {
    carryOut(disk, call);
    die();
    return new Promise(() => undefined);
  },
};

/** A program whose session goes wrong at one call. */
function environmentWith(disk: Disk, number: number, spoil: Spoil, die: () => void, count: () => void = () => undefined): VaultEnvironment {
  let calls = 0;
  const through = async (call: Call): Promise<Key | undefined> => {
    calls += 1;
    count();
    return calls === number ? spoil(disk, call, die) : carryOut(disk, call);
  };
  const sessionKey: SessionKey = {
    find: () => through({ name: 'find' }),
    keep: async (key) => void (await through({ name: 'keep', key })),
    forget: async () => void (await through({ name: 'forget' })),
  };
  return { ...environmentOver(disk), sessionKey };
}

const kept = [account(1), account(2)];
const open = { status: 'open', accounts: kept };
const touchOf = (number: number) => ({ kind: 'passkey', credential: toBase64(new Uint8Array(4).fill(number)), output: new Uint8Array(32).fill(9) }) as const;
const [right, second] = [touchOf(1), touchOf(2)];
const slotOf = (proof: ReturnType<typeof touchOf>): NewSlot => ({ head: { kind: 'passkey', credential: proof.credential, input: toBase64(new Uint8Array(32).fill(3)), name: 'Windows Hello' }, proof });
const code: Proof = { kind: 'recovery', bytes: new Uint8Array(16).fill(5) };
const protect: SlotChange = { do: 'protect', by: slotOf(right), recovery: { head: { kind: 'recovery', salt: toBase64(new Uint8Array(16).fill(2)) }, proof: code } };

const vaultOver = (disk: Disk) => createVault(environmentOver(disk));
const guardOver = (disk: Disk) => createGuard(environmentOver(disk));
const reopened = (disk: Disk): Disk => ({ ...copyOf(disk), sessionKey: undefined });

let device: Disk;
let guarded: Disk;
beforeAll(async () => {
  device = emptyDisk();
  await vaultOver(device).change(() => ({ accounts: kept, result: undefined }));
  guarded = copyOf(device);
  await guardOver(guarded).changeSlots(undefined, protect);
});

const changeOver = (change: SlotChange, proof?: Proof) => (environment: VaultEnvironment) => createGuard(environment).changeSlots(proof, change);
const operations: Record<string, readonly [from: () => Disk, work: (environment: VaultEnvironment) => Promise<unknown>]> = {
  reading: [() => guarded, (environment) => createVault(environment).read()],
  keeping: [() => guarded, (environment) => createVault(environment).change((accounts) => ({ accounts, result: undefined }))],
  unlocking: [() => reopened(guarded), (environment) => createGuard(environment).unlock(right)],
  locking: [() => guarded, (environment) => createGuard(environment).lock()],
  protecting: [() => device, changeOver(protect)],
  'setting another slot': [() => guarded, changeOver({ do: 'set', slot: slotOf(second) }, right)],
  'giving it back to the device': [() => guarded, changeOver({ do: 'unprotect' }, right)],
};
/** As many as any of them makes. */
const mostCalls = 4;
const places = Object.entries(operations).flatMap(([name, [from, work]]) =>
  Object.entries(faults).flatMap(([fault, spoil]) => Array.from({ length: mostCalls }, (_, index) => ({ name, from, work, fault, spoil, number: index + 1 }))),
);

test.each(Object.entries(operations))('%s asks no more of the session than is made to fail below', async (_, [from, work]) => {
  let calls = 0;
  await work(environmentWith(copyOf(from()), 0, async () => undefined, () => undefined, () => (calls += 1)));
  expect(calls).toBeGreaterThan(0);
  expect(calls).toBeLessThanOrEqual(mostCalls);
});

describe('whatever the session does with the key, every account opens by its proof, and is never taken for damaged', () => {
  test.each(places)('$name, call $number $fault', async ({ from, work, spoil, number }) => {
    const disk = copyOf(from());
    const { promise: death, resolve: die } = Promise.withResolvers<undefined>();
    const answer = await Promise.race([work(environmentWith(disk, number, spoil, () => die(undefined))).catch(() => undefined), death]);
    expect(answer).not.toMatchObject({ status: 'unreadable' });
    for (const attempt of [disk, reopened(disk)]) {
      const reading = await vaultOver(attempt).read();
      expect([open, { status: 'locked' }]).toContainEqual(reading);
      const unlocking = reading.status === 'locked' ? await guardOver(attempt).unlock(right) : { status: 'unlocked' };
      expect(unlocking).toEqual({ status: 'unlocked' });
      expect(await vaultOver(attempt).read()).toEqual(open);
    }
  });
});

test('a session that does not answer is no verdict on the vault: reading says so, and nothing is written', async () => {
  const disk = copyOf(guarded);
  const failing: SessionKey = { find: () => Promise.reject(new Error('session')), keep: async () => undefined, forget: async () => undefined };
  const environment = { ...environmentOver(disk), sessionKey: failing };
  expect(await createVault(environment).read()).toEqual({ status: 'unavailable' });
  expect(await createVault(environment).change(() => ({ accounts: [], result: undefined }))).toMatchObject({ status: expect.stringMatching(/^(?:unavailable|not-kept)$/u) });
  expect(await createGuard(environment).unlock(right)).toEqual({ status: 'unavailable' });
  expect(disk.values).toEqual(guarded.values);
});

test('a key that the session could not be made to forget is told: locking fails', async () => {
  const failing: SessionKey = { find: async () => undefined, keep: async () => undefined, forget: () => Promise.reject(new Error('session')) };
  await expect(createGuard({ ...environmentOver(copyOf(guarded)), sessionKey: failing }).lock()).rejects.toThrow('session');
});
