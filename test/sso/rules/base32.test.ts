import { expect, test } from 'vitest';
import { fromBase32, toBase32 } from './base32.ts';

/** RFC 4648, section 10, without the padding. */
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('%j is %j, there and back', (plain, encoded) => {
  expect(toBase32(Buffer.from(plain))).toBe(encoded);
  expect(Buffer.from(fromBase32(encoded)).toString()).toBe(plain);
});

test('a foreign character is refused', () => {
  expect(() => fromBase32('MZ1W')).toThrow(RangeError);
});
