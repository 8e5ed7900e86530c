import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64 } from '../../src/core/base64.ts';
import { setAside } from '../../src/vault/aside.ts';
import { createGuard } from '../../src/vault/create-guard.ts';
import { createRescue } from '../../src/vault/create-rescue.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import type { VaultRescue } from '../../src/vault/vault.ts';
import { account, copyOf, emptyDisk, environmentOver, type Disk, type Fault } from './fake-environment.ts';
import { faults } from './faults.ts';

const vaultOver = (disk: Disk) => createVault(environmentOver(disk));
const time = 1_800_000_000_000;
const rescueOver = (disk: Disk, fault?: Fault, now = time) => createRescue(environmentOver(disk, fault), () => now);
/** All that is set aside, the oldest first. */
const asideOf = (disk: Disk) =>
  [...disk.values].filter(([key]) => key.startsWith('vault.aside')).map(([, value]) => JSON.parse(String(value)) as { at: number; savedAt?: number; stored: object });
const text = (disk: Disk, key: string) => String(disk.values.get(key));
const damaged = { status: 'unreadable', problem: 'damaged' };

const rawAside = (disk: Disk) => [...disk.values].filter(([key]) => key.startsWith('vault.aside')).map(([, value]) => String(value));

const older = [account(1)];
/** `b` counts and holds two accounts; `a` before it held one. */
let whole: Disk;
beforeAll(async () => {
  whole = emptyDisk();
  await vaultOver(whole).change(() => ({ accounts: older, result: undefined }));
  await vaultOver(whole).change(() => ({ accounts: [...older, account(2)], result: undefined }));
});

function spoilt(...keys: string[]): Disk {
  const disk = copyOf(whole);
  for (const key of keys) disk.values.set(key, text(disk, key).replace('"data":"', '"data":"A'));
  return disk;
}
const generationsOf = (disk: Disk) => ({ 'vault.a': text(disk, 'vault.a'), 'vault.b': text(disk, 'vault.b') });

/** As many as anything here makes. */
const mostCalls = 10;

/** What a person decides, with one call that goes wrong. */
async function attempt(disk: Disk, number: number, spoil: (typeof faults)[string], work: (rescue: VaultRescue) => Promise<unknown>): Promise<void> {
  const { promise: death, resolve: die } = Promise.withResolvers<undefined>();
  const fault: Fault = (call, count) => {
    expect(count).toBeLessThanOrEqual(mostCalls);
    return count === number ? () => spoil(disk, call, () => die(undefined)) : undefined;
  };
  await Promise.race([work(rescueOver(disk, fault)).catch(() => undefined), death]);
}
const lost = () => ({ ...copyOf(whole), deviceKey: undefined });

const recoverySlot = (value: number) => ({ head: { kind: 'recovery', salt: toBase64(new Uint8Array(16).fill(3)) }, proof: { kind: 'recovery', bytes: new Uint8Array(16).fill(value) } }) as const;
const passkeySlot = { head: { kind: 'passkey', credential: 'AQID', input: toBase64(new Uint8Array(32).fill(3)), name: 'Touch ID' }, proof: { kind: 'passkey', credential: 'AQID', output: new Uint8Array(32).fill(9) } } as const;

describe('where the newest generation is damaged', () => {
  test('the one before it opens, is looked at without a change, and counts once she says so', async () => {
    const disk = spoilt('vault.b');
    const before = copyOf(disk);
    expect(await vaultOver(disk).read()).toEqual(damaged);
    expect(await rescueOver(disk).older()).toEqual({ status: 'open', accounts: older });
    expect(disk).toEqual(before);
    expect(await rescueOver(disk).returnToOlder()).toBe('done');
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: older });
    await vaultOver(disk).change((accounts) => ({ accounts: [...accounts, account(3)], result: undefined }));
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [...older, account(3)] });
    expect(asideOf(disk)).toEqual([{ version: 1, at: time, stored: Object.fromEntries(before.values) }]);
  });

  test('also without a pointer', async () => {
    const disk = spoilt('vault.b');
    disk.values.delete('vault.current');
    expect(await vaultOver(disk).read()).toEqual(damaged);
    expect(await rescueOver(disk).older()).toEqual({ status: 'open', accounts: older });
    expect(await rescueOver(disk).returnToOlder()).toBe('done');
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: older });
  });

  test.each(Object.entries(faults))('nothing is lost by any call of the return: it %s', async (_, spoil) => {
    for (let number = 1; number <= mostCalls; number += 1) {
      const disk = spoilt('vault.b');
      const before = generationsOf(disk);
      await attempt(disk, number, spoil, (rescue) => rescue.returnToOlder());
      expect(generationsOf(disk)).toEqual(before);
      await rescueOver(disk).returnToOlder();
      expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: older });
    }
  });
});

