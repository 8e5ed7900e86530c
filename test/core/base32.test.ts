import * as fc from 'fast-check';
import { Secret } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { decodeBase32 } from '../../src/core/base32.ts';

const text = (bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : new TextDecoder().decode(bytes));

/** RFC 4648, section 10. */
describe('RFC 4648 vectors', () => {
  test.each([
    ['', ''],
    ['MY======', 'f'],
    ['MZXQ====', 'fo'],
    ['MZXW6===', 'foo'],
    ['MZXW6YQ=', 'foob'],
    ['MZXW6YTB', 'fooba'],
    ['MZXW6YTBOI======', 'foobar'],
  ])('%j is %j', (encoded, expected) => {
    expect(text(decodeBase32(encoded))).toBe(expected);
  });
});

describe('what is forgiven', () => {
  test.each(['MZXW6YTBOI', 'mzxw6ytboi', 'MZXW 6YTB OI', 'mzxw-6ytb-oi==', ' MZXW6YTBOI\n', 'MZXW\u00A06YTBOI'])('%j', (encoded) => {
    expect(text(decodeBase32(encoded))).toBe('foobar');
  });
});

describe('what is not', () => {
  test.each([
    ['digits outside the alphabet', 'MZXW6YTB0I'],
    ['padding in the middle', 'MZXW=YTBOI'],
    ['a length of one', 'M'],
    ['a length of three', 'MZX'],
    ['a length of six', 'MZXW6Y'],
    ['bits that carry nothing and are not zero', 'MZ'],
    ['letters that only look like base32 in upper case', 'MZXW6YTBO\u0131'],
    ['a long s', '\u017FZXW6YTB'],
    ['full-width letters', '\uFF2DZXW6YTB'],
    ['other punctuation', 'MZXW_6YTB'],
    ['something beyond the first plane', 'MZXW6YT\u{1F511}'],
  ])('%s', (_case, encoded) => {
    expect(decodeBase32(encoded)).toBeUndefined();
  });
});

test('every byte sequence comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const encoded = bytes.length === 0 ? '' : new Secret({ buffer: bytes.slice().buffer }).base32;
      expect([...(decodeBase32(encoded) ?? [])]).toEqual([...bytes]);
    }),
  );
});

test('what decodes has one spelling only: encoded again it is the same', () => {
  const encoded = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.split('')), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(encoded, (characters) => {
      const bytes = decodeBase32(characters);
      fc.pre(bytes !== undefined);
      expect(new Secret({ buffer: bytes.buffer }).base32).toBe(characters);
    }),
  );
});
