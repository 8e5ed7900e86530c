import { describe, expect, it, test } from 'vitest';
import type { Account } from '../../src/core/account.ts';
import { chooseAccount } from '../../src/core/choose-account.ts';
import { account, sso } from './account-sample.ts';

const anna = account({ id: 'anna', user: 'anna' });
const janis = account({ id: 'janis', user: 'jānis' });
const annaOlder = account({ id: 'anna-older', user: 'anna', status: 'pending', createdAt: 2000 });
const annaNewer = account({ id: 'anna-newer', user: 'Anna', status: 'pending', createdAt: 3000 });
const annaByEmail = account({ id: 'anna-by-email', user: 'anna@novads.lv' });
const annaByEmailElsewhere = account({ id: 'anna-by-email-elsewhere', user: 'anna@pagasts.lv' });
const withAlias = account({ id: 'with-alias', user: 'uzvards1', aliases: ['liene@novads.lv'] });
const nameless = account({ id: 'nameless', user: '' });
const namelessPending = account({ id: 'nameless-pending', user: '', status: 'pending' });

/** The choice as `one: id`, `ask: id id` or `none`. */
function choose(accounts: readonly Account[], user: string | undefined, origin = sso): string {
  const choice = chooseAccount({ accounts, origin, user });
  if (choice.choice === 'none') return 'none';
  return choice.choice === 'one' ? `one: ${choice.account.id}` : `ask: ${choice.accounts.map(({ id }) => id).join(' ')}`;
}

describe('which account answers', () => {
  const cases: readonly (readonly [string, readonly Account[], string | undefined, string])[] = [
    ['nothing is kept', [], 'anna', 'none'],
    ['one user, no name on the page', [anna], undefined, 'one: anna'],
    ['one user, an empty name on the page', [anna], ' ', 'one: anna'],
    ['two users, no name on the page', [anna, janis], undefined, 'ask: anna janis'],
    ['two users, one of them named', [anna, janis], 'anna', 'one: anna'],
    ['case and composition differ', [anna, janis], 'JA\u0304NIS', 'one: janis'],
    ['an alias', [anna, withAlias], 'Liene@novads.lv', 'one: with-alias'],
    ['the page shows the e-mail address', [anna, janis], 'anna@novads.lv', 'one: anna'],
    ['the account is kept under the e-mail address', [annaByEmail, janis], 'anna', 'one: anna-by-email'],
    ['the name itself comes before an address', [annaByEmail, anna], 'anna', 'one: anna'],
    ['two addresses with the same local part', [annaByEmail, annaByEmailElsewhere], 'anna', 'ask: anna-by-email anna-by-email-elsewhere'],
    ['another address with the same local part', [annaByEmail], 'anna@pagasts.lv', 'ask: anna-by-email'],
    ['nobody of that name', [anna, janis], 'liene', 'ask: anna janis'],
    ['nobody of that name, one account', [anna], 'liene', 'ask: anna'],
    ['confirmed before pending', [annaNewer, anna, annaOlder], 'anna', 'one: anna'],
    ['confirmed before pending, no name on the page', [annaNewer, anna], undefined, 'one: anna'],
    ['the newest of several pending', [annaNewer, annaOlder], 'anna', 'one: anna-newer'],
    ['two confirmed of one user', [anna, { ...anna, id: 'second' }], 'anna', 'ask: anna second'],
    ['accounts without a user are not taken for one', [nameless, namelessPending], undefined, 'ask: nameless nameless-pending'],
    ['an account without a user is not taken for the one named', [nameless], 'anna', 'ask: nameless'],
    ['an account without a user, alone', [nameless], undefined, 'one: nameless'],
    ["one user's name is another's alias", [anna, { ...withAlias, aliases: ['anna'] }], 'anna', 'ask: anna with-alias'],
    ['a replaced one', [{ ...anna, status: 'replaced' }], 'anna', 'none'],
    ['a deleted one', [{ ...anna, deletedAt: 5 }], 'anna', 'none'],
  ];
  test.each(cases)('%s', (_case, accounts, user, expected) => {
    expect(choose(accounts, user)).toBe(expected);
  });
});

describe('only the bound origin, whole', () => {
  test.each([
    'http://sso.smiltenesnovads.lv',
    'https://sso.smiltenesnovads.lv:8443',
    'https://sso.smiltenesnovads.lv.example',
    'https://x.sso.smiltenesnovads.lv',
    'https://smiltenesnovads.lv',
    'https://SSO.smiltenesnovads.lv',
    'https://sso.smiltenesnovads.lv/',
    'null',
    '',
  ])('%j gets nothing', (origin) => {
    expect(choose([anna], 'anna', origin)).toBe('none');
  });

  it('takes any of several bound origins', () => {
    const bound = { ...anna, origins: ['https://one.example', 'https://two.example:8443'] };
    expect(choose([bound], 'anna', 'https://two.example:8443')).toBe('one: anna');
  });

  it('leaves an account that is bound to none alone', () => {
    expect(choose([{ ...anna, origins: [] }], undefined, 'null')).toBe('none');
  });
});
