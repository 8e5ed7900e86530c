import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/core/account.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import { account, copyOf, emptyDisk, environmentOver, type Disk, type Fault } from './fake-environment.ts';
import { faults } from './faults.ts';

const vaultOver = (disk: Disk, fault?: Fault) => createVault(environmentOver(disk, fault));
const add = (disk: Disk, added: Account, fault?: Fault) =>
  vaultOver(disk, fault).change((accounts) => ({ accounts: [...accounts, added], result: undefined }));

const situations = [
  ['the first account', async () => ({ disk: emptyDisk(), before: [] as Account[] })],
  [
    'one account more',
    async () => {
      const disk = emptyDisk();
      const before = [account(1), account(2)];
      for (const one of before) await add(disk, one);
      return { disk, before };
    },
  ],
] as const;

/** As many as any change makes; a test below names them. */
const mostCalls = 11;
const places = situations.flatMap(([situation, prepare]) =>
  Object.entries(faults).flatMap(([name, spoil]) =>
    Array.from({ length: mostCalls }, (_, index) => ({ situation, prepare, name, spoil, number: index + 1 })),
  ),
);

test.each(situations)('keeping %s makes no other calls than are made to fail below', async (_, prepare) => {
  const { disk, before } = await prepare();
  const names: string[] = [];
  await add(disk, account(9), (call) => void names.push(call.name === 'set' ? call.key : call.name));
  expect(names).toEqual(
    before.length === 0
      ? ['get', 'find', 'keep', 'find', 'get', 'vault.current', 'get', 'vault.a', 'get', 'vault.current', 'get']
      : ['get', 'find', 'vault.a', 'get', 'vault.current', 'get'],
  );
  expect(names.length).toBeLessThanOrEqual(mostCalls);
});

describe('every account that was kept still opens, and nothing half', () => {
  test.each(places)('keeping $situation, call $number $name', async ({ prepare, spoil, number }) => {
    const { disk, before } = await prepare();
    const after = [...before, account(9)];
    const { promise: death, resolve: die } = Promise.withResolvers<{ readonly status: 'killed' }>();
    const change = add(disk, account(9), (call, count) =>
      count === number ? () => spoil(disk, call, () => die({ status: 'killed' })) : undefined,
    );
    const { status } = await Promise.race([change, death]);
    const reading = await vaultOver(disk).read();

    // A key store that answers "nothing" instead of failing can't be told from one that has lost the key.
    const truths = { done: [after], 'not-kept': [before, after], killed: [before, after], unreadable: [before], locked: [] };
    expect(truths[status].map((accounts) => ({ status: 'open', accounts }))).toContainEqual(reading);

    const accounts = reading.status === 'open' ? reading.accounts : [];
    expect(await add(disk, account(10))).toEqual({ status: 'done', result: undefined });
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [...accounts, account(10)] });
  });
});

describe('an environment that does not answer', () => {
  test.each(['get', 'find'])('%s failing is no verdict on the vault: reading says so', async (name) => {
    const disk = emptyDisk();
    await add(disk, account(1));
    const fault: Fault = (call) => (call.name === name ? () => Promise.reject(new Error('I/O')) : undefined);
    expect(await vaultOver(disk, fault).read()).toEqual({ status: 'unavailable' });
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [account(1)] });
  });

  test('a full storage says so each time, and what was kept stays', async () => {
    const disk = emptyDisk();
    await add(disk, account(1));
    const full: Fault = (call) => (call.name === 'set' ? () => Promise.reject(new Error('QUOTA_BYTES')) : undefined);
    const before = copyOf(disk);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await add(disk, account(2), full)).toEqual({ status: 'not-kept' });
    }
    expect(disk).toEqual(before);
  });
});