describe('where a person guards the vault', () => {
  const proof = { kind: 'passkey', credential: 'AQID', output: new Uint8Array(32).fill(9) } as const;
  const recovery = { kind: 'recovery', bytes: new Uint8Array(16).fill(5) } as const;
  const base64Of = (length: number) => toBase64(new Uint8Array(length).fill(3));
  const newest = [...older, account(2)];
  let guarded: Disk;
  beforeAll(async () => {
    guarded = copyOf(whole);
    const by = { head: { kind: 'passkey', credential: proof.credential, input: base64Of(32), name: 'Touch ID' }, proof } as const;
    const code = { head: { kind: 'recovery', salt: base64Of(16) }, proof: recovery } as const;
    await createGuard(environmentOver(guarded)).changeSlots(undefined, { do: 'protect', by, recovery: code });
    await vaultOver(guarded).change((accounts) => ({ accounts: [...accounts, account(3)], result: undefined }));
    guarded.sessionKey = undefined;
  });
  const unlock = (disk: Disk) => createGuard(environmentOver(disk)).unlock(proof);
  /** The one that counts can't even be looked into. */
  const cut = () => {
    const disk = copyOf(guarded);
    const { generation } = JSON.parse(text(disk, 'vault.current')) as { generation: string };
    disk.values.set(`vault.${generation}`, text(disk, `vault.${generation}`).slice(1));
    return disk;
  };

  test('what was before an unreadable one counts once she says so, and is unlocked then', async () => {
    const disk = cut();
    expect(await vaultOver(disk).read()).toEqual(damaged);
    expect(await rescueOver(disk).older()).toEqual({ status: 'locked' });
    expect(await rescueOver(disk).returnToOlder()).toBe('done');
    expect(await vaultOver(disk).read()).toEqual({ status: 'locked' });
    expect(await unlock(disk)).toEqual({ status: 'unlocked' });
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: newest });
  });

  test('one that is found to be damaged by unlocking it is left for the one before', async () => {
    const disk = copyOf(guarded);
    const { generation } = JSON.parse(text(disk, 'vault.current')) as { generation: string };
    const envelope = JSON.parse(text(disk, `vault.${generation}`)) as { entries: { data: string }[] };
    for (const entry of envelope.entries.slice(1)) entry.data = `AAAA${entry.data.slice(4)}`;
    disk.values.set(`vault.${generation}`, JSON.stringify(envelope));
    expect(await rescueOver(disk).older()).toBeUndefined();
    expect(await unlock(disk)).toEqual(damaged);
    expect(await rescueOver(disk).older()).toEqual({ status: 'open', accounts: newest });
    expect(await rescueOver(disk).returnToOlder()).toBe('done');
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: newest });
  });

  test('of one that is begun anew the key is forgotten', async () => {
    const disk = copyOf(guarded);
    await unlock(disk);
    const { generation } = JSON.parse(text(disk, 'vault.current')) as { generation: string };
    disk.values.set(`vault.${generation}`, text(disk, `vault.${generation}`).slice(1));
    expect(disk.sessionKey).toBeDefined();
    expect(await rescueOver(disk).startAnew()).toBe('done');
    expect(disk.sessionKey).toBeUndefined();
  });

  test('an empty one takes its place where nobody can unlock it any more', async () => {
    const disk = copyOf(guarded);
    const before = Object.fromEntries(disk.values);
    expect(await rescueOver(disk).startAnew()).toBe('done');
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [] });
    await vaultOver(disk).change(() => ({ accounts: [account(4)], result: undefined }));
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [account(4)] });
    expect(asideOf(disk)).toEqual([{ version: 1, at: time, stored: before }]);
  });
});

