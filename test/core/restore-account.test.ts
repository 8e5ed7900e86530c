import { describe, expect, test } from 'vitest';
import { compareWithKept } from '../../src/core/compare-backup.ts';
import { keepRestored } from '../../src/core/restore-account.ts';
import { account } from '../vault/fake-environment.ts';

const { id: _id, createdAt: _created, statusAt: _at, ...backedUp } = account(1, { status: 'confirmed', name: 'Mans', aliases: ['janis@example.org'] });
const restorable = { ...backedUp, status: 'confirmed' as const };
const at = { id: account(9).id, now: 5 };

describe('an account of a backup, beside what is kept, is', () => {
  test.each([
    ['new where there is nothing', [], 'new'],
    ['the same where it is kept', [account(1)], 'same'],
    ['the same, whatever it is called by now', [account(1, { name: 'Cits', origins: [] })], 'same'],
    ['another key where hers has changed', [account(2)], 'different'],
    ['another key where only the page is the same', [account(2, { issuer: 'Jaunais nosaukums' })], 'different'],
    ['new where another person’s is kept', [account(2, { user: 'kolēģe' })], 'new'],
    ['new where the user is the same elsewhere', [account(2, { issuer: 'Cita', origins: ['https://cita.example'] })], 'new'],
    ['new where the one that was kept is deleted', [account(1, { deletedAt: 1 })], 'new'],
    ['new where the one that was kept is replaced', [account(1, { status: 'replaced' })], 'new'],
  ] as const)('%s', (_, accounts, relation) => {
    expect(compareWithKept(accounts, restorable)).toBe(relation);
  });
});

describe('restoring', () => {
  test('keeps it as it was', () => {
    const { account: kept, isNew } = keepRestored([], restorable, at);
    expect(isNew).toBe(true);
    expect(kept).toEqual({ ...restorable, id: at.id, createdAt: 5, statusAt: 5 });
  });

  test('puts another key beside the one that is kept, which stays as it is', () => {
    const before = account(2, { status: 'confirmed' });
    const { accounts } = keepRestored([before], restorable, at);
    expect(accounts[0]).toBe(before);
    expect(accounts).toHaveLength(2);
  });

  test('changes nothing where it is kept, unless a page is lacking', () => {
    const accounts = [account(1, { name: 'Cits' })];
    expect(keepRestored(accounts, restorable, at)).toMatchObject({ accounts, isNew: false });
    expect(keepRestored(accounts, restorable, at).accounts).toBe(accounts);
    const more = keepRestored(accounts, { ...restorable, origins: ['https://cita.example'] }, at);
    expect(more.account).toMatchObject({ name: 'Cits', origins: ['https://sso.smiltenesnovads.lv', 'https://cita.example'] });
  });
});
