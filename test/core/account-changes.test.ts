import { describe, expect, it, test } from 'vitest';
import { describe as call, remove, rename, restore } from '../../src/core/account-changes.ts';
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

describe('describing', () => {
  it('changes the name and the issuer of one', () => {
    expect(call(two, 'two', { name: ' Darbs ', issuer: 'Smiltenes\n novads' })).toEqual([two[0], { ...two[1], name: 'Darbs', issuer: 'Smiltenes novads' }]);
  });

  it('may leave it without an issuer, but never without a name', () => {
    expect(call(two, 'two', { name: '\u202E', issuer: ' ' })).toEqual([two[0], { ...two[1], issuer: '' }]);
  });

  test.each([['two', 'Second', 'Smiltenes novads'], ['three', 'x', 'y']])('as it is already, or of none, changes nothing: %s', (id, name, issuer) => {
    expect(call(two, id, { name, issuer })).toBe(two);
  });
});

describe('one that was replaced', () => {
  const replaced = [account({ status: 'replaced', statusAt: 3000 }), account({ id: 'two' })];

  it('comes back beside the one in its place', () => {
    expect(restore(replaced, 'one', 9000)).toEqual([account({ statusAt: 9000 }), replaced[1]]);
  });

  it('comes back also where it was deleted besides', () => {
    expect(restore(remove(replaced, 'one', 5000), 'one', 9000)).toStrictEqual([account({ statusAt: 9000 }), replaced[1]]);
  });
});

describe('deleting', () => {
  it('can be undone without a trace', () => {
    const removed = remove(two, 'one', 5000);
    expect(removed).toEqual([{ ...two[0], deletedAt: 5000 }, two[1]]);
    expect(restore(removed, 'one', 9000)).toStrictEqual(two);
  });

  it('keeps the time of the first deletion', () => {
    const removed = remove(two, 'one', 5000);
    expect(remove(removed, 'one', 9000)).toBe(removed);
  });
});

test('an account that is not there, or not deleted, changes nothing', () => {
  expect(rename(two, 'three', 'x')).toBe(two);
  expect(remove(two, 'three', 1)).toBe(two);
  expect(restore(two, 'three', 1)).toBe(two);
  expect(restore(two, 'one', 1)).toBe(two);
});
