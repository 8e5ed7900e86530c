import { expect, test } from 'vitest';
import { groupDigits } from '../../../src/ui/popup/group-digits.ts';

test.each([
  ['123456', '123 456'],
  ['1234567', '1234 567'],
  ['12345678', '1234 5678'],
  ['000001', '000 001'],
])('%s is shown as %s', (code, shown) => {
  expect(groupDigits(code)).toBe(shown);
});