describe('where no generation opens', () => {
  test.each([
    ['both are damaged', () => spoilt('vault.a', 'vault.b')],
    ['the device’s key is lost', lost],
  ])('since %s, an empty vault is begun once she says so, and what was there is set aside', async (_, makeDisk) => {
    const disk = makeDisk();
    const before = Object.fromEntries(disk.values);
    expect(await rescueOver(disk).older()).toBeUndefined();
    expect(await rescueOver(disk).returnToOlder()).toBe('none');
    expect(JSON.parse((await rescueOver(disk).save()) ?? '')).toEqual(before);
    expect(await rescueOver(disk).startAnew()).toBe('done');
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [] });
    await vaultOver(disk).change(() => ({ accounts: [account(4)], result: undefined }));
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [account(4)] });
    expect(asideOf(disk)).toEqual([{ version: 1, at: time, stored: before }]);
  });

  test.each(Object.entries(faults))('nothing is lost by any call of a new beginning: it %s', async (_, spoil) => {
    for (let number = 1; number <= mostCalls; number += 1) {
      const disk = spoilt('vault.a', 'vault.b');
      const before = generationsOf(disk);
      await attempt(disk, number, spoil, (rescue) => rescue.startAnew());
      expect(generationsOf(disk)).toEqual(before);
      await rescueOver(disk).startAnew();
      expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [] });
      expect(rawAside(disk).some((one) => Object.values(before).every((value) => one.includes(JSON.stringify(value).slice(1, -1))))).toBe(true);
    }
  });

  test('what is left of the old one never takes the place of the new one, not even without a pointer', async () => {
    const disk = spoilt('vault.a');
    disk.values.set('vault.current', '{"generation":"a","sequence":1}');
    expect(await rescueOver(disk).startAnew()).toBe('done');
    await vaultOver(disk).change(() => ({ accounts: [account(4)], result: undefined }));
    disk.values.delete('vault.current');
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [account(4)] });
  });

  test('a storage that does not take the copy leaves everything as it was', async () => {
    const disk = spoilt('vault.a', 'vault.b');
    const before = copyOf(disk);
    const full: Fault = (call) => (call.name === 'set' ? () => Promise.reject(new Error('QUOTA_BYTES')) : undefined);
    expect(await rescueOver(disk, full).startAnew()).toBe('not-kept');
    expect(disk).toEqual(before);
  });
});

describe('where nothing has to be rescued', () => {
  test.each([
    ['a whole vault', () => copyOf(whole)],
    ['no vault', emptyDisk],
    [
      'a newer program’s vault',
      () => {
        const disk = copyOf(whole);
        disk.values.set('vault.b', text(disk, 'vault.b').replace(/"version":\d+/u, '"version":99'));
        return disk;
      },
    ],
  ])('%s is left alone', async (_, makeDisk) => {
    const disk = makeDisk();
    const before = copyOf(disk);
    expect(await rescueOver(disk).older()).toBeUndefined();
    expect(await rescueOver(disk).returnToOlder()).toBe('none');
    expect(await rescueOver(disk).startAnew()).toBe('none');
    expect(disk).toEqual(before);
  });

  test('of no vault there is nothing to save', async () => {
    expect(await rescueOver(emptyDisk()).save()).toBeUndefined();
  });
});

