import { describe, expect, test } from 'vitest';
import { writeAccount } from '../../src/vault/contents.ts';
import { openEntry, sealEntries } from '../../src/vault/entries.ts';
import { seal } from '../../src/vault/seal.ts';
import { account } from './fake-environment.ts';

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const one = account(1);
const other = account(2);
const context = (id: string) => `["atslega-vault",2,1,"entry","${id}"]`;
const sealed = (text: string, itsContext: string) => seal(key, new TextEncoder().encode(text), itsContext);

describe('an entry', () => {
  test('opens with the context that README.md names', async () => {
    expect(await openEntry(key, 2, { id: one.id, ...(await sealed(writeAccount(one), context(one.id))) })).toEqual(one);
  });

  test('does not open as another account, nor in another context', async () => {
    const [entry] = await sealEntries(key, [], [one]);
    expect(entry && (await openEntry(key, 2, { ...entry, id: other.id }))).toBeUndefined();
    const elsewhere = await sealed(writeAccount(one), context(other.id));
    expect(await openEntry(key, 2, { id: one.id, ...elsewhere })).toBeUndefined();
  });

  test('does not open where another account is inside', async () => {
    const stranger = await sealed(writeAccount(other), context(one.id));
    expect(await openEntry(key, 2, { id: one.id, ...stranger })).toBeUndefined();
  });

  const written = JSON.parse(writeAccount(one)) as object;
  const spoilt: [string, unknown][] = [
    ['is no object', 7],
    ['has a field more', { ...written, more: 1 }],
    ['lacks a field', { ...written, aliases: undefined }],
    ['has a short secret', { ...written, secret: 'AAAA' }],
    ['has an unknown algorithm', { ...written, algorithm: 'MD5' }],
    ['has 9 digits', { ...written, digits: 9 }],
    ['has a period of half seconds', { ...written, period: 30.5 }],
    ['has a period of 9 s', { ...written, period: 9 }],
    ['has an unknown status', { ...written, status: 'lost' }],
    ['has a time before 1970', { ...written, createdAt: -1 }],
  ];

  test.each(spoilt)('does not open where what is inside %s', async (_, inside) => {
    expect(await openEntry(key, 2, { id: one.id, ...(await sealed(JSON.stringify(inside), context(one.id))) })).toBeUndefined();
  });

  test('does not open where what is inside is no JSON', async () => {
    expect(await openEntry(key, 2, { id: one.id, ...(await sealed('{', context(one.id))) })).toBeUndefined();
  });
});
