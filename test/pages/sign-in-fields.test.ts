// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { hasSignInField } from '../../src/pages/sign-in-fields.ts';

test.each([
  ['a password', '<input type="password">', true],
  ['a code', '<input autocomplete="one-time-code">', true],
  ['a code by its name', '<input name="otp">', true],
  ['a user name', '<input name="user_name">', true],
  ['an address', '<input type="email">', true],
  ['a password that nobody sees', '<input type="password" hidden>', false],
  ['a search', '<input name="q">', false],
  ['nothing', '<p>Welcome</p>', false],
])('a page that asks for %s', (_name, body, isAsking) => {
  document.body.innerHTML = body;
  expect(hasSignInField(document)).toBe(isAsking);
});
