import { describe, expect, it, test } from 'vitest';
import { remove, rename, restore } from '../../src/core/account-changes.ts';
import { account } from './account-sample.ts';

const two = [account(), account({ id: 'two', name: 'Second' })];

describe('renaming', () => {
  it('gives the account a plain name and leaves the others alone', () => {
    expect(rename(two, 'two', '  Darba\n\u202Ekonts ')).toEqual([two[0], { ...two[1], name: 'Darba konts' }]);
    expect(rename(two, 'two', 'x'.repeat(300))[1]?.name).toBe('x'.repeat(200));
  });

  test.each(['', '  ', '\u202E', 'Second', ' Second '])('%j changes nothing', (name) => {
    expect(rename(two, 'two', name)).toBe(two);
  });
});

describe('deleting', () => {
  it('can be undone without a trace', () => {
    const removed = remove(two, 'one', 5000);
    expect(removed).toEqual([{ ...two[0], deletedAt: 5000 }, two[1]]);
    expect(restore(removed, 'one')).toStrictEqual(two);
  });

  it('keeps the time of the first deletion', () => {
    const removed = remove(two, 'one', 5000);
    expect(remove(removed, 'one', 9000)).toBe(removed);
  });
});

test('an account that is not there, or not deleted, changes nothing', () => {
  expect(rename(two, 'three', 'x')).toBe(two);
  expect(remove(two, 'three', 1)).toBe(two);
  expect(restore(two, 'three')).toBe(two);
  expect(restore(two, 'one')).toBe(two);
});
