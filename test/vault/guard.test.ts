import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64 } from '../../src/core/base64.ts';
import { createGuard } from '../../src/vault/create-guard.ts';
import { createRescue } from '../../src/vault/create-rescue.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import { shortestKdf } from '../../src/vault/key-derivation.ts';
import type { Proof } from '../../src/vault/proofs.ts';
import type { NewSlot, SlotChange } from '../../src/vault/vault.ts';
import { account, copyOf, emptyDisk, environmentOver, type Disk, type Fault } from './fake-environment.ts';
import { faults } from './faults.ts';

const vaultOver = (disk: Disk, fault?: Fault) => createVault(environmentOver(disk, fault));
const guardOver = (disk: Disk, fault?: Fault) => createGuard(environmentOver(disk, fault));
const kept = [account(1), account(2)];
const open = { status: 'open', accounts: kept };

const phrase: Proof = { kind: 'passphrase', passphrase: 'pareizā frāze' };
const otherPhrase: Proof = { kind: 'passphrase', passphrase: 'nepareizā frāze' };
const code: Proof = { kind: 'recovery', bytes: new Uint8Array(16).fill(5) };
const touchOf = (number: number, output = 9) => ({ kind: 'passkey', credential: toBase64(new Uint8Array(4).fill(number)), output: new Uint8Array(32).fill(output) }) as const;
/** Most rules are the same for every slot; a passkey's derivation does not take a second. */
const right = touchOf(1);
const wrong = touchOf(1, 8);
const second = touchOf(2);

function passphraseSlot(proof: Proof, salt = 1): NewSlot {
  const kdf = { name: 'argon2id', ...shortestKdf, lanes: 1, salt: toBase64(new Uint8Array(16).fill(salt)) } as const;
  return { head: { kind: 'passphrase', kdf }, proof };
}
function passkeySlot(proof: ReturnType<typeof touchOf>): NewSlot {
  return { head: { kind: 'passkey', credential: proof.credential, input: toBase64(new Uint8Array(32).fill(3)), name: 'Windows Hello' }, proof };
}
const recoverySlot: NewSlot = { head: { kind: 'recovery', salt: toBase64(new Uint8Array(16).fill(2)) }, proof: code };
const protect: SlotChange = { do: 'protect', by: passkeySlot(right), recovery: recoverySlot };

let device: Disk;
let guarded: Disk;
beforeAll(async () => {
  device = emptyDisk();
  await vaultOver(device).change(() => ({ accounts: kept.slice(0, 1), result: undefined }));
  await vaultOver(device).change(() => ({ accounts: kept, result: undefined }));
  guarded = copyOf(device);
  await guardOver(guarded).changeSlots(undefined, protect);
});

/** The browser was closed and opened again. */
function reopened(disk: Disk): Disk {
  return { ...copyOf(disk), sessionKey: undefined };
}
async function kindsOf(disk: Disk): Promise<readonly string[]> {
  const protection = await guardOver(disk).protection();
  return 'slots' in protection ? protection.slots.map(({ kind }) => kind) : [protection.status];
}

describe('a vault that the device guards', () => {
  test('says so, and is never locked', async () => {
    const disk = copyOf(device);
    expect(await guardOver(disk).protection()).toEqual({ status: 'open', slots: [{ kind: 'device' }] });
    await guardOver(disk).lock();
    expect(await vaultOver(reopened(disk)).read()).toEqual(open);
    expect(await guardOver(disk).unlock(wrong)).toEqual({ status: 'unlocked' });
  });

  test('takes a recovery code, by which it opens where the device’s key is lost', async () => {
    const disk = copyOf(device);
    expect(await guardOver(disk).changeSlots(undefined, { do: 'set', slot: recoverySlot })).toEqual({ status: 'done' });
    expect(await kindsOf(disk)).toEqual(['device', 'recovery']);
    disk.deviceKey = undefined;
    expect(await vaultOver(reopened(disk)).read()).toEqual({ status: 'locked' });
    expect(await guardOver(disk).unlock(code)).toEqual({ status: 'unlocked' });
    expect(await vaultOver(disk).read()).toEqual(open);
    expect(await kindsOf(disk)).toEqual(['device', 'recovery']);
    expect(await vaultOver(reopened(disk)).read()).toEqual(open);
  });

  test('is protected before anything is kept in it, too', async () => {
    const disk = emptyDisk();
    expect(await guardOver(disk).changeSlots(undefined, protect)).toEqual({ status: 'done' });
    expect(await vaultOver(disk).change(() => ({ accounts: kept, result: undefined }))).toMatchObject({ status: 'done' });
    expect(await vaultOver(reopened(disk)).read()).toEqual({ status: 'locked' });
  });
});

