import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/core/account.ts';
import { toName } from '../../src/core/plain-text.ts';
import { readBackup, writeBackup } from '../../src/transfer/backup.ts';
import { account } from '../vault/fake-environment.ts';
import { openByDescription, writeByDescription } from './by-description.ts';

const random = { bytes: (length: number) => Uint8Array.from(randomBytes(length)), id: () => randomUUID() };
const password = 'rīta kafija';
const kept: readonly Account[] = [
  account(1, { status: 'confirmed', aliases: ['janis@example.org'] }),
  account(2, { algorithm: 'SHA512', digits: 8, period: 60, issuer: '', user: 'kolēģe', name: 'Mans konts', origins: [] }),
];

const entry = (changed: object = {}, info: object = {}) => ({
  type: 'totp',
  uuid: randomUUID(),
  name: 'jānis',
  issuer: 'Smiltene',
  note: '',
  icon: null,
  info: { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', algo: 'SHA1', digits: 6, period: 30, ...info },
  ...changed,
});

describe('a backup', { timeout: 30_000 }, () => {
  test('is what Aegis describes, and says there what other programs need', async () => {
    const { version, entries } = openByDescription(await writeBackup(kept, password, random), password);
    expect(version).toBe(2);
    expect(entries).toMatchObject([
      { type: 'totp', uuid: kept[0]?.id, issuer: 'Smiltenes novads', name: 'jānis.bērziņš', info: { algo: 'SHA1', digits: 6, period: 30, secret: expect.stringMatching(/^[A-Z2-7]{32}$/u) } },
      { type: 'totp', issuer: '', name: 'kolēģe', info: { algo: 'SHA512', digits: 8, period: 60 } },
    ]);
  });

  test('comes back whole with its password', async () => {
    const reading = await readBackup(await writeBackup(kept, password, random), password);
    const accounts = kept.map(({ id: _id, createdAt: _createdAt, statusAt: _statusAt, ...rest }) => rest);
    expect(reading).toEqual({ status: 'ok', entries: accounts.map((one) => ({ status: 'ok', account: one })) });
  });

  test('of several passwords opens by each, whichever stands first', async () => {
    const file = JSON.parse(await writeBackup(kept, password, random)) as { header: { slots: { salt: string }[] } };
    const { slots } = file.header;
    const other = slots.map((slot) => ({ ...slot, salt: slot.salt.replace(/../u, (pair) => (pair === '00' ? '01' : '00')) }));
    const open = async (...all: readonly object[]) => (await readBackup(JSON.stringify({ ...file, header: { ...file.header, slots: all } }), password)).status;
    expect(await open(...other)).toBe('wrong-password');
    expect(await open(...other, ...slots)).toBe('ok');
    expect(await open(...slots, ...other)).toBe('ok');
  });

  test('comes back whole whatever its accounts are called', async () => {
    const piece = fc.string({ unit: fc.constantFrom('a', ':', ' ', 'ā', '🙂', '%', '/', '?', '#', '&', '+', '"') });
    const names = fc.array(fc.tuple(piece, piece, piece), { maxLength: 20 });
    const longest = ['ā', '€', 'a:'].map((unit) => [unit, unit, unit].map((one) => one.repeat(200)));
    await fc.assert(
      fc.asyncProperty(names, async (drawn) => {
        const accounts = [...drawn, ...longest].map(([issuer = '', user = '', name = ''], index) =>
          account(index, { issuer: toName(issuer), user: toName(user), name: toName(name) || 'x', secret: new Uint8Array(128) }),
        );
        const reading = await readBackup(await writeBackup(accounts, password, random), password);
        const called = reading.status === 'ok' ? reading.entries.map((one) => (one.status === 'ok' ? [one.account.issuer, one.account.user, one.account.name] : one.problem)) : reading;
        expect(called).toEqual(accounts.map(({ issuer, user, name }) => [issuer, user, name]));
      }),
      { numRuns: 10 },
    );
  });

  test('holds neither what is deleted nor what was replaced', async () => {
    const gone = [account(3, { deletedAt: 1 }), account(4, { status: 'replaced' })];
    expect(openByDescription(await writeBackup([...kept, ...gone], password, random), password).entries).toHaveLength(2);
  });

  test('never has the same salt, nonce or key twice, and no secret in plain sight', async () => {
    const [one, other] = [await writeBackup(kept, password, random), await writeBackup(kept, password, random)];
    const random12 = (text: string) => [...text.matchAll(/"(?:nonce|salt|key|tag)": "([0-9a-f]+)"/gu)].map(([, value]) => value);
    expect(random12(one).filter((value) => random12(other).includes(value))).toEqual([]);
    expect(one).not.toContain('jānis');
  });

  test('is not written without a password', async () => {
    await expect(writeBackup(kept, '', random)).rejects.toThrow(RangeError);
  });
});

describe('reading', { timeout: 30_000 }, () => {
  test('asks for the password first, and tells a wrong one from a damaged file', async () => {
    const text = await writeBackup(kept, password, random);
    expect(await readBackup(text, undefined)).toEqual({ status: 'password-needed' });
    expect(await readBackup(text, 'rīta tēja')).toEqual({ status: 'wrong-password' });
    expect(await readBackup(text, '')).toEqual({ status: 'wrong-password' });
    const file = JSON.parse(text) as { db: string };
    file.db = `AAAA${file.db.slice(4)}`;
    expect(await readBackup(JSON.stringify(file), password)).toEqual({ status: 'damaged' });
  });

  test('takes a file of another program, each entry with its own result', async () => {
    const entries = [
      entry(),
      entry({ type: 'hotp', info: { secret: 'GEZDGNBVGY3TQOJQ', algo: 'SHA1', digits: 6, counter: 7 } }),
      entry({ type: 'steam' }),
      entry({}, { algo: 'MD5' }),
      entry({}, { secret: 'GEZDG' }),
      entry({}, { digits: 40 }),
      entry({}, { period: 0 }),
      entry({ info: undefined }),
      7,
      entry({ name: 'cita', issuer: '' }, { algo: 'SHA256', digits: 8 }),
    ];
    const reading = await readBackup(writeByDescription({ version: 3, entries, groups: [] }, password), password);
    if (reading.status !== 'ok') throw new Error(reading.status);
    expect(reading.entries.map((one) => (one.status === 'ok' ? one.account.name : one.problem))).toEqual([
      'Smiltene (jānis)',
      'hotp',
      'unknown-type',
      'algorithm-unknown',
      'secret-too-short',
      'digits-out-of-range',
      'period-out-of-range',
      'malformed',
      'malformed',
      'cita',
    ]);
    expect(reading.entries[0]).toMatchObject({ account: { status: 'pending', origins: [], aliases: [] } });
  });

  test('an entry whose origin is none is not trusted with any', async () => {
    const atslega = { name: 'x', status: 'confirmed', origins: ['https://a.example/path'], aliases: [] };
    expect(await readBackup(writeByDescription({ version: 2, entries: [entry({ atslega })] }, password), password)).toEqual({
      status: 'ok',
      entries: [{ status: 'refused', name: 'Smiltene (jānis)', problem: 'malformed' }],
    });
  });

  test('takes a file without a password', async () => {
    const text = JSON.stringify({ version: 1, header: { slots: null, params: null }, db: { version: 3, entries: [entry()] } });
    expect(await readBackup(text, undefined)).toMatchObject({ status: 'ok', entries: [{ account: { name: 'Smiltene (jānis)' } }] });
  });

  const sealed = (cost: object, count = 1) =>
    JSON.stringify({
      version: 1,
      header: {
        slots: Array.from({ length: count }, () => ({
          type: 1,
          key: '00'.repeat(32),
          key_params: { nonce: '00'.repeat(12), tag: '00'.repeat(16) },
          n: 32_768,
          r: 8,
          p: 1,
          salt: '00',
          ...cost,
        })),
        params: { nonce: '00'.repeat(12), tag: '00'.repeat(16) },
      },
      db: '',
    });
  test.each([
    ['nothing', '', 'not-a-backup'],
    ['another file', '{"items":[]}', 'not-a-backup'],
    ['a newer form', '{"version":2,"header":{},"db":""}', 'newer-version'],
    ['newer contents', JSON.stringify({ version: 1, header: { slots: null, params: null }, db: { version: 9, entries: [] } }), 'newer-version'],
    ['contents without entries', JSON.stringify({ version: 1, header: { slots: null, params: null }, db: { version: 1 } }), 'damaged'],
    ['only a phone’s key', sealed({ type: 2 }), 'no-password'],
    ['terabytes of memory', sealed({ n: 2 ** 40 }), 'too-costly'],
    ['many lanes', sealed({ p: 1000 }), 'too-costly'],
    ['many lanes of next to no memory', sealed({ n: 2, r: 1, p: 5 }), 'too-costly'],
    ['many dear passwords', sealed({ n: 2 ** 18 }, 5), 'too-costly'],
    ['a cost that is no power of two', sealed({ n: 32_769 }), 'too-costly'],
  ])('%s is refused before anything is tried', async (_, text, status) => {
    expect(await readBackup(text, undefined)).toEqual({ status });
    expect(await readBackup(text, password)).toEqual({ status });
  });

  test('a file of 33 MB is not even parsed', async () => {
    expect(await readBackup(' '.repeat(33 * 1024 * 1024), password)).toEqual({ status: 'too-large' });
  });

  test('whatever JSON it is, there is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect((await readBackup(text, undefined)).status).toMatch(/^[a-z-]+$/u);
      }),
    );
  });
});
