import { describe, expect, test } from 'vitest';
import { createVault } from '../../src/vault/create-vault.ts';
import type { Vault } from '../../src/vault/vault.ts';
import { account, copyOf, createLock, emptyDisk, environmentOver, type Disk } from './fake-environment.ts';

const vaultOver = (disk: Disk) => createVault(environmentOver(disk));

function add(vault: Vault, ...numbers: number[]) {
  return vault.change((accounts) => ({ accounts: [...accounts, ...numbers.map((number) => account(number))], result: 'added' }));
}

/** The generation that counts, as it is stored. */
function current(disk: Disk): { entries: { id: string; nonce: string; data: string }[]; sequence: number } {
  const pointer = JSON.parse(String(disk.values.get('vault.current'))) as { generation: string };
  return JSON.parse(String(disk.values.get(`vault.${pointer.generation}`))) as ReturnType<typeof current>;
}

describe('a vault that is not there yet', () => {
  test('reads as open and empty, and reading creates nothing', async () => {
    const disk = emptyDisk();
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [] });
    expect(disk.values.size).toBe(0);
    expect(disk.deviceKey).toBeUndefined();
  });

  test('is not created by an edit that changes nothing', async () => {
    const disk = emptyDisk();
    const answer = await vaultOver(disk).change((accounts) => ({ accounts, result: 7 }));
    expect(answer).toEqual({ status: 'done', result: 7 });
    expect(disk.values.size).toBe(0);
    expect(disk.deviceKey).toBeUndefined();
  });

  test('gets a device key that can only wrap, and that nobody can read out', async () => {
    const disk = emptyDisk();
    await add(vaultOver(disk), 1);
    expect(disk.deviceKey).toMatchObject({ extractable: false, usages: ['wrapKey', 'unwrapKey'] });
  });

  test('is prepared by making the device key, and nothing else', async () => {
    const disk = emptyDisk();
    await vaultOver(disk).prepare();
    const { deviceKey } = disk;
    expect(deviceKey).toMatchObject({ extractable: false });
    expect(disk.values.size).toBe(0);
    await vaultOver(disk).prepare();
    await add(vaultOver(disk), 1);
    expect(disk.deviceKey).toBe(deviceKey);
  });

  test('is not harmed where preparing fails, nor where a vault has lost its key', async () => {
    const broken = environmentOver(emptyDisk(), ({ name }) => (name === 'keep' ? () => Promise.reject(new Error('full')) : undefined));
    await expect(createVault(broken).prepare()).resolves.toBeUndefined();
    const disk = emptyDisk();
    await add(vaultOver(disk), 1);
    disk.deviceKey = undefined;
    await vaultOver(disk).prepare();
    expect(disk.deviceKey).toBeUndefined();
  });

  test('uses the device key that an attempt which broke off has left', async () => {
    const disk = emptyDisk();
    await add(vaultOver(disk), 1);
    disk.values.clear();
    const { deviceKey } = disk;
    expect(await add(vaultOver(disk), 2)).toEqual({ status: 'done', result: 'added' });
    expect(disk.deviceKey).toBe(deviceKey);
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [account(2)] });
  });
});

describe('what is kept', () => {
  test('comes back in another program, every field and in order', async () => {
    const disk = emptyDisk();
    const rich = account(3, {
      secret: new Uint8Array(128).fill(255),
      algorithm: 'SHA512',
      digits: 8,
      period: 300,
      status: 'replaced',
      origins: ['https://sso.smiltenesnovads.lv', 'http://localhost:9000'],
      aliases: ['janis@example.org'],
      deletedAt: 1_700_000_000_001,
    });
    const accounts = [rich, account(1), account(2)];
    await vaultOver(disk).change(() => ({ accounts, result: undefined }));
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts });
  });

  test('is what the next edit is given, and an edit can reorder and remove', async () => {
    const disk = emptyDisk();
    await add(vaultOver(disk), 1, 2, 3);
    await vaultOver(disk).change(([first, , third]) => ({
      accounts: [third, first].filter((one) => one !== undefined),
      result: undefined,
    }));
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [account(3), account(1)] });
  });

  test('may become nothing again', async () => {
    const disk = emptyDisk();
    await add(vaultOver(disk), 1);
    await vaultOver(disk).change(() => ({ accounts: [], result: undefined }));
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [] });
  });

  test('alternates between two generations, one sequence number after another', async () => {
    const disk = emptyDisk();
    const pointers: unknown[] = [];
    for (const number of [1, 2, 3]) {
      await add(vaultOver(disk), number);
      pointers.push(disk.values.get('vault.current'));
    }
    expect(pointers).toEqual([
      '{"generation":"a","sequence":1}',
      '{"generation":"b","sequence":2}',
      '{"generation":"a","sequence":3}',
    ]);
    expect([...disk.values.keys()].toSorted()).toEqual(['vault.a', 'vault.b', 'vault.current']);
  });
});