describe('a vault that a person guards', () => {
  test('is open until the browser ends or it is locked, then opens with her own slot or the recovery code alone', async () => {
    const disk = copyOf(guarded);
    expect(await vaultOver(disk).read()).toEqual(open);
    await guardOver(disk).lock();
    expect(await vaultOver(disk).read()).toEqual({ status: 'locked' });
    expect(await vaultOver(disk).change(() => ({ accounts: [], result: undefined }))).toEqual({ status: 'locked' });
    expect(await guardOver(disk).unlock(wrong)).toEqual({ status: 'wrong-proof' });
    expect(await guardOver(disk).unlock(second)).toEqual({ status: 'wrong-proof' });
    expect(await guardOver(disk).unlock(right)).toEqual({ status: 'unlocked' });
    expect(await vaultOver(disk).read()).toEqual(open);
    await guardOver(disk).lock();
    expect(await guardOver(disk).unlock(code)).toEqual({ status: 'unlocked' });
    expect(await vaultOver(disk).read()).toEqual(open);
  });

  test('has nothing left by which the device could open it: no slot in any generation, no key, no seal of before', async () => {
    expect(guarded).toMatchObject({ deviceKey: undefined, fileKey: undefined });
    const texts = ['vault.a', 'vault.b'].map((key) => String(guarded.values.get(key)));
    expect(texts.join()).not.toContain('"device"');
    const before = JSON.parse(String(device.values.get('vault.b'))) as { entries: { data: string }[] };
    for (const { data } of before.entries) expect(texts.join()).not.toContain(data);
  });

  test('is locked at once, whatever is under way', async () => {
    const disk = copyOf(guarded);
    const environment = environmentOver(disk);
    const { promise: end, resolve } = Promise.withResolvers<undefined>();
    const work = environment.exclusively(() => end);
    const locking = createGuard(environment).lock();
    await Promise.resolve();
    expect(disk.sessionKey).toBeUndefined();
    resolve(undefined);
    await Promise.all([work, locking]);
  });

  test('leaves no copy of its key but the session’s', async () => {
    const environment = environmentOver(reopened(guarded));
    const given: Uint8Array[] = [];
    const sessionKey = { ...environment.sessionKey, keep: async (raw: Uint8Array<ArrayBuffer>) => (given.push(raw), environment.sessionKey.keep(raw)) };
    expect(await createGuard({ ...environment, sessionKey }).unlock(right)).toEqual({ status: 'unlocked' });
    expect(given).toEqual([new Uint8Array(32)]);
  });

  test('changes as before while it is open', async () => {
    const disk = copyOf(guarded);
    await vaultOver(disk).change((accounts) => ({ accounts: [...accounts, account(3)], result: undefined }));
    await guardOver(disk).lock();
    await guardOver(disk).unlock(right);
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [...kept, account(3)] });
  });

  test('gets another recovery code on proof, after which the old one opens no generation', async () => {
    const disk = copyOf(guarded);
    const newCode: Proof = { kind: 'recovery', bytes: new Uint8Array(16).fill(6) };
    const change: SlotChange = { do: 'set', slot: { ...recoverySlot, proof: newCode } };
    expect(await guardOver(disk).changeSlots(undefined, change)).toEqual({ status: 'proof-needed' });
    expect(await guardOver(disk).changeSlots(wrong, change)).toEqual({ status: 'wrong-proof' });
    expect(await guardOver(disk).changeSlots(right, change)).toEqual({ status: 'done' });
    expect(await kindsOf(disk)).toEqual(['passkey', 'recovery']);
    for (const generation of ['a', 'b']) {
      const older = reopened(disk);
      const { sequence } = JSON.parse(String(older.values.get(`vault.${generation}`))) as { sequence: number };
      older.values.set('vault.current', JSON.stringify({ generation, sequence }));
      expect(await guardOver(older).unlock(code)).toEqual({ status: 'wrong-proof' });
      expect(await guardOver(older).unlock(newCode)).toEqual({ status: 'unlocked' });
    }
  });

  test('takes another passkey beside it, opens with either, and does without one of them but not without both', async () => {
    const disk = copyOf(guarded);
    expect(await guardOver(disk).changeSlots(right, { do: 'set', slot: passkeySlot(second) })).toEqual({ status: 'done' });
    expect(await kindsOf(disk)).toEqual(['passkey', 'recovery', 'passkey']);
    await guardOver(disk).lock();
    expect(await guardOver(disk).unlock(second)).toEqual({ status: 'unlocked' });
    const remove = ({ credential }: typeof right): SlotChange => ({ do: 'remove', slot: { kind: 'passkey', credential } });
    expect(await guardOver(disk).changeSlots(second, remove(right))).toEqual({ status: 'done' });
    expect(await kindsOf(disk)).toEqual(['recovery', 'passkey']);
    expect(await guardOver(disk).changeSlots(second, remove(second))).toEqual({ status: 'last-slot' });
  });

  test('takes no more slots than are read', async () => {
    const disk = copyOf(guarded);
    const answers: string[] = [];
    for (let number = 2; number <= 16; number += 1) answers.push((await guardOver(disk).changeSlots(right, { do: 'set', slot: passkeySlot(touchOf(number)) })).status);
    // With the first passkey and the recovery code there are sixteen.
    expect(answers).toEqual([...Array.from({ length: 14 }, () => 'done'), 'not-kept']);
    expect(await vaultOver(disk).read()).toEqual(open);
  });

  test('goes back to the device’s own key on proof', async () => {
    const disk = copyOf(guarded);
    expect(await guardOver(disk).changeSlots(right, { do: 'unprotect' })).toEqual({ status: 'done' });
    expect(await kindsOf(disk)).toEqual(['device', 'recovery']);
    expect(disk.sessionKey).toBeUndefined();
    expect(await vaultOver(reopened(disk)).read()).toEqual(open);
  });

  test('is not protected by the device at the same time', async () => {
    const disk = copyOf(device);
    expect(await guardOver(disk).changeSlots(undefined, { do: 'set', slot: passkeySlot(right) })).toEqual({ status: 'not-protected' });
    expect(disk).toEqual(device);
  });

  test('that is damaged says so once it is proved, and stays as it is', async () => {
    const disk = reopened(guarded);
    for (const key of ['vault.a', 'vault.b']) {
      const envelope = JSON.parse(String(disk.values.get(key))) as { entries: { data: string }[] };
      for (const entry of envelope.entries) entry.data = `AAAA${entry.data.slice(4)}`;
      disk.values.set(key, JSON.stringify(envelope));
    }
    const before = copyOf(disk);
    expect(await vaultOver(disk).read()).toEqual({ status: 'locked' });
    expect(await guardOver(disk).unlock(right)).toEqual({ status: 'unreadable', problem: 'damaged' });
    expect(disk.values).toEqual(before.values);
    // From now on everybody knows, until it is locked.
    expect(await vaultOver(disk).read()).toEqual({ status: 'unreadable', problem: 'damaged' });
    await guardOver(disk).lock();
    expect(await vaultOver(disk).read()).toEqual({ status: 'locked' });
  });

  test('whose slot is damaged says so to the right proof, and the generation before it opens', async () => {
    const disk = copyOf(guarded);
    await vaultOver(disk).change(() => ({ accounts: [account(1)], result: undefined }));
    await guardOver(disk).lock();
    const { generation } = JSON.parse(String(disk.values.get('vault.current'))) as { generation: string };
    const envelope = JSON.parse(String(disk.values.get(`vault.${generation}`))) as { slots: { data: string }[] };
    for (const slot of envelope.slots) slot.data = `AAAA${slot.data.slice(4)}`;
    disk.values.set(`vault.${generation}`, JSON.stringify(envelope));
    expect(await guardOver(disk).unlock(wrong)).toEqual({ status: 'wrong-proof' });
    expect(await guardOver(disk).unlock(right)).toEqual({ status: 'unreadable', problem: 'damaged' });
    const rescue = createRescue(environmentOver(disk), () => 0);
    expect(await rescue.older()).toEqual(open);
    expect(await rescue.returnToOlder()).toBe('done');
    expect(await vaultOver(disk).read()).toEqual(open);
  });

  test('with one character changed at any place says so to the right proof, and the generation before it opens', { timeout: 30_000 }, async () => {
    const whole = copyOf(guarded);
    await vaultOver(whole).change(() => ({ accounts: [account(1)], result: undefined }));
    await guardOver(whole).lock();
    const { generation } = JSON.parse(String(whole.values.get('vault.current'))) as { generation: string };
    const text = String(whole.values.get(`vault.${generation}`));
    const outcomes = new Set<string>();
    for (let place = 0; place < text.length; place += 1) {
      const disk = copyOf(whole);
      disk.values.set(`vault.${generation}`, text.slice(0, place) + (text[place] === '1' ? '7' : '1') + text.slice(place + 1));
      const answer = await guardOver(disk).unlock(right);
      const older = await createRescue(environmentOver(disk), () => 0).older();
      outcomes.add([answer.status, 'problem' in answer && answer.problem, older?.status].join(' '));
    }
    // What can't even be parsed is not unlocked. The version of the contents, a digit, may well be that of a newer program.
    expect([...outcomes].toSorted()).toEqual(['unreadable damaged locked', 'unreadable damaged open', 'unreadable newer-version ']);
  });

  test('is not damaged because a proof of before still opens the generation of before', async () => {
    const disk = copyOf(guarded);
    const old = String(disk.values.get('vault.a'));
    await guardOver(disk).changeSlots(right, { do: 'set', slot: passkeySlot(second) });
    await guardOver(disk).changeSlots(second, { do: 'remove', slot: { kind: 'passkey', credential: right.credential } });
    await guardOver(disk).lock();
    const { generation } = JSON.parse(String(disk.values.get('vault.current'))) as { generation: string };
    disk.values.set(`vault.${generation === 'a' ? 'b' : 'a'}`, old);
    expect(await guardOver(disk).unlock(right)).toEqual({ status: 'wrong-proof' });
    expect(disk.sessionKey).toBeUndefined();
  });

  test('a session’s key of another vault opens nothing', async () => {
    const disk = { ...copyOf(guarded), sessionKey: new Uint8Array(32).fill(1) };
    expect(await vaultOver(disk).read()).toEqual({ status: 'locked' });
  });
});

