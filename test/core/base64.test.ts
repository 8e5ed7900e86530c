import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/core/base64.ts';

describe('base64', () => {
  // RFC 4648, section 10.
  test.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('%j is written %j', (plain, written) => {
    const bytes = new TextEncoder().encode(plain);
    expect(toBase64(bytes)).toBe(written);
    expect(fromBase64(written)).toEqual(bytes);
  });

  test('writes as others do and reads it back, at any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000, size: 'max' }), (array) => {
        const bytes = Uint8Array.from(array);
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  test.each(['Zg', 'Zg=', 'Zh==', 'Zm9v=', ' Zm9v', 'Zm9v\n', 'Zm-_', 'Zm9', 'Z', '=', 'ā'])('%j is refused', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });

  test('reads one text only for the same bytes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const bytes = fromBase64(text);
        expect(bytes === undefined || toBase64(bytes) === text).toBe(true);
      }),
    );
  });
});
