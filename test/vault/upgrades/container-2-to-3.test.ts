import { describe, expect, test } from 'vitest';
import { createGuard } from '../../../src/vault/create-guard.ts';
import { createVault } from '../../../src/vault/create-vault.ts';
import { account, environmentOver, type Disk } from '../fake-environment.ts';
import { diskWith, giveDeviceKeys, sampleAccounts } from '../samples.ts';
import proofs from '../samples/proofs.json' with { type: 'json' };

interface Generation {
  readonly version: number;
  readonly slots: readonly { readonly kind: string; readonly nonce: string; readonly data: string }[];
  readonly binding: { readonly nonce: string };
  readonly entries: readonly { readonly nonce: string }[];
}
const generation = (disk: Disk, name: 'a' | 'b') => JSON.parse(String(disk.values.get(`vault.${name}`))) as Generation;
const noncesOf = ({ binding, entries }: Generation) => [binding, ...entries].map(({ nonce }) => nonce);
const after = [...sampleAccounts, account(3)];
const add = (disk: Disk) => createVault(environmentOver(disk)).change((accounts) => ({ accounts: [...accounts, account(3)], result: undefined }));
const read = (disk: Disk) => createVault(environmentOver(disk)).read();

test('the first change of a device’s vault writes version 3 beside it: every seal anew, the slot as it stands', async () => {
  const disk = diskWith('version-2-device.json');
  await giveDeviceKeys(disk, proofs['version-2-device.json'].device);
  const before = disk.values.get('vault.a');
  await add(disk);
  expect(disk.values.get('vault.a')).toBe(before);
  expect(disk.values.get('vault.current')).toBe('{"generation":"b","sequence":2}');
  const [old, young] = [generation(disk, 'a'), generation(disk, 'b')];
  expect({ version: young.version, slots: young.slots }).toEqual({ version: 3, slots: old.slots });
  expect(noncesOf(young).filter((nonce) => noncesOf(old).includes(nonce))).toEqual([]);
  expect(await read(disk)).toEqual({ status: 'open', accounts: after });
});

describe('a vault that a person guards', { timeout: 30_000 }, () => {
  test('keeps its slots, which nobody could make anew without her, and opens by the same passphrase', async () => {
    const disk = diskWith('version-2-passphrase.json');
    const proof = { kind: 'passphrase', passphrase: proofs['version-2-passphrase.json'].passphrase } as const;
    const guard = createGuard(environmentOver(disk));
    await guard.unlock(proof);
    const { slots } = generation(disk, 'a');
    await add(disk);
    const { generation: current } = JSON.parse(String(disk.values.get('vault.current'))) as { generation: 'a' | 'b' };
    expect(generation(disk, current)).toMatchObject({ version: 3, slots });
    await guard.lock();
    expect(await guard.unlock(proof)).toEqual({ status: 'unlocked' });
    expect(await read(disk)).toEqual({ status: 'open', accounts: after });
  });
});
