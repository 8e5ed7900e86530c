import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePreferences, usualPreferences } from '../../src/settings/preferences.ts';

test.each([
  ['nothing was kept', undefined],
  ['null was', null],
  ['a text was', 'dark'],
  ['a list was', []],
  ['every key has a wrong value', { appearance: 'pink', textSize: 12, language: 'de', fill: 'no', send: null, countdown: 5 }],
])('where %s, everything is as usual', (_name, stored) => {
  expect(parsePreferences(stored)).toEqual(usualPreferences);
});

test('what is chosen counts, and a wrong value spoils no other', () => {
  expect(parsePreferences({ appearance: 'dark', textSize: 'huge', language: 'lv', fill: false, countdown: 8 })).toEqual({
    ...usualPreferences,
    appearance: 'dark',
    language: 'lv',
    fill: false,
    countdown: 8,
  });
});

test('what a later version keeps is left aside', () => {
  expect(parsePreferences({ sound: 'loud', send: false })).toEqual({ ...usualPreferences, send: false });
});

test('anything at all parses, and what was parsed parses to itself', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const once = parsePreferences(value);
      expect(Object.keys(once)).toEqual(Object.keys(usualPreferences));
      expect(parsePreferences(once)).toEqual(once);
    }),
  );
});
