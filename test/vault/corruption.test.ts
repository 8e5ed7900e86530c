import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../../src/core/account.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import { generateDeviceKey } from '../../src/vault/device-slot.ts';
import type { VaultProblem } from '../../src/vault/vault.ts';
import { account, copyOf, emptyDisk, environmentOver, type Disk } from './fake-environment.ts';

const vaultOver = (disk: Disk) => createVault(environmentOver(disk));
const keep = (disk: Disk, accounts: readonly Account[]) =>
  vaultOver(disk).change(() => ({ accounts, result: undefined }));

const text = (disk: Disk, key: string) => String(disk.values.get(key));

/** Two accounts in generation `b`, which counts; `a` before it had the first alone, under an older name. */
const kept = [account(1), account(2)];
let whole: Disk;
beforeAll(async () => {
  whole = emptyDisk();
  await keep(whole, [account(1, { name: 'Vecs' }), account(2)]);
  await keep(whole, kept);
});

/** Why the vault can't be read. An attempt to change it has to give the same answer, and to leave all as it was. */
async function refusalOf(disk: Disk): Promise<VaultProblem | 'open' | 'written over'> {
  const before = copyOf(disk);
  const reading = await vaultOver(disk).read();
  const change = await keep(disk, [account(3)]);
  if (!isDeepStrictEqual(disk, before) || !isDeepStrictEqual(change, reading)) return 'written over';
  return reading.status === 'unreadable' ? reading.problem : 'open';
}

interface LooseEnvelope {
  [field: string]: unknown;
  slots: { kind: string; nonce: string; data: string }[];
  entries: { id: string; nonce: string; data: string }[];
}

async function edited(change: (envelope: LooseEnvelope, older: LooseEnvelope) => void): Promise<Disk> {
  const disk = copyOf(whole);
  const envelope = JSON.parse(text(disk, 'vault.b')) as LooseEnvelope;
  change(envelope, JSON.parse(text(disk, 'vault.a')) as LooseEnvelope);
  disk.values.set('vault.b', JSON.stringify(envelope));
  return disk;
}

describe('one character changed at every place', () => {
  const spoilt = (value: string, place: number) => {
    const replacement = value[place] === '1' ? '7' : '1';
    return value.slice(0, place) + replacement + value.slice(place + 1);
  };

  test('of the generation that counts', async () => {
    const { length } = text(whole, 'vault.b');
    for (let place = 0; place < length; place += 1) {
      const disk = copyOf(whole);
      disk.values.set('vault.b', spoilt(text(whole, 'vault.b'), place));
      expect(await refusalOf(disk)).toMatch(/^(?:damaged|newer-version)$/u);
    }
  });

  test('of the pointer: the newest or nothing', async () => {
    const { length } = text(whole, 'vault.current');
    for (let place = 0; place < length; place += 1) {
      const disk = copyOf(whole);
      disk.values.set('vault.current', spoilt(text(whole, 'vault.current'), place));
      const reading = await vaultOver(disk).read();
      expect([JSON.stringify({ status: 'open', accounts: kept }), '{"status":"unreadable","problem":"damaged"}']).toContain(
        JSON.stringify(reading),
      );
      expect(reading.status === 'open' || (await refusalOf(disk)) === 'damaged').toBe(true);
    }
  });

  test('of the older generation does not matter', async () => {
    const { length } = text(whole, 'vault.a');
    for (let place = 0; place < length; place += 1) {
      const disk = copyOf(whole);
      disk.values.set('vault.a', spoilt(text(whole, 'vault.a'), place));
      expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: kept });
    }
  });

  test('truncated at every place, too', async () => {
    const { length } = text(whole, 'vault.b');
    for (let place = 0; place < length; place += 1) {
      const disk = copyOf(whole);
      disk.values.set('vault.b', text(whole, 'vault.b').slice(0, place));
      expect(await refusalOf(disk)).toBe('damaged');
    }
  });
});

describe('parts that were put together otherwise than they were written', () => {
  const cases: Record<string, (envelope: LooseEnvelope, older: LooseEnvelope) => void> = {
    'the entries in another order': ({ entries }) => void entries.push(...entries.splice(0, 1)),
    'the seals of two accounts exchanged': ({ entries }) => {
      const [one, other] = entries;
      if (one && other) [one.id, other.id] = [other.id, one.id];
    },
    'an entry left out': ({ entries }) => void entries.pop(),
    'an entry twice': ({ entries }) => void entries.push(...entries.slice(0, 1)),
    'no entries': (envelope) => void (envelope.entries = []),
    'one entry put back to its older state': (envelope, older) => void envelope.entries.splice(0, 1, ...older.entries.slice(0, 1)),
    'the older generation with the newer sequence number': (envelope, older) =>
      void Object.assign(envelope, older, { sequence: envelope['sequence'] }),
    'the older binding': (envelope, older) => void (envelope['binding'] = older['binding']),
    'another id': ({ entries: [entry] }) => void (entry && (entry.id = account(7).id)),
    'a slot twice': ({ slots }) => void slots.push(...slots.slice(0, 1)),
    'no slots': (envelope) => void (envelope.slots = []),
    'a field more': (envelope) => void (envelope['more'] = 1),
    'a slot of an unknown kind': ({ slots: [slot] }) => void (slot && (slot.kind = 'passphrase')),
    'base64 that forgives': ({ entries: [entry] }) => void (entry && (entry.data += ' ')),
  };

  test.each(Object.entries(cases))('%s', async (_, change) => {
    expect(await refusalOf(await edited(change))).toBe('damaged');
  });

  test('the older generation in the place of the newer one', async () => {
    const disk = copyOf(whole);
    disk.values.set('vault.b', text(disk, 'vault.a'));
    expect(await refusalOf(disk)).toBe('damaged');
  });
});

