import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/core/account.ts';
import { fieldsOf, type AccountHistory, type Carried } from '../../src/core/carried.ts';
import { mergeCarried } from '../../src/core/merge-accounts.ts';
import { account } from './account-sample.ts';

/** An account all of whose fields were written by one act. */
function carry(one: Account, counter: number, computer: string, deletions: AccountHistory['deletions'] = {}): Carried {
  const dot = { counter, computer };
  const fields = Object.fromEntries(Object.keys(fieldsOf(one)).map((field) => [field, dot]));
  return { accounts: [one], histories: { [one.id]: { changed: { [computer]: counter }, fields, deletions } }, gone: {} };
}

describe('two copies of a profile, which have done different things as the same act, come to the same', () => {
  test.each<[string, Carried, Carried]>([
    ['where each has given another name', carry(account({ name: 'A' }), 3, 'pirmais'), carry(account({ name: 'B' }), 3, 'pirmais')],
    [
      'where each has deleted the account',
      carry(account({ deletedAt: 5 }), 3, 'pirmais', { pirmais: { counter: 4, seen: { pirmais: 3 }, at: 5 } }),
      carry(account({ deletedAt: 6 }), 3, 'pirmais', { pirmais: { counter: 4, seen: { pirmais: 3 }, at: 6 } }),
    ],
  ])('%s', (_name, one, other) => {
    expect(mergeCarried(one, other)).toEqual(mergeCarried(other, one));
    expect(mergeCarried(one, other).accounts).not.toEqual(mergeCarried(one, one).accounts);
  });
});

test('of more origins than an account may have, those that were added last stay', () => {
  const origins = (word: string) => Array.from({ length: 60 }, (_, index) => `https://${word}${index}.example`);
  const older = carry(account({ origins: origins('old') }), 1, 'pirmais');
  const newer = carry(account({ origins: origins('new') }), 2, 'otrais');
  const [merged] = mergeCarried(older, newer).accounts;
  expect(merged?.origins).toHaveLength(100);
  expect(merged?.origins).toEqual(expect.arrayContaining(origins('new')));
});