describe('a passphrase', { timeout: 60_000 }, () => {
  const byPhrase: SlotChange = { do: 'protect', by: passphraseSlot(phrase), recovery: recoverySlot };

  let phrased: Disk;
  beforeAll(async () => {
    phrased = copyOf(device);
    await guardOver(phrased).changeSlots(undefined, byPhrase);
  }, 60_000);

  test('that is being tried or set opens nothing once the vault is locked', async () => {
    const disk = copyOf(guarded);
    const { promise: writing, resolve: begin } = Promise.withResolvers<undefined>();
    const guard = guardOver(disk, ({ name }) => {
      if (name === 'set') begin(undefined);
      return undefined;
    });
    const setting = guard.changeSlots(right, { do: 'set', slot: passphraseSlot(phrase) });
    await writing;
    await guard.lock();
    expect(await setting).toEqual({ status: 'done' });
    expect(await vaultOver(disk).read()).toEqual({ status: 'locked' });
    const unlocking = guard.unlock(phrase);
    await guard.lock();
    expect(await unlocking).toEqual({ status: 'unlocked' });
    expect(await vaultOver(disk).read()).toEqual({ status: 'locked' });
  });

  test('guards as any slot does, and is changed on proof', async () => {
    const disk = copyOf(phrased);
    expect(await guardOver(disk).changeSlots(phrase, { do: 'set', slot: passphraseSlot(otherPhrase, 4) })).toEqual({ status: 'done' });
    expect(await kindsOf(disk)).toEqual(['recovery', 'passphrase']);
    await guardOver(disk).lock();
    expect(await guardOver(disk).unlock(phrase)).toEqual({ status: 'wrong-proof' });
    expect(await guardOver(disk).unlock(otherPhrase)).toEqual({ status: 'unlocked' });
    expect(await vaultOver(disk).read()).toEqual(open);
  });

  test.each([
    ['cheaper than is allowed', { memory: 1024 }],
    ['dearer than is allowed', { memory: 1024 * 1024 }],
    ['with too many passes', { passes: 1000 }],
    ['of another name', { name: 'scrypt' }],
    ['within each bound, but dearer in all', { memory: 512 * 1024, passes: 9 }],
  ])('is not tried against a stored derivation that is %s', async (_, changed) => {
    const disk = copyOf(phrased);
    for (const key of ['vault.a', 'vault.b']) {
      const envelope = JSON.parse(String(disk.values.get(key))) as { slots: { kdf?: object }[] };
      for (const slot of envelope.slots) if (slot.kdf) Object.assign(slot.kdf, changed);
      disk.values.set(key, JSON.stringify(envelope));
    }
    expect(await guardOver(reopened(disk)).unlock(phrase)).toEqual({ status: 'unreadable', problem: 'damaged' });
  });
});