describe('values that are no vault', () => {
  const deep = '['.repeat(100_000);
  const values = [null, 0, 7, true, [], {}, '', 'null', '7', '[]', '{}', '{"version":"1"}', '{"version":0}', deep];

  test.each(values.map((value) => ({ value })))('as the generation that counts: $value', async ({ value }) => {
    const disk = copyOf(whole);
    disk.values.set('vault.b', value);
    expect(await refusalOf(disk)).toBe('damaged');
  });

  test.each(values.map((value) => ({ value })))('as the pointer, without which the newest counts: $value', async ({ value }) => {
    const disk = copyOf(whole);
    disk.values.set('vault.current', value);
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: kept });
  });

  test.each(values.map((value) => ({ value })))('as a pointer to nothing at all, which loses nothing: $value', async ({ value }) => {
    const disk = emptyDisk();
    disk.values.set('vault.current', value);
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [] });
    expect(await keep(disk, kept)).toEqual({ status: 'done', result: undefined });
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: kept });
  });

  test('a pointer to a generation that is gone', async () => {
    const disk = copyOf(whole);
    disk.values.delete('vault.b');
    expect(await refusalOf(disk)).toBe('damaged');
  });
});

describe('a newer program was here', () => {
  const cases: Record<string, object> = {
    'a newer container': { version: 4 },
    'a newer container of another form': { version: 4, slots: {}, entries: undefined },
    'newer contents': { contents: 2 },
  };

  test.each(Object.entries(cases))('%s', async (_, fields) => {
    const disk = await edited((envelope) => void Object.assign(envelope, fields));
    expect(await refusalOf(disk)).toBe('newer-version');
  });

  test.each(Object.entries(cases))('%s, with a pointer that only the newer program understands', async (_, fields) => {
    const disk = await edited((envelope) => void Object.assign(envelope, fields));
    disk.values.set('vault.current', '{"generation":"b","sequence":2,"more":1}');
    expect(await refusalOf(disk)).toBe('newer-version');
  });
});

describe('the device key', () => {
  test('missing: the vault is left alone and no new key is made', async () => {
    const disk = { ...copyOf(whole), deviceKey: undefined };
    expect(await refusalOf(disk)).toBe('device-key-missing');
    expect(disk.deviceKey).toBeUndefined();
  });

  test('without its file: the vault is left alone and no new key is made', async () => {
    const disk = { ...copyOf(whole), fileKey: undefined };
    expect(await refusalOf(disk)).toBe('device-key-missing');
    expect(disk.fileKey).toBeUndefined();
  });

  test('with another file', async () => {
    expect(await refusalOf({ ...copyOf(whole), fileKey: new Uint8Array(32) })).toBe('damaged');
  });

  test('another one', async () => {
    expect(await refusalOf({ ...copyOf(whole), deviceKey: (await generateDeviceKey()).key })).toBe('damaged');
  });
});

describe('no pointer', () => {
  const withoutPointer = (): Disk => {
    const disk = copyOf(whole);
    disk.values.delete('vault.current');
    return disk;
  };

  test('the newest generation counts where all are whole, and the next change mends it', async () => {
    const disk = withoutPointer();
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: kept });
    expect(await keep(disk, [account(3)])).toEqual({ status: 'done', result: undefined });
    expect(text(disk, 'vault.current')).toBe('{"generation":"a","sequence":3}');
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: [account(3)] });
  });

  test('the only generation counts where it is whole', async () => {
    const disk = withoutPointer();
    disk.values.delete('vault.a');
    expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: kept });
  });

  test.each(['vault.a', 'vault.b'])('%s damaged: it may be the newest, so none is opened', async (key) => {
    const torn = withoutPointer();
    torn.values.set(key, text(torn, key).slice(0, -9));
    expect(await refusalOf(torn)).toBe('damaged');
    const forged = withoutPointer();
    forged.values.set(key, text(forged, key).replace('"sequence":', '"sequence":9'));
    expect(await refusalOf(forged)).toBe('damaged');
    const spoilt = withoutPointer();
    spoilt.values.set(key, text(spoilt, key).replace(/"data":"[^"]{20}/u, (start) => `${start.slice(0, -2)}++`));
    expect(await refusalOf(spoilt)).toBe('damaged');
  });
});

test('a change that was killed before its switch does not count, whole as it is', async () => {
  const disk = copyOf(whole);
  await keep(disk, [account(3)]);
  disk.values.set('vault.current', text(whole, 'vault.current'));
  expect(await vaultOver(disk).read()).toEqual({ status: 'open', accounts: kept });
});
