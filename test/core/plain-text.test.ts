import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestName, toName, toPlainText } from '../../src/core/plain-text.ts';

describe('plain text', () => {
  test.each([
    ['letters of any language stay', 'jānis.bērziņš 山田 🔑', 'jānis.bērziņš 山田 🔑'],
    ['decomposed letters stay as they are', 'ja\u0304nis', 'ja\u0304nis'],
    ['white space collapses', '  a \t\r\n\u00A0\u2003 b\u2028c  ', 'a b c'],
    ['controls go', 'a\u0000b\u0007c\u001Bd\u007Fe\u0085f', 'abcdef'],
    ['overrides and isolates go', 'ab\u202Ecd\u202C\u2066ef\u2069\u200Eg\u061C', 'abcdefg'],
    ['what has no width goes', 'a\u200Bb\u200Dc\u2060d\u00ADe\uFE0Ff', 'abcdef'],
    ['fillers and tags go', '\u3164a\u115F\u{E0061}', 'a'],
    ['halves of pairs go', 'a\uD83Db\uDD11c', 'abc'],
    ['white space around what goes collapses too', 'a \u202E b', 'a b'],
    ['nothing is left of nothing', '\u202E \u0000', ''],
  ])('%s', (_case, text, expected) => {
    expect(toPlainText(text)).toBe(expected);
  });
});

test('a name is cut at 200, but never through a character', () => {
  expect(toName('ā'.repeat(300))).toBe('ā'.repeat(200));
  expect(toName(`${'a'.repeat(199)}🔑`)).toBe('a'.repeat(199));
  expect(toName(`${'a'.repeat(199)} b`)).toBe('a'.repeat(199));
});

const anything = fc.string({ unit: 'binary', maxLength: 500 });

test('every name is plain, bounded and stays as it is', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const name = toName(text);
      expect(name.length).toBeLessThanOrEqual(longestName);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u);
      expect(toName(name)).toBe(name);
    }),
  );
});