test('a vault with two slots of a kind that there is one of is not tried', async () => {
  const disk = reopened(guarded);
  for (const key of ['vault.a', 'vault.b']) {
    const envelope = JSON.parse(String(disk.values.get(key))) as { slots: { kind: string }[] };
    envelope.slots.push(...envelope.slots.filter(({ kind }) => kind === 'recovery'));
    disk.values.set(key, JSON.stringify(envelope));
  }
  expect(await vaultOver(disk).read()).toEqual({ status: 'unreadable', problem: 'damaged' });
});

describe('whatever call fails while the vault is being protected', () => {
  const changes: readonly (readonly [string, () => Disk, Proof | undefined, SlotChange])[] = [
    ['protected', () => device, undefined, protect],
    ['protected before anything is kept', emptyDisk, undefined, protect],
    ['given another slot', () => guarded, right, { do: 'set', slot: passkeySlot(second) }],
    ['rid of a slot', () => twice, right, { do: 'remove', slot: { kind: 'passkey', credential: second.credential } }],
    ['given back to the device', () => guarded, right, { do: 'unprotect' }],
  ];
  let twice: Disk;
  beforeAll(async () => {
    twice = copyOf(guarded);
    await guardOver(twice).changeSlots(right, { do: 'set', slot: passkeySlot(second) });
  });
  /** As many as any change makes. */
  const mostCalls = 17;
  const places = changes.flatMap(([name, from, proof, change]) =>
    Object.entries(faults).flatMap(([fault, spoil]) => Array.from({ length: mostCalls }, (_, index) => ({ name, from, proof, change, fault, spoil, number: index + 1 }))),
  );

  test.each(changes)('no other calls than these are made while it is %s', async (_, from, proof, change) => {
    let calls = 0;
    const count: Fault = (_call, number) => void (calls = number);
    expect(await guardOver(copyOf(from()), count).changeSlots(proof, change)).toEqual({ status: 'done' });
    expect(calls).toBeLessThanOrEqual(mostCalls);
  });

  test.each(places)('every account opens afterwards: $name, call $number $fault', async ({ from, proof, change, spoil, number }) => {
    const disk = copyOf(from());
    const before = disk.values.size === 0 ? { status: 'open', accounts: [] } : open;
    const { promise: death, resolve: die } = Promise.withResolvers<undefined>();
    const fault: Fault = (call, count) => (count === number ? () => spoil(disk, call, () => die(undefined)) : undefined);
    const work = guardOver(disk, fault).changeSlots(proof, change).catch(() => undefined);
    await Promise.race([work, death]);
    for (const attempt of [disk, reopened(disk)]) {
      const guard = guardOver(attempt);
      expect(await guard.unlock(right)).toEqual({ status: 'unlocked' });
      expect(await vaultOver(attempt).read()).toEqual(before);
    }
  });

  test.each(changes)('a full storage says so each time, and what was there stays: %s', async (_, from, proof, change) => {
    const disk = copyOf(from());
    const before = copyOf(disk);
    const full: Fault = (call) => (call.name === 'set' ? () => Promise.reject(new Error('QUOTA_BYTES')) : undefined);
    for (let attempt = 0; attempt < 3; attempt += 1) expect(await guardOver(disk, full).changeSlots(proof, change)).toEqual({ status: 'not-kept' });
    expect(disk.values).toEqual(before.values);
    expect(await guardOver(disk).changeSlots(proof, change)).toEqual({ status: 'done' });
  });

  test.each(Object.entries(faults))('unlocking opens or says why, and the next time opens: a call %s', async (_, spoil) => {
    for (let number = 1; number <= 8; number += 1) {
      const disk = reopened(guarded);
      const { promise: death, resolve: die } = Promise.withResolvers<undefined>();
      const fault: Fault = (call, count) => (count === number ? () => spoil(disk, call, () => die(undefined)) : undefined);
      await Promise.race([guardOver(disk, fault).unlock(right), death]);
      expect(disk.values).toEqual(guarded.values);
      expect(await guardOver(disk).unlock(right)).toEqual({ status: 'unlocked' });
      expect(await vaultOver(disk).read()).toEqual(open);
    }
  });

  test('and a protection that was cut short is finished at the next unlocking', async () => {
    for (let number = 1; number <= 16; number += 1) {
      const disk = copyOf(device);
      const { promise: death, resolve: die } = Promise.withResolvers<undefined>();
      const fault: Fault = (_, count) => {
        if (count !== number) return undefined;
        die(undefined);
        return () => new Promise(() => undefined);
      };
      await Promise.race([guardOver(disk, fault).changeSlots(undefined, protect), death]);
      const after = reopened(disk);
      if (!(await kindsOf(after)).includes('passkey')) continue;
      expect(await guardOver(after).unlock(right)).toEqual({ status: 'unlocked' });
      expect(after.deviceKey).toBeUndefined();
      expect([...after.values.values()].join()).not.toContain('"device"');
    }
  });
});
