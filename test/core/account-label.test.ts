import { expect, it, test } from 'vitest';
import { labelOf, proposeName } from '../../src/core/account-label.ts';
import { account } from './account-sample.ts';

test.each([
  ['Smiltenes novads', 'vards.uzvards', 'Smiltenes novads (vards.uzvards)'],
  ['Smiltenes novads', '', 'Smiltenes novads'],
  ['', 'vards.uzvards', 'vards.uzvards'],
  ['', '', 'TOTP'],
])('issuer %j and user %j make %j', (issuer, user, name) => {
  expect(proposeName({ issuer, user })).toBe(name);
});

it('proposes nothing longer than a name may be', () => {
  expect(proposeName({ issuer: 'i'.repeat(200), user: 'u'.repeat(200) })).toHaveLength(200);
});

it('gives out nothing but the names', () => {
  expect(labelOf(account())).toStrictEqual({
    id: 'one',
    name: 'Smiltenes novads (vards.uzvards)',
    issuer: 'Smiltenes novads',
    user: 'vards.uzvards',
  });
});
