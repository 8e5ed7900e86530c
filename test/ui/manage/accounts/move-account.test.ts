import { describe, expect, test } from 'vitest';
import { moveAccount, orderOf } from '../../../../src/ui/manage/accounts/move-account.ts';

/** Capitals are pinned. */
const list = (text: string) => text.split('').map((id) => ({ id, isPinned: id === id.toUpperCase() }));
const write = (accounts: readonly { readonly id: string }[]) => accounts.map(({ id }) => id).join('');

describe('an account moves', () => {
  test.each([
    ['down', 'abcd', 'a', 2, 'bcad'],
    ['up', 'abcd', 'd', 0, 'dabc'],
    ['not beyond the end', 'abcd', 'b', 9, 'acdb'],
    ['not beyond the beginning', 'abcd', 'b', -3, 'bacd'],
    ['not above those that are pinned', 'ABcd', 'd', 0, 'ABdc'],
    ['not below the others, where it is pinned', 'ABcd', 'A', 3, 'BAcd'],
  ])('%s', (_case, before, id, to, after) => {
    expect(write(moveAccount(list(before), id, to))).toBe(after);
  });

  test.each([['its own place', 'b', 1], ['none that is there', 'x', 1], ['alone of its kind', 'A', 2]])('nowhere: %s', (_case, id, to) => {
    const before = list(id === 'A' ? 'Abc' : 'abc');
    expect(moveAccount(before, id, to)).toBe(before);
  });
});

test.each([
  ['abcd', 'dcba', 'dcba'],
  ['axbyc', 'cab', 'cxayb'],
  ['abc', '', 'abc'],
])('of %s, %s in another order gives %s: the others keep their places', (all, moved, order) => {
  expect(orderOf(all.split(''), moved.split('')).join('')).toBe(order);
});
