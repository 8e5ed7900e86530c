import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { TotpParameters } from '../../src/core/account.ts';
import { codeAt, millisecondsLeft, stepAt } from '../../src/core/code.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const digitsRepeated = '1234567890'.repeat(7);

/** RFC 6238, appendix B. The seeds for SHA256 and SHA512 are as long as their digests (erratum 2866). */
const seeds = {
  SHA1: bytes(digitsRepeated.slice(0, 20)),
  SHA256: bytes(digitsRepeated.slice(0, 32)),
  SHA512: bytes(digitsRepeated.slice(0, 64)),
} as const;

const vectors = [
  [59, 0x0000000000000001, 'SHA1', '94287082'],
  [59, 0x0000000000000001, 'SHA256', '46119246'],
  [59, 0x0000000000000001, 'SHA512', '90693936'],
  [1111111109, 0x00000000023523ec, 'SHA1', '07081804'],
  [1111111109, 0x00000000023523ec, 'SHA256', '68084774'],
  [1111111109, 0x00000000023523ec, 'SHA512', '25091201'],
  [1111111111, 0x00000000023523ed, 'SHA1', '14050471'],
  [1111111111, 0x00000000023523ed, 'SHA256', '67062674'],
  [1111111111, 0x00000000023523ed, 'SHA512', '99943326'],
  [1234567890, 0x000000000273ef07, 'SHA1', '89005924'],
  [1234567890, 0x000000000273ef07, 'SHA256', '91819424'],
  [1234567890, 0x000000000273ef07, 'SHA512', '93441116'],
  [2000000000, 0x0000000003f940aa, 'SHA1', '69279037'],
  [2000000000, 0x0000000003f940aa, 'SHA256', '90698825'],
  [2000000000, 0x0000000003f940aa, 'SHA512', '38618901'],
  [20000000000, 0x0000000027bc86aa, 'SHA1', '65353130'],
  [20000000000, 0x0000000027bc86aa, 'SHA256', '77737706'],
  [20000000000, 0x0000000027bc86aa, 'SHA512', '47863826'],
] as const;

describe('RFC 6238, appendix B', () => {
  test.each(vectors)('at %i s the step is %i and %s gives %s', (seconds, step, algorithm, code) => {
    expect(stepAt(seconds * 1000, 30)).toBe(step);
    expect(codeAt({ secret: seeds[algorithm], algorithm, digits: 8, period: 30 }, step)).toBe(code);
  });
});

/** RFC 4226, appendix D. */
test.each(
  ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'].entries().toArray(),
)('RFC 4226, appendix D: count %i gives %s', (count, code) => {
  expect(codeAt({ secret: seeds.SHA1, algorithm: 'SHA1', digits: 6, period: 30 }, count)).toBe(code);
});

const sha1: TotpParameters = { secret: seeds.SHA1, algorithm: 'SHA1', digits: 8, period: 30 };

it('keeps leading zeros', () => {
  expect(codeAt(sha1, stepAt(1111111109_000, 30))).toBe('07081804');
  expect(codeAt({ ...sha1, digits: 7 }, stepAt(1111111109_000, 30))).toBe('7081804');
});

it('takes a secret that is a part of a larger buffer', () => {
  const buffer = bytes(`before${digitsRepeated.slice(0, 20)}after`);
  expect(codeAt({ ...sha1, secret: buffer.subarray(6, 26) }, 1)).toBe('94287082');
});

it('passes a step that does not fit 32 bits', () => {
  expect(codeAt(sha1, 2 ** 32 + 1)).not.toBe(codeAt(sha1, 1));
});

test.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53])('a step of %d is a programming error', (step) => {
  expect(() => codeAt(sha1, step)).toThrow(RangeError);
});

test.each([
  [0, 30, 30_000],
  [1, 30, 29_999],
  [29_999, 30, 1],
  [30_000, 30, 30_000],
  [59_500, 60, 500],
])('at %i ms a step of %i s has %i ms left', (milliseconds, period, left) => {
  expect(millisecondsLeft(milliseconds, period)).toBe(left);
});

test('what is left always ends at the beginning of the next step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8.64e15 }), fc.integer({ min: 10, max: 300 }), (now, period) => {
      const left = millisecondsLeft(now, period);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual(period * 1000);
      expect(stepAt(now + left, period)).toBe(stepAt(now, period) + 1);
      expect(stepAt(now + left - 1, period)).toBe(stepAt(now, period));
    }),
  );
});
