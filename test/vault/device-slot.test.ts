import { describe, expect, test } from 'vitest';
import { createGuard } from '../../src/vault/create-guard.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import { generateDeviceKey, openForDevice, wrapForDevice } from '../../src/vault/device-slot.ts';
import { generateVaultKey } from '../../src/vault/slots.ts';
import type { NewSlot } from '../../src/vault/vault.ts';
import { account, copyOf, emptyDisk, environmentOver, type Disk, type Fault } from './fake-environment.ts';
import { faults } from './faults.ts';

const kept = [account(1), account(2)];
const open = { status: 'open', accounts: kept };
const add = (disk: Disk, fault?: Fault) => createVault(environmentOver(disk, fault)).change(() => ({ accounts: kept, result: undefined }));
const read = (disk: Disk) => createVault(environmentOver(disk)).read();
const right = { kind: 'passkey', credential: 'AAAA', output: new Uint8Array(32).fill(9) } as const;
const by: NewSlot = { head: { kind: 'passkey', credential: 'AAAA', input: Buffer.alloc(32, 3).toString('base64'), name: 'Windows Hello' }, proof: right };
const recovery: NewSlot = { head: { kind: 'recovery', salt: Buffer.alloc(16, 2).toString('base64') }, proof: { kind: 'recovery', bytes: new Uint8Array(16).fill(5) } };
const wrong = { kind: 'recovery', bytes: new Uint8Array(16) } as const;
const slotsOf = (disk: Disk) => (JSON.parse(String(disk.values.get(`vault.${/"([ab])"/u.exec(String(disk.values.get('vault.current')))?.[1] ?? ''}`))) as { slots: { kind: string; file?: string }[] }).slots;

describe('a device slot', () => {
  test('opens with both keys of the device, and with neither alone', async () => {
    const [device, other] = [await generateDeviceKey(), await generateDeviceKey()];
    const slots = [await wrapForDevice(device, await generateVaultKey())];
    expect(slots).toEqual([{ kind: 'device', file: expect.any(String) as string, nonce: expect.any(String) as string, data: expect.any(String) as string }]);
    expect(await openForDevice(slots, device)).toMatchObject({ extractable: false });
    for (const lacking of [{ ...device, file: undefined }, { ...device, file: other.file }, { ...other, file: device.file }, other]) {
      expect(await openForDevice(slots, lacking)).toBeUndefined();
    }
  });

  test('does without a file where the browser keeps none, and says so', async () => {
    const device = { ...(await generateDeviceKey()), file: undefined };
    const slots = [await wrapForDevice(device, await generateVaultKey())];
    expect(Object.keys(slots[0] ?? {})).toEqual(['kind', 'nonce', 'data']);
    expect(await openForDevice(slots, device)).toMatchObject({ extractable: false });
    expect(await openForDevice(slots, await generateDeviceKey())).toBeUndefined();
  });
});

describe('once a person guards the vault', () => {
  test('nothing that was stored before opens without the file, whoever has it and the device’s own key', async () => {
    const disk = emptyDisk();
    await add(disk);
    const before = copyOf(disk);
    await createGuard(environmentOver(disk)).changeSlots(undefined, { do: 'protect', by, recovery });
    expect(disk.fileKey).toBeUndefined();
    expect(await read({ ...before, fileKey: disk.fileKey })).toEqual({ status: 'unreadable', problem: 'device-key-missing' });
    expect(await read(before)).toEqual(open);
  });

  test('and gives it back, there are other keys', async () => {
    const disk = emptyDisk();
    await add(disk);
    const before = copyOf(disk);
    const guard = createGuard(environmentOver(disk));
    await guard.changeSlots(undefined, { do: 'protect', by, recovery });
    await guard.changeSlots(right, { do: 'unprotect' });
    expect(disk.fileKey).toHaveLength(32);
    expect(disk.fileKey).not.toEqual(before.fileKey);
    expect(await read(disk)).toEqual(open);
  });
});

test('a file that is lost while it is made costs nothing but itself', async () => {
  const disk = emptyDisk();
  const fault: Fault = (call) => (call.name === 'keep' ? async () => void (disk.deviceKey = call.key.key) : undefined);
  expect(await add(disk, fault)).toEqual({ status: 'done', result: undefined });
  expect(slotsOf(disk)).toEqual([{ kind: 'device', nonce: expect.any(String) as string, data: expect.any(String) as string }]);
  expect(await read(disk)).toEqual(open);
});

describe('where one of the device’s keys is lost, and there is a recovery code', () => {
  const losses: readonly (readonly [string, (disk: Disk) => void])[] = [
    ['the file key', (disk) => void (disk.fileKey = undefined)],
    ['both', (disk) => void Object.assign(disk, { deviceKey: undefined, fileKey: undefined })],
  ];

  async function loseKeys(lose: (disk: Disk) => void): Promise<Disk> {
    const disk = emptyDisk();
    await add(disk);
    await createGuard(environmentOver(disk)).changeSlots(undefined, { do: 'set', slot: recovery });
    lose(disk);
    expect(await read(disk)).toEqual({ status: 'locked' });
    return disk;
  }

  test.each(losses)('it opens the vault, and from then on the device does again: %s', async (_, lose) => {
    const disk = await loseKeys(lose);
    const guard = createGuard(environmentOver(disk));
    expect(await guard.unlock(wrong)).toEqual({ status: 'wrong-proof' });
    expect(await read(disk)).toEqual({ status: 'locked' });
    expect(await guard.unlock(recovery.proof)).toEqual({ status: 'unlocked' });
    expect(await read({ ...disk, sessionKey: undefined })).toEqual(open);
    expect(slotsOf(disk).map(({ kind }) => kind)).toEqual(['device', 'recovery']);
  });

  test.each(losses)('it opens it, too, where the storage takes nothing: %s', async (_, lose) => {
    const disk = await loseKeys(lose);
    const full: Fault = ({ name }) => (name === 'set' || name === 'keep' ? () => Promise.reject(new Error('QUOTA_BYTES')) : undefined);
    const before = new Map(disk.values);
    expect(await createGuard(environmentOver(disk, full)).unlock(recovery.proof)).toEqual({ status: 'unlocked' });
    expect(await read(disk)).toEqual(open);
    expect(disk.values).toEqual(before);
  });

  test.each(Object.entries(faults))('it opens it again, whatever call of the first time fails: it %s', async (_, spoil) => {
    for (const [loss, lose] of losses) {
      const lost = await loseKeys(lose);
      for (let number = 1; number <= 24; number += 1) {
        const disk = copyOf(lost);
        const { promise: death, resolve: die } = Promise.withResolvers<undefined>();
        const fault: Fault = (call, count) => (count === number ? () => spoil(disk, call, () => die(undefined)) : undefined);
        await Promise.race([createGuard(environmentOver(disk, fault)).unlock(recovery.proof), death]);
        disk.sessionKey = undefined;
        const reading = await read(disk);
        expect([open, { status: 'locked' }], `${loss}, call ${number}`).toContainEqual(reading);
        expect(await createGuard(environmentOver(disk)).unlock(recovery.proof), `${loss}, call ${number}`).toEqual({ status: 'unlocked' });
        expect(await read({ ...disk, sessionKey: undefined }), `${loss}, call ${number}`).toEqual(open);
      }
    }
  });
});
