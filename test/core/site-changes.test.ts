import { describe, expect, test } from 'vitest';
import { bind, unbind, unbindFrom } from '../../src/core/site-changes.ts';
import { account as sample } from './account-sample.ts';

const site = 'https://elsewhere.example';
const sso = 'https://sso.smiltenesnovads.lv';

describe('binding', () => {
  test('lets codes go to one more origin', () => {
    const [bound] = bind([sample({ id: 'a', origins: [sso] })], 'a', site);
    expect(bound?.origins).toEqual([sso, site]);
  });

  test.each([
    ['an account that is bound already', sample({ id: 'a', origins: [site] })],
    ['an account that is not there', sample({ id: 'b', origins: [] })],
    ['a deleted account', sample({ id: 'a', origins: [], deletedAt: 1 })],
  ])('changes nothing of %s', (_name, account) => {
    const accounts = [account];
    expect(bind(accounts, 'a', site)).toBe(accounts);
  });
});

describe('taking an origin away', () => {
  const accounts = [
    sample({ id: 'a', origins: [sso, site] }),
    sample({ id: 'b', origins: [sso] }),
    sample({ id: 'c', origins: [site], deletedAt: 1 }),
  ];

  test('takes it from every account, also from one that could be brought back', () => {
    expect(unbind(accounts, (origin) => origin === site).map(({ origins }) => origins)).toEqual([[sso], [sso], []]);
  });

  test('may take it from one account only', () => {
    expect(unbindFrom(accounts, 'a', site).map(({ origins }) => origins)).toEqual([[sso], [sso], [site]]);
  });

  test.each([['b', site], ['x', sso]])('changes nothing where there is none to take: %s %s', (id, origin) => {
    expect(unbindFrom(accounts, id, origin)).toBe(accounts);
  });

  test('changes nothing where nobody is bound to it', () => {
    expect(unbind(accounts, (origin) => origin === 'https://other.example')).toBe(accounts);
  });
});
