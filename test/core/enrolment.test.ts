import { describe, expect, it, test } from 'vitest';
import type { Account, Enrolment } from '../../src/core/account.ts';
import { confirm, keepPending, keptUntil, purge } from '../../src/core/enrolment.ts';
import { account, enrolment, sso } from './account-sample.ts';

const day = 24 * 60 * 60_000;
const other = 'https://id.example';
const newSecret = new Uint8Array(20).fill(9);

describe('keeping an enrolment', () => {
  it('makes a pending account with all that the enrolment says', () => {
    const before = [account()];
    const kept = keepPending(before, enrolment({ secret: newSecret }), { id: 'new', origin: sso, now: 5000 });
    expect(kept.isNew).toBe(true);
    expect(kept.account).toEqual({
      ...enrolment({ secret: newSecret }),
      id: 'new',
      name: 'Smiltenes novads (vards.uzvards)',
      status: 'pending',
      origins: [sso],
      aliases: [],
      createdAt: 5000,
      statusAt: 5000,
    });
    expect(kept.accounts).toEqual([before[0], kept.account]);
  });

  it('binds to nothing where the origin is not known', () => {
    expect(keepPending([], enrolment(), { id: 'new', origin: undefined, now: 1 }).account.origins).toEqual([]);
  });

  test.each(['pending', 'confirmed'] as const)('finds a %s account that holds the enrolment', (status) => {
    const accounts = [account({ status })];
    const renamed = enrolment({ issuer: 'New name', user: 'Vards.Uzvards' });
    for (const origin of [sso, undefined]) {
      const kept = keepPending(accounts, renamed, { id: 'new', origin, now: 5000 });
      expect(kept).toEqual({ accounts, account: accounts[0], isNew: false });
      expect(kept.accounts).toBe(accounts);
    }
  });

  it('gives the account that it finds the origin', () => {
    const accounts = [account({ id: 'zero', user: 'anna' }), account()];
    const kept = keepPending(accounts, enrolment(), { id: 'new', origin: other, now: 5000 });
    expect(kept).toEqual({
      accounts: [accounts[0], { ...account(), origins: [sso, other] }],
      account: { ...account(), origins: [sso, other] },
      isNew: false,
    });
  });

  const differences: readonly (readonly [string, Partial<Account>, Partial<Enrolment>])[] = [
    ['another secret', {}, { secret: newSecret }],
    ['a secret that begins the same', {}, { secret: new Uint8Array(21).fill(7) }],
    ['another user', {}, { user: 'anna' }],
    ['another algorithm', {}, { algorithm: 'SHA256' }],
    ['other digits', {}, { digits: 8 }],
    ['another period', {}, { period: 60 }],
    ['an account that was replaced', { status: 'replaced' }, {}],
    ['an account that was deleted', { deletedAt: 4000 }, {}],
  ];
  test.each(differences)('makes a new account for %s', (_case, existing, captured) => {
    const accounts = [account(existing)];
    const kept = keepPending(accounts, enrolment(captured), { id: 'new', origin: sso, now: 5000 });
    expect(kept.isNew).toBe(true);
    expect(kept.accounts).toEqual([accounts[0], kept.account]);
  });
});

