import { expect, test } from 'vitest';
import { putIn } from '../../src/i18n.ts';

test.each<[string, readonly (string | number)[], string]>([
  ['Konts: $1', ['SSO'], 'Konts: SSO'],
  ['$2, tad $1', ['viens', 2], '2, tad viens'],
  ['$1 un $1', ['abi'], 'abi un abi'],
  ['Konts: $1', ['$1 $2'], 'Konts: $1 $2'],
  // Such as in a contact that an administrator has written.
  ['Maksā $5', [], 'Maksā $5'],
])('%s with %j is: %s', (sentence, values, expected) => {
  expect(putIn(sentence, values)).toBe(expected);
});
