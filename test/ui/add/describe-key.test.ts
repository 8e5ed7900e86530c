import { expect, test } from 'vitest';
import { judgeSecret } from '../../../src/core/judge-secret.ts';
import { describeKey } from '../../../src/ui/add/describe-key.ts';
import { makeTranslate } from '../../i18n/catalogue.ts';

test.each([
  ['a whole key', 'JBSW Y3DP EHPK 3PXP', 'good', '✓ The key looks right.'],
  ['nothing yet', '  ', 'early', 'Enter the key or the link.'],
  ['a beginning, counted without spaces', 'JBSW Y3', 'early', 'The key is still too short: it has at least 16 characters, and you have entered 6.'],
  ['a character that no key has, by its place without spaces', 'JBSW Y3D0', 'wrong', 'A key cannot have the character “0” (number 8 in the row). It has only the letters A to Z and the digits 2 to 7.'],
  ['a length that no key has', 'JBSWY3DPEHPK3PXPA', 'early', 'A character of the key is missing or wrong. Compare it with what the site shows.'],
  ['far too much', 'A'.repeat(3000), 'wrong', 'The key is too long. Check that you copied nothing else with it.'],
])('%s', (_, text, tone, expected) => {
  expect(describeKey(judgeSecret(text), text, makeTranslate('en'))).toEqual({ tone, text: expected });
});