describe('what was set aside', () => {
  const day = 24 * 60 * 60_000;
  /** Returned to an older state, and then begun anew. */
  async function twice(): Promise<Disk> {
    const disk = spoilt('vault.b');
    await rescueOver(disk).returnToOlder();
    disk.values.set('vault.a', text(disk, 'vault.a').slice(1));
    disk.values.set('vault.b', text(disk, 'vault.b').slice(1));
    expect(await rescueOver(disk, undefined, time + day).startAnew()).toBe('done');
    return disk;
  }
  const timesOf = (disk: Disk) => asideOf(disk).map(({ at }) => at - time);

  test('is not written over by another decision, and is in the file that she saves', async () => {
    const disk = await twice();
    expect(timesOf(disk)).toEqual([0, day]);
    expect(JSON.parse((await rescueOver(disk).save()) ?? '')).toEqual(Object.fromEntries(disk.values));
  });

  test('is there for thirty days, each by itself', async () => {
    const disk = await twice();
    await rescueOver(disk, undefined, time + 30 * day - 1).forgetAside();
    expect(timesOf(disk)).toEqual([0, day]);
    await rescueOver(disk, undefined, time + 30 * day).forgetAside();
    expect(timesOf(disk)).toEqual([day]);
    await rescueOver(disk, undefined, time + 31 * day).forgetAside();
    expect(asideOf(disk)).toEqual([]);
    expect(await rescueOver(disk).hasAside()).toBe(false);
  });

  test('is there for one day more once she has saved it', async () => {
    const disk = await twice();
    await rescueOver(disk, undefined, time + 2 * day).saved();
    await rescueOver(disk, undefined, time + 3 * day - 1).forgetAside();
    expect(timesOf(disk)).toEqual([0, day]);
    await rescueOver(disk, undefined, time + 3 * day).forgetAside();
    expect(asideOf(disk)).toEqual([]);
  });

  test('is the same copy where the same is set aside again', async () => {
    const disk = copyOf(whole);
    const { storage } = environmentOver(disk);
    expect(await setAside(storage, time)).toBe(true);
    expect(await setAside(storage, time + day)).toBe(true);
    expect(timesOf(disk)).toEqual([0]);
  });

  test('gives its place to another only where all are taken, the oldest first', async () => {
    const disk = copyOf(whole);
    const { storage } = environmentOver(disk);
    for (let number = 0; number < 10; number += 1) {
      disk.values.set('vault.a', `state ${number}`);
      expect(await setAside(storage, time + number)).toBe(true);
    }
    expect(timesOf(disk).toSorted((one, other) => one - other)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('stays where it can’t be read, and is a copy from then on', async () => {
    const disk = spoilt('vault.b');
    disk.values.set('vault.aside.0', '{"half');
    await rescueOver(disk).forgetAside();
    expect(asideOf(disk)).toEqual([{ version: 1, at: time, stored: { 'vault.aside.0': '{"half' } }]);
    await rescueOver(disk).returnToOlder();
    expect(asideOf(disk)).toHaveLength(2);
  });

  test('nothing is lost by any call of the second decision', async () => {
    for (const spoil of Object.values(faults)) {
      for (let number = 1; number <= mostCalls; number += 1) {
        const disk = spoilt('vault.b');
        await rescueOver(disk).returnToOlder();
        disk.values.set('vault.a', text(disk, 'vault.a').slice(1));
        const [first = ''] = rawAside(disk);
        await attempt(disk, number, spoil, (rescue) => rescue.startAnew());
        expect(rawAside(disk)).toContain(first);
      }
    }
  });

  test('of another vault opens no more by this device once a person guards this one, and by its own recovery code still', async () => {
    const disk = copyOf(whole);
    const guard = createGuard(environmentOver(disk));
    await guard.changeSlots(undefined, { do: 'set', slot: recoverySlot(1) });
    await setAside(environmentOver(disk).storage, time);
    for (const key of ['vault.a', 'vault.b']) disk.values.set(key, text(disk, key).slice(1));
    expect(await rescueOver(disk).startAnew()).toBe('done');
    await vaultOver(disk).change(() => ({ accounts: older, result: undefined }));
    const [before] = rawAside(disk);
    expect(before).toMatch(/device.*recovery/u);
    expect(await guard.changeSlots(undefined, { do: 'protect', by: passkeySlot, recovery: recoverySlot(2) })).toEqual({ status: 'done' });
    const [after] = rawAside(disk);
    expect(after).toContain('recovery');
    expect(after).not.toContain('device');
  });

  test('opens no more by a recovery code of before the vault was protected', async () => {
    const disk = copyOf(whole);
    const guard = createGuard(environmentOver(disk));
    await guard.changeSlots(undefined, { do: 'set', slot: recoverySlot(1) });
    await setAside(environmentOver(disk).storage, time);
    expect(rawAside(disk).join('')).toContain('recovery');
    expect(await guard.changeSlots(undefined, { do: 'protect', by: passkeySlot, recovery: recoverySlot(2) })).toEqual({ status: 'done' });
    expect(rawAside(disk)).toEqual([]);
  });

  test('opens no more by what no longer opens the vault', async () => {
    const disk = spoilt('vault.b');
    const guard = createGuard(environmentOver(disk));
    const kinds = () => asideOf(disk).map(({ stored }) => Object.values(stored).filter((value) => String(value).startsWith('{')).flatMap((value) => [...String(value).matchAll(/"kind":"(?<kind>[a-z]+)"/gu)].map(({ groups }) => groups?.['kind'])));
    await rescueOver(disk).returnToOlder();
    expect(kinds()).toEqual([['device', 'device']]);
    await guard.changeSlots(undefined, { do: 'protect', by: passkeySlot, recovery: recoverySlot(1) });
    expect(asideOf(disk)).toEqual([]);

    // Of the vault itself: its recovery code changes, the passkey stays.
    const { generation } = JSON.parse(text(disk, 'vault.current')) as { generation: string };
    disk.values.set(`vault.${generation}`, text(disk, `vault.${generation}`).slice(1));
    await rescueOver(disk).returnToOlder();
    expect(kinds()).toEqual([['passkey', 'recovery']]);
    await guard.changeSlots(passkeySlot.proof, { do: 'set', slot: recoverySlot(2) });
    expect(kinds()).toEqual([['passkey']]);

    // Of a vault before it: that is opened by what opened it then.
    disk.sessionKey = undefined;
    await rescueOver(disk).startAnew();
    expect(kinds()).toHaveLength(2);
    await vaultOver(disk).change(() => ({ accounts: older, result: undefined }));
    await guard.changeSlots(undefined, { do: 'protect', by: passkeySlot, recovery: recoverySlot(3) });
    expect(kinds()[0]).toEqual(['passkey']);
    expect(kinds()[1]).toContain('recovery');
  });
});
