import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDataUrl } from '../../src/capture/data-url.ts';

test.each([
  ['a picture', 'data:image/png;base64,AAEC/w==', 'image/png', [0, 1, 2, 255]],
  ['a type in capitals', 'DATA:Image/PNG;BASE64,AAEC', 'image/png', [0, 1, 2]],
  ['parameters before the encoding', 'data:image/png;charset=utf-8;base64,AA==', 'image/png', [0]],
  ['no type', 'data:;base64,AA==', '', [0]],
  ['no bytes', 'data:image/png;base64,', 'image/png', []],
])('%s is taken apart', (_, url, type, bytes) => {
  expect(parseDataUrl(url)).toEqual({ type, bytes: Uint8Array.from(bytes) });
});

test.each([
  ['a text that is no URL', 'hello'],
  ['another scheme', 'https://example.test/data:image/png;base64,AA=='],
  ['no comma', 'data:image/png;base64'],
  ['text that is not base64', 'data:image/png,AA=='],
  ['broken base64', 'data:image/png;base64,%%%'],
  ['a length that base64 cannot have', 'data:image/png;base64,A'],
  ['an encoding that is not the last word', 'data:image/png;base64;charset=utf-8,AA=='],
])('%s is refused', (_, url) => {
  expect(parseDataUrl(url)).toBe('malformed');
});

describe('12,000,000 bytes', () => {
  const prefix = 'data:image/png;base64,';

  test('are the most', () => {
    expect(parseDataUrl(prefix + 'A'.repeat(16_000_000))).toMatchObject({ bytes: { length: 12_000_000 } });
  });

  test('and some more are refused', () => {
    expect(parseDataUrl(prefix + 'A'.repeat(16_000_008))).toBe('too-large');
  });

  test('are not counted in what is no data URL', () => {
    expect(parseDataUrl(`https://example.test/,${'A'.repeat(16_000_008)}`)).toBe('malformed');
  });
});

test('what is encoded comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const url = `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`;
      expect(parseDataUrl(url)).toEqual({ type: 'image/webp', bytes: new Uint8Array(bytes) });
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (head, tail) => {
      expect(() => parseDataUrl(`data:${head},${tail}`)).not.toThrow();
    }),
  );
});
