import { expect, test } from 'vitest';
import { isEmailOfUser, isSameUser } from '../../src/core/user-name.ts';

test.each([
  ['vards.uzvards', 'Vards.UZVARDS', true],
  ['jānis', 'ja\u0304nis', true],
  ['JĀNIS', 'ja\u0304nis', true],
  [' anna ', 'anna', true],
  ['janis', 'jānis', false],
  ['anna', 'anna@novads.lv', false],
  ['', '', false],
  [' ', '', false],
])('%j and %j are the same user: %s', (one, other, expected) => {
  expect(isSameUser(one, other)).toBe(expected);
  expect(isSameUser(other, one)).toBe(expected);
});

test.each([
  ['anna', 'Anna@novads.lv', true],
  ['anna', 'anna@', true],
  ['anna', 'anna', false],
  ['anna', 'hanna@novads.lv', false],
  ['anna@novads.lv', 'anna@pagasts.lv', false],
  ['', '@novads.lv', false],
])('one of %j and %j is the e-mail address of the other: %s', (one, other, expected) => {
  expect(isEmailOfUser(one, other)).toBe(expected);
  expect(isEmailOfUser(other, one)).toBe(expected);
});
