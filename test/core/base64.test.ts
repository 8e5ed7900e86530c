import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/core/base64.ts';

/** As the specification of `Uint8Array.fromBase64` has it for `strict`: white space is forgiven and nothing else. */
function decodeStrictly(text: string): Uint8Array<ArrayBuffer> {
  const plain = text.replace(/[\t\n\f\r ]/gu, '');
  const bytes = Uint8Array.from(Buffer.from(plain, 'base64'));
  if (Buffer.from(bytes).toString('base64') !== plain) throw new SyntaxError('not base64');
  return bytes;
}

/** Newer browsers have it, Node does not yet. */
const native = Object.getOwnPropertyDescriptor(Uint8Array, 'fromBase64');
afterAll(() => {
  if (native === undefined) Reflect.deleteProperty(Uint8Array, 'fromBase64');
  else Object.defineProperty(Uint8Array, 'fromBase64', native);
});

describe.each([
  ['by hand', () => Reflect.deleteProperty(Uint8Array, 'fromBase64')],
  ['by the browser’s own function', () => Object.defineProperty(Uint8Array, 'fromBase64', { value: decodeStrictly, configurable: true })],
])('base64, read %s', (_way, prepare) => {
  beforeAll(() => void prepare());

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
