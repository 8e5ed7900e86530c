import { describe, expect, test } from 'vitest';
import { nothingCarried } from '../../src/core/carried.ts';
import { exchange, type Base } from '../../src/core/exchange.ts';
import { account, sso } from './account-sample.ts';

const other = 'https://cits.example';
const options = (newComputer: string) => ({ newComputer, isShared: (origin: string) => origin === sso });
const first = exchange([account()], undefined, undefined, options('pirmais'));
const carried = first.after.known[0];

describe('an exchange', () => {
  test('gives another computer what the first one has, as it is', () => {
    expect(exchange([], undefined, carried, options('otrais')).accounts).toEqual([account()]);
  });

  test('keeps this vault’s order and puts what is new at the end', () => {
    const own = [account({ id: 'two', user: 'anna' }), account({ id: 'three', user: 'ilze' })];
    expect(exchange(own, undefined, carried, options('otrais')).accounts.map(({ id }) => id)).toEqual(['two', 'three', 'one']);
  });

  test('makes one account of an enrolment that two computers have captured, confirmed if either is', () => {
    const own = [account({ id: 'another', status: 'pending', aliases: ['vards@example.org'], name: 'Mans' })];
    const { accounts } = exchange(own, undefined, carried, options('otrais'));
    expect(accounts).toMatchObject([{ id: 'another', status: 'confirmed', aliases: ['vards@example.org'], origins: [sso] }]);
  });

  test('takes no account away that is only missing: the vault may have been returned to an older state', () => {
    expect(exchange([], first.after, carried, options('')).accounts).toEqual([account()]);
  });

  test('takes no account its confirmation: a vault that was returned to an older state is confirmed again', () => {
    const older = [account({ status: 'pending', statusAt: 1 })];
    const returned = exchange(older, first.after, carried, options(''));
    expect(returned.accounts).toEqual([account()]);
    expect(exchange([account()], { computer: 'otrais', known: [carried] }, returned.after.known[0], options('')).accounts).toEqual([account()]);
  });

  test('lets go for good of what was deleted and then purged', () => {
    const deleted = exchange([account({ deletedAt: 5 })], first.after, carried, options(''));
    const purged = exchange([], deleted.after, deleted.after.known[0], options(''));
    expect(purged.after.known[0]).toMatchObject({ accounts: [], histories: {} });
    const second: Base = { computer: 'otrais', known: [carried] };
    expect(exchange([account()], second, purged.after.known[0], options('')).accounts).toEqual([]);
    expect(exchange([account({ name: 'Nu mans' })], second, purged.after.known[0], options('')).accounts).toEqual([account({ name: 'Nu mans' })]);
  });

  test('does not take for purged what never reached this vault: the program died before it was written', () => {
    const deleted = exchange([account({ deletedAt: 5 })], first.after, carried, options(''));
    const killed: Base = { computer: 'otrais', known: [deleted.after.known[0], nothingCarried] };
    expect(exchange([], killed, undefined, options('')).accounts).toEqual([account({ deletedAt: 5 })]);
  });

  test('brings back on every computer what was restored on one', () => {
    const deleted = exchange([account({ deletedAt: 5 })], first.after, carried, options(''));
    const second = exchange([account()], { computer: 'otrais', known: [carried] }, deleted.after.known[0], options(''));
    expect(second.accounts).toEqual([account({ deletedAt: 5 })]);
    const restored = exchange([account()], deleted.after, second.after.known[0], options(''));
    expect(restored.accounts).toEqual([account()]);
    expect(exchange(second.accounts, second.after, restored.after.known[0], options('')).accounts).toEqual([account()]);
  });

  test('deletes no account that another computer has united with one of its own, which whoever deleted it did not know', () => {
    const other = exchange([account({ id: 'another' })], undefined, undefined, options('otrais')).after.known[0];
    const third = exchange([], undefined, other, options('trešais'));
    const united = exchange([account()], undefined, other, options('pirmais'));
    expect(united.accounts).toEqual([account({ id: 'another' })]);
    const deleted = exchange([account({ id: 'another', deletedAt: 5 })], third.after, third.after.known[0], options(''));
    expect(deleted.accounts).toEqual([account({ id: 'another', deletedAt: 5 })]);
    expect(exchange(united.accounts, united.after, deleted.after.known[0], options('')).accounts).toEqual([account({ id: 'another' })]);
  });

  test('tells where codes go on permitted sites, but binds nothing there by itself and frees nothing elsewhere', () => {
    const bound = exchange([account({ origins: [sso, other] })], undefined, undefined, options('pirmais'));
    const arrived = exchange([], undefined, bound.after.known[0], options('otrais'));
    expect(arrived.accounts).toEqual([account()]);
    const again = exchange(arrived.accounts, arrived.after, arrived.after.known[0], options(''));
    expect(again.after.known[0]).toEqual(bound.after.known[0]);
    expect(exchange([account({ origins: [sso, other] })], bound.after, again.after.known[0], options('')).accounts[0]?.origins.toSorted()).toEqual([other, sso]);
  });

  test('carries an issuer that the person has changed, and of two changes the later one', () => {
    const changed = exchange([account({ issuer: 'Novads' })], first.after, carried, options(''));
    const second = exchange([account()], { computer: 'otrais', known: [carried] }, changed.after.known[0], options(''));
    expect(second.accounts).toEqual([account({ issuer: 'Novads' })]);
    const emptied = exchange([account({ issuer: '' })], second.after, second.after.known[0], options(''));
    expect(exchange([account({ issuer: 'Novads' })], changed.after, emptied.after.known[0], options('')).accounts).toEqual([account({ issuer: '' })]);
  });

  test('takes an issuer that was never changed for older than any change, also where the history says nothing of issuers', () => {
    const histories = Object.fromEntries(
      Object.entries(carried.histories).map(([id, history]) => [id, { ...history, fields: { ...history.fields, issuer: undefined } }]),
    );
    const silent = { ...carried, histories: JSON.parse(JSON.stringify(histories)) as typeof carried.histories };
    const changed = exchange([account({ issuer: 'Novads' })], { computer: 'otrais', known: [silent] }, silent, options(''));
    expect(exchange([account()], { computer: 'pirmais', known: [silent] }, changed.after.known[0], options('')).accounts).toEqual([account({ issuer: 'Novads' })]);
    expect(exchange([account()], { computer: 'pirmais', known: [silent] }, silent, options('')).after.known[0]).toEqual(silent);
  });

  test('knows nothing any more once eight in a row were cut short, and then has another name', () => {
    const cut = (times: number) => exchange([account()], { computer: 'pirmais', known: [carried, ...Array.from({ length: times - 1 }, () => carried)] }, carried, options('jauns'));
    expect(cut(7).after.computer).toBe('pirmais');
    expect(cut(7).during?.known).toHaveLength(8);
    expect(cut(8)).toMatchObject({ during: undefined, after: { computer: 'jauns' } });
  });

  test('gives a copied profile another name', () => {
    const mine = exchange([account({ name: 'Mans' })], first.after, carried, options('kopija'));
    const copy = exchange([account({ name: 'Kopijas' })], first.after, mine.after.known[0], options('kopija'));
    expect(mine.after.computer).toBe('pirmais');
    expect(copy.after.computer).toBe('kopija');
  });

  test('that knows nothing any more loses nothing of either side', () => {
    const confirmedElsewhere = exchange([account({ status: 'pending' })], undefined, carried, options('otrais'));
    expect(confirmedElsewhere.accounts).toMatchObject([{ status: 'confirmed' }]);
    const pending = exchange([account({ status: 'pending' })], undefined, nothingCarried, options('pirmais')).after.known[0];
    expect(exchange([account()], undefined, pending, options('otrais')).accounts).toMatchObject([{ status: 'confirmed' }]);
  });
});