describe('sealing', () => {
  test('an entry that has not changed keeps its seal, also where the edit copied the account', async () => {
    const disk = emptyDisk();
    await add(vaultOver(disk), 1, 2, 3);
    const before = current(disk).entries;
    await vaultOver(disk).change((accounts) => ({
      accounts: accounts.map((one) => (one.id === account(2).id ? { ...one, name: 'Cits' } : { ...one })),
      result: undefined,
    }));
    const after = current(disk).entries;
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(after[1]?.nonce).not.toBe(before[1]?.nonce);
    expect(after[1]?.data).not.toBe(before[1]?.data);
  });

  test('no nonce is ever used twice', async () => {
    const disk = emptyDisk();
    const vault = vaultOver(disk);
    await add(vault, 1, 2, 3);
    const sealsByNonce = new Map<string, Set<string>>();
    for (let round = 0; round < 100; round += 1) {
      await vault.change((accounts) => ({
        accounts: accounts.map((one) => ({ ...one, statusAt: one.statusAt + 1 })),
        result: undefined,
      }));
      const text = JSON.stringify(current(disk));
      for (const [, nonce = '', data = ''] of text.matchAll(/"nonce":"([^"]*)","data":"([^"]*)"/gu)) {
        sealsByNonce.set(nonce, (sealsByNonce.get(nonce) ?? new Set()).add(data));
      }
    }
    expect(sealsByNonce.size).toBe(1 + 100 * 4);
    expect([...sealsByNonce.values()].every((seals) => seals.size === 1)).toBe(true);
  });
});

describe('an edit that goes wrong', () => {
  const cases = [
    ['throws', () => { throw new RangeError('mine'); }, 'mine'],
    ['gives a secret that is too short', () => [account(9, { secret: new Uint8Array(9) })], 'secret'],
    ['gives a secret that is too long', () => [account(9, { secret: new Uint8Array(129) })], 'secret'],
    ['gives an account without a name', () => [account(9, { name: '' })], 'name'],
    ['gives an opaque origin', () => [account(9, { origins: ['null'] })], 'origins.0'],
    ['gives an origin with a path', () => [account(9, { origins: ['https://a.example/'] })], 'origins.0'],
    ['gives an id that is no UUID', () => [account(9, { id: 'nine' })], 'id'],
    ['gives the same id twice', () => [account(9), account(9)], 'twice'],
    ['gives too many accounts', () => Array.from({ length: 10_001 }, (_, index) => account(index)), 'too many'],
  ] as const;

  test.each(cases)('that %s comes out as an error, and nothing is written', async (_, edit, words) => {
    const disk = emptyDisk();
    await add(vaultOver(disk), 1);
    const before = new Map(disk.values);
    const vault = vaultOver(disk);
    const change = vault.change(() => ({ accounts: edit(), result: undefined }));
    await expect(change).rejects.toThrow(RangeError);
    await expect(change).rejects.toThrow(words);
    expect(disk.values).toEqual(before);
    expect(await add(vault, 2)).toEqual({ status: 'done', result: 'added' });
  });

  test('never tells the secret in its error', async () => {
    const change = vaultOver(emptyDisk()).change(() => ({
      accounts: [account(9, { secret: new Uint8Array(9).fill(65) })],
      result: undefined,
    }));
    await expect(change).rejects.toThrow(/^account: secret is out of bounds$/u);
  });

  test('the largest account that may be kept can be read again', async () => {
    const disk = emptyDisk();
    const large = account(1, {
      secret: new Uint8Array(128).fill(7),
      issuer: '\u0001'.repeat(2048),
      user: '\ud800'.repeat(2048),
      name: '\u0001'.repeat(4200),
      origins: Array.from({ length: 100 }, (_, index) => `https://${String(index).padStart(3, '0')}${'.a'.repeat(120)}.example`),
      aliases: Array.from({ length: 100 }, () => '\u0001'.repeat(320)),
    });
    await vaultOver(disk).change(() => ({ accounts: [large], result: undefined }));
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [large] });
  });

  test('more than can be read again is not written', async () => {
    const disk = emptyDisk();
    await add(vaultOver(disk), 1);
    const before = copyOf(disk);
    const aliases = Array.from({ length: 100 }, (_, index) => `${index}`.padEnd(320, 'ā'));
    const large = Array.from({ length: 250 }, (_, index) => account(index + 2, { aliases }));
    expect(await vaultOver(disk).change((accounts) => ({ accounts: [...accounts, ...large], result: undefined }))).toEqual({ status: 'not-kept' });
    expect(disk).toEqual(before);
  });
});

test('two programs that change 200 times at once lose nothing', async () => {
  const disk = emptyDisk();
  const exclusively = createLock();
  const vaults = [1, 2].map(() => createVault({ ...environmentOver(disk), exclusively }));
  const numbers = Array.from({ length: 200 }, (_, index) => index);
  const answers = await Promise.all(numbers.map((number) => add(vaults[number % 2] ?? vaultOver(disk), number)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['done']));
  const reading = await vaultOver(disk).read();
  expect(reading).toEqual({ status: 'open', accounts: numbers.map((number) => account(number)) });
  expect(current(disk).sequence).toBe(200);
});