describe('an accepted code', () => {
  const pending = account({ id: 'new', secret: newSecret, status: 'pending' });

  it('confirms the account and replaces the older one of the same user', () => {
    const older = account({ user: 'Vards.Uzvards' });
    expect(confirm([older, pending], 'new', { now: 7000 })).toEqual([
      { ...older, status: 'replaced', statusAt: 7000 },
      { ...pending, status: 'confirmed', statusAt: 7000 },
    ]);
  });

  const bystanders: readonly (readonly [string, Partial<Account>])[] = [
    ['of another user', { user: 'anna' }],
    ['of no origin in common', { origins: [other] }],
    ['that is pending itself', { status: 'pending' }],
    ['that was replaced before', { status: 'replaced' }],
    ['that was deleted', { deletedAt: 3000 }],
  ];
  test.each(bystanders)('leaves an account alone %s', (_case, changes) => {
    const bystander = account(changes);
    expect(confirm([bystander, pending], 'new', { now: 7000 })[0]).toBe(bystander);
  });

  it('takes no two accounts without a user for one user', () => {
    const nameless = account({ user: '' });
    expect(confirm([nameless, { ...pending, user: '' }], 'new', { now: 7000 })[0]).toBe(nameless);
  });

  it('remembers under which name the page asked', () => {
    expect(confirm([pending], 'new', { now: 7000, user: ' vards@novads.lv\u202E ' })[0]?.aliases).toEqual(['vards@novads.lv']);
    expect(confirm([pending], 'new', { now: 7000, user: 'VARDS.UZVARDS' })[0]?.aliases).toEqual([]);
  });

  it('teaches a confirmed account a name and nothing else', () => {
    const accounts = [account({ id: 'older' }), account({ id: 'new', aliases: ['a'] })];
    expect(confirm(accounts, 'new', { now: 7000, user: 'b' })).toEqual([accounts[0], { ...accounts[1], aliases: ['a', 'b'] }]);
  });

  it('remembers the last five names', () => {
    const accounts = [account({ aliases: ['a', 'b', 'c', 'd', 'e'] })];
    expect(confirm(accounts, 'one', { now: 7000, user: 'f' })[0]?.aliases).toEqual(['b', 'c', 'd', 'e', 'f']);
  });

  const idle: readonly (readonly [string, Account, string, string | undefined])[] = [
    ['no such account', account(), 'two', 'anna'],
    ['a confirmed one and no name', account(), 'one', undefined],
    ['a confirmed one and its own name', account(), 'one', 'Vards.Uzvards'],
    ['a confirmed one and a name known already', account({ aliases: ['vards@novads.lv'] }), 'one', 'VARDS@novads.lv'],
    ['a confirmed one and an invisible name', account(), 'one', '\u200B'],
    ['a replaced one', account({ status: 'replaced' }), 'one', 'anna'],
    ['a deleted one', account({ status: 'pending', deletedAt: 3000 }), 'one', 'anna'],
  ];
  test.each(idle)('changes nothing: %s', (_case, only, id, user) => {
    const accounts = [only];
    expect(confirm(accounts, id, { now: 7000, user })).toBe(accounts);
  });
});

describe('letting go after 30 days', () => {
  const now = 100 * day;
  const cases: readonly (readonly [string, Partial<Account>, boolean])[] = [
    ['replaced 30 days ago', { status: 'replaced', statusAt: now - 30 * day }, true],
    ['replaced longer ago', { status: 'replaced', statusAt: now - 30 * day - 1 }, false],
    ['deleted 30 days ago', { deletedAt: now - 30 * day }, true],
    ['deleted longer ago', { deletedAt: now - 30 * day - 1 }, false],
    ['pending and deleted longer ago', { status: 'pending', deletedAt: now - 31 * day }, false],
    ['pending for ever', { status: 'pending', statusAt: 0 }, true],
    ['confirmed for ever', { statusAt: 0 }, true],
    ['replaced by a clock that was ahead', { status: 'replaced', statusAt: now + 90 * day }, true],
  ];
  test.each(cases)('%s: kept %s', (_case, changes, isKept) => {
    const accounts = [account({ id: 'other' }), account(changes)];
    expect(purge(accounts, now)).toEqual(isKept ? accounts : [accounts[0]]);
  });

  test.each<[string, Partial<Account>, number | undefined]>([
    ['one that is in use goes never', {}, undefined],
    ['a replaced one goes 30 days after that', { status: 'replaced', statusAt: now }, now + 30 * day],
    ['a deleted one goes 30 days after that', { deletedAt: now }, now + 30 * day],
    ['one that was replaced and deleted goes by the earlier of both', { status: 'replaced', statusAt: now, deletedAt: now + day }, now + 30 * day],
  ])('%s', (_case, changes, until) => {
    expect(keptUntil(account(changes))).toBe(until);
  });

  it('gives the same array where nothing goes', () => {
    const accounts = [account()];
    expect(purge(accounts, now)).toBe(accounts);
  });
});

test('a secret that is enrolled anew, used, and enrolled once more leaves one account to use and two to bring back', () => {
  let accounts: readonly Account[] = [];
  for (const [index, secret] of [newSecret, new Uint8Array(20).fill(1), new Uint8Array(20).fill(2)].entries()) {
    const kept = keepPending(accounts, enrolment({ secret }), { id: `${index}`, origin: sso, now: index });
    accounts = confirm(kept.accounts, kept.account.id, { now: index });
  }
  expect(accounts.map(({ status }) => status)).toEqual(['replaced', 'replaced', 'confirmed']);
});
