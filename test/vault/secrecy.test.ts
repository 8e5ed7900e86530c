import { expect, test } from 'vitest';
import { createVault } from '../../src/vault/create-vault.ts';
import { account, emptyDisk, environmentOver } from './fake-environment.ts';

const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replaceAll(/.{5}/gu, (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five, 2)] ?? '');
};

/** Every way in which base64 may spell the bytes, wherever in a longer text they stand: without what depends on the neighbours. */
const base64Anywhere = (bytes: Uint8Array): string[] =>
  [0, 1, 2].map((before) => {
    const written = Buffer.concat([new Uint8Array(before), bytes, new Uint8Array(3)]).toString('base64');
    return written.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
  });

function spellings(bytes: Uint8Array): string[] {
  const hex = Buffer.from(bytes).toString('hex');
  const raw = Buffer.from(bytes).toString('latin1');
  const plain = [raw, hex, hex.toUpperCase(), base32(bytes), base32(bytes).toLowerCase(), [...bytes].join(',')];
  const base64 = base64Anywhere(bytes).flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]);
  return [...plain, ...base64];
}

test('the spellings are what they are called', () => {
  const secret = new TextEncoder().encode('12345678901234567890');
  expect(spellings(secret)).toContain('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  expect(Buffer.from('x12345678901234567890y').toString('base64')).toContain(base64Anywhere(secret)[1]);
});

test('what is stored, unpacked or not, holds neither a secret nor a name in any spelling', async () => {
  const disk = emptyDisk();
  const vault = createVault(environmentOver(disk));
  const accounts = [account(1), account(2, { user: 'liene.ozola@example.org' })];
  await vault.change(() => ({ accounts: accounts.slice(0, 1), result: undefined }));
  await vault.change(() => ({ accounts, result: undefined }));

  const stored = [...disk.values.values()].join('\n');
  const unpacked = [...stored.matchAll(/[A-Za-z0-9+/]{16,}=*/gu)].map(([text]) => Buffer.from(text, 'base64').toString('latin1'));
  const everything = [stored, ...unpacked].join('\n');
  const texts = accounts.flatMap(({ user, name, issuer }) => [user, name, issuer]);
  const searched = [
    ...accounts.flatMap(({ secret }) => [secret, new TextEncoder().encode(Buffer.from(secret).toString('base64'))]),
    ...texts.map((text) => new TextEncoder().encode(text)),
  ].flatMap((bytes) => spellings(bytes));
  expect(stored).toContain(accounts[0]?.id);
  expect(searched.filter((spelling) => everything.includes(spelling))).toEqual([]);
});
