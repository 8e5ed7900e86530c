import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/ui/fold.ts';

test.each([
  ['Bērziņš', 'berzins'],
  ['ŠĶŪŅĢĪŽĀČĒ', 'skungizace'],
  ['Škūnis', 'skunis'],
  ['ＡＢＣ', 'abc'],
  ['Ｍicrosoft 365', 'microsoft 365'],
  ['Łódź', 'lodz'],
  ['STRAẞE, Straße', 'strasse, strasse'],
  ['Sørensen Ægir', 'sorensen aegir'],
  ['ISPARTA, ısparta', 'isparta, isparta'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['', ''],
])('%s is searched as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('letters and their marks may come together or one by one', () => {
  expect(fold('Bērziņš'.normalize('NFD'))).toBe(fold('Bērziņš'.normalize('NFC')));
});

test('what is folded once stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { examples: [['İ'], ['ﬁ'], ['ẞ']] },
  );
});
