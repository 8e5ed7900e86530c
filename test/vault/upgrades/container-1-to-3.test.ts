import { expect, test } from 'vitest';
import { createVault } from '../../../src/vault/create-vault.ts';
import { account, environmentOver } from '../fake-environment.ts';
import { diskWith, importDeviceKey, sampleAccounts } from '../samples.ts';
import proofs from '../samples/proofs.json' with { type: 'json' };

interface Generation {
  readonly slots: readonly { readonly nonce: string; readonly data: string }[];
  readonly binding: { readonly nonce: string; readonly data: string };
  readonly entries: readonly { readonly id: string; readonly nonce: string; readonly data: string }[];
}
const sealed = { nonce: expect.any(String) as string, data: expect.any(String) as string };
const sealsOf = ({ slots, binding, entries }: Generation) => [...slots, binding, ...entries].flatMap(({ nonce, data }) => [nonce, data]);

async function prepare() {
  const disk = diskWith('version-1.json');
  disk.deviceKey = await importDeviceKey(proofs['version-1.json'].device);
  return { disk, vault: createVault(environmentOver(disk)), before: new Map(disk.values) };
}

test('a look at a vault of version 1 writes nothing, and neither does a change that changes nothing', async () => {
  const { disk, vault, before } = await prepare();
  expect(await vault.read()).toEqual({ status: 'open', accounts: sampleAccounts });
  await vault.change((accounts) => ({ accounts, result: undefined }));
  expect(disk.values).toEqual(before);
});

test('its first change writes version 3 beside it: the same accounts, every seal anew, the device’s slot alone', async () => {
  const { disk, vault, before } = await prepare();
  await vault.change((accounts) => ({ accounts: [...accounts, account(3)], result: undefined }));

  expect(before.get('vault.current')).toBe('{"generation":"a","sequence":1}');
  expect(disk.values.get('vault.current')).toBe('{"generation":"b","sequence":2}');
  expect(disk.values.get('vault.a')).toBe(before.get('vault.a'));
  const old = JSON.parse(String(before.get('vault.a'))) as Generation;
  const young = JSON.parse(String(disk.values.get('vault.b'))) as Generation;
  expect(old).toEqual({
    version: 1,
    contents: 1,
    sequence: 1,
    slots: [{ kind: 'device', ...sealed }],
    binding: sealed,
    entries: [
      { id: '00000000-0000-4000-8000-000000000001', ...sealed },
      { id: '00000000-0000-4000-8000-000000000002', ...sealed },
    ],
  });
  expect(young).toEqual({
    version: 3,
    contents: 1,
    sequence: 2,
    slots: [{ kind: 'device', ...sealed }],
    binding: sealed,
    entries: [
      { id: '00000000-0000-4000-8000-000000000001', ...sealed },
      { id: '00000000-0000-4000-8000-000000000002', ...sealed },
      { id: '00000000-0000-4000-8000-000000000003', ...sealed },
    ],
  });
  expect(sealsOf(young).filter((text) => sealsOf(old).includes(text))).toEqual([]);
  expect(await vault.read()).toEqual({ status: 'open', accounts: [...sampleAccounts, account(3)] });
});
