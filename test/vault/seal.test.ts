import { describe, expect, test } from 'vitest';
import { seal, unseal } from '../../src/vault/seal.ts';

const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64');
const importKey = (raw: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
const key = await importKey(new Uint8Array(32).fill(5));
const plaintext = () => new TextEncoder().encode('jānis.bērziņš');

describe('AES-256-GCM by the test cases of its specification (McGrew and Viega, 2005, appendix B)', () => {
  const iv = 'cafebabefacedbaddecaf888';
  const longKey = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308';
  const cases = [
    {
      name: '13: nothing sealed',
      key: '00'.repeat(32),
      iv: '00'.repeat(12),
      plain: '',
      sealed: '530f8afbc74536b9a963b4f1c4cb738b',
    },
    {
      name: '14: one block of zeros',
      key: '00'.repeat(32),
      iv: '00'.repeat(12),
      plain: '00'.repeat(16),
      sealed: 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
    },
    {
      name: '15: four blocks',
      key: longKey,
      iv,
      plain:
        'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
      sealed:
        '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015adb094dac5d93471bdec1a502270e3cc6c',
    },
  ];

  test.each(cases)('case $name', async (vector) => {
    const sealed = { nonce: base64(vector.iv), data: base64(vector.sealed) };
    expect(await unseal(await importKey(fromHex(vector.key)), sealed, '')).toEqual(fromHex(vector.plain));
  });

  // Its associated data is not a text, as ours always is: so it judges the browser's own cipher.
  test('case 16: with associated data', async () => {
    const parameters = { name: 'AES-GCM', iv: fromHex(iv), additionalData: fromHex('feedfacedeadbeeffeedfacedeadbeefabaddad2') };
    const sealed =
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b';
    const plain = await crypto.subtle.decrypt(parameters, await importKey(fromHex(longKey)), fromHex(sealed));
    expect(new Uint8Array(plain)).toEqual(
      fromHex('d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39'),
    );
  });
});

describe('a seal', () => {
  test('opens with the same key and context', async () => {
    expect(await unseal(key, await seal(key, plaintext(), 'here'), 'here')).toEqual(plaintext());
  });

  test('does not open elsewhere, nor with another key', async () => {
    const sealed = await seal(key, plaintext(), 'here');
    expect(await unseal(key, sealed, 'there')).toBeUndefined();
    expect(await unseal(await importKey(new Uint8Array(32).fill(6)), sealed, 'here')).toBeUndefined();
  });

  test('does not open where a bit of it has changed', async () => {
    const sealed = await seal(key, plaintext(), 'here');
    const bytes = Buffer.from(sealed.data, 'base64');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Uint8Array.from(bytes, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(await unseal(key, { ...sealed, data: Buffer.from(changed).toString('base64') }, 'here')).toBeUndefined();
    }
  });

  test.each(['', 'AAAA', 'not base64!', 'AAAAAAAAAAAAAAAAAAAA'])('with the nonce %j does not open', async (nonce) => {
    const sealed = await seal(key, plaintext(), 'here');
    expect(await unseal(key, { ...sealed, nonce }, 'here')).toBeUndefined();
  });

  test('leaves nothing of the plaintext in the buffer that it was given', async () => {
    const bytes = plaintext();
    await seal(key, bytes, 'here');
    expect(bytes).toEqual(new Uint8Array(bytes.length));
  });
});
