import { expect, test } from 'vitest';
import { type Algorithm, codeOf, stepAt } from './totp.ts';

/** RFC 6238, appendix B: the seed is the ASCII text, repeated to the length of the hash. */
const seeds: Record<Algorithm, string> = {
  SHA1: '12345678901234567890',
  SHA256: '12345678901234567890123456789012',
  SHA512: '1234567890123456789012345678901234567890123456789012345678901234',
};

const vectors: readonly (readonly [seconds: number, Algorithm, code: string])[] = [
  [59, 'SHA1', '94287082'],
  [59, 'SHA256', '46119246'],
  [59, 'SHA512', '90693936'],
  [1111111109, 'SHA1', '07081804'],
  [1111111109, 'SHA256', '68084774'],
  [1111111109, 'SHA512', '25091201'],
  [1111111111, 'SHA1', '14050471'],
  [1111111111, 'SHA256', '67062674'],
  [1111111111, 'SHA512', '99943326'],
  [1234567890, 'SHA1', '89005924'],
  [1234567890, 'SHA256', '91819424'],
  [1234567890, 'SHA512', '93441116'],
  [2000000000, 'SHA1', '69279037'],
  [2000000000, 'SHA256', '90698825'],
  [2000000000, 'SHA512', '38618901'],
  [20000000000, 'SHA1', '65353130'],
  [20000000000, 'SHA256', '77737706'],
  [20000000000, 'SHA512', '47863826'],
];

test.each(vectors)('RFC 6238, appendix B: at %i s with %s the code is %s', (seconds, algorithm, code) => {
  const key = { secret: Buffer.from(seeds[algorithm], 'ascii'), algorithm, digits: 8, period: 30 };
  expect(codeOf(key, stepAt(seconds * 1000, 30))).toBe(code);
});

test('six digits are the last six of the eight', () => {
  const key = { secret: Buffer.from(seeds.SHA1, 'ascii'), algorithm: 'SHA1', digits: 6, period: 30 } as const;
  expect(codeOf(key, 1)).toBe('287082');
});
