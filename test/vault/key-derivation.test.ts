import { argon2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { deriveFromPassphrase, deriveFromRandom, shortestKdf, tunePasses } from '../../src/vault/key-derivation.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

/** What two keys wrap alike is the same key. */
async function wrap(key: CryptoKey): Promise<string> {
  const inner = await crypto.subtle.importKey('raw', new Uint8Array(32), 'AES-GCM', true, ['encrypt']);
  return hex(new Uint8Array(await crypto.subtle.wrapKey('raw', inner, key, { name: 'AES-GCM', iv: new Uint8Array(12) })));
}
const wrapWith = async (raw: Uint8Array<ArrayBuffer>) => wrap(await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['wrapKey']));

const kdf = { name: 'argon2id', ...shortestKdf, lanes: 1, salt: '' } as const;
const salt = Uint8Array.from({ length: 16 }, (_, index) => index);

describe('the primitives are the standards’', { timeout: 60_000 }, () => {
  // The library takes no associated data, which the vector has: so the vector judges Node's Argon2id, and that judges the library's.
  test('Argon2id: RFC 9106, section 5.3, by Node', () => {
    const tag = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      passes: 3,
      memory: 32,
      tagLength: 32,
    });
    expect(hex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  test.each([
    [65_536, 3],
    [131_072, 3],
  ])('a passphrase gives the key that Node’s Argon2id gives: %i KiB, %i passes', async (memory, passes) => {
    const message = new TextEncoder().encode('kā rīta rasa, tā mana parole');
    const tag = argon2Sync('argon2id', { message, nonce: salt, parallelism: 1, passes, memory, tagLength: 32 });
    const key = await deriveFromPassphrase('kā rīta rasa, tā mana parole', { ...kdf, memory, passes }, salt);
    expect(await wrap(key)).toBe(await wrapWith(Uint8Array.from(tag)));
  });

  test('HKDF with SHA-256: RFC 5869, appendix A.1', async () => {
    const source = await crypto.subtle.importKey('raw', new Uint8Array(22).fill(0x0b), 'HKDF', false, ['deriveBits']);
    const parameters = { name: 'HKDF', hash: 'SHA-256', salt: bytes('000102030405060708090a0b0c'), info: bytes('f0f1f2f3f4f5f6f7f8f9') };
    expect(hex(new Uint8Array(await crypto.subtle.deriveBits(parameters, source, 42 * 8)))).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
  });
});

describe('a derived key', { timeout: 60_000 }, () => {
  test('is the same for spellings of a passphrase that Unicode calls equal, and for no other', async () => {
    const [composed, decomposed, other] = await Promise.all(
      ['parole-ā', 'parole-a\u0304', 'parole-a'].map(async (passphrase) => wrap(await deriveFromPassphrase(passphrase, kdf, salt))),
    );
    expect(decomposed).toBe(composed);
    expect(other).not.toBe(composed);
  });

  test('can wrap and unwrap, and can’t be read out', async () => {
    const keys = [await deriveFromPassphrase('x', kdf, salt), await deriveFromRandom(new Uint8Array(16), salt, 'recovery')];
    for (const key of keys) expect(key).toMatchObject({ extractable: false, usages: ['wrapKey', 'unwrapKey'] });
  });

  test('from random bytes is another one for another salt and another purpose', async () => {
    const random = new Uint8Array(16).fill(7);
    const keys = [
      await deriveFromRandom(random, salt, 'recovery'),
      await deriveFromRandom(random, salt, 'passkey'),
      await deriveFromRandom(random, new Uint8Array(16), 'recovery'),
      await deriveFromRandom(new Uint8Array(16), salt, 'recovery'),
    ];
    expect(new Set(await Promise.all(keys.map(wrap))).size).toBe(4);
  });
});

test.each([
  ['a quick computer gets as many passes as a second has', 300, 10],
  ['a slow one never fewer than three', 6000, 3],
  ['and none more than may be read again', 1, 32],
])('%s', { timeout: 60_000 }, async (_, threePasses, passes) => {
  const moments = [0, threePasses];
  expect(await tunePasses(() => moments.shift() ?? threePasses)).toBe(passes);
});
