// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CodesAnswer } from '../../../src/messages/answers.ts';
import type { BackupStateAnswer } from '../../../src/messages/backup-answers.ts';
import { openPopup, press, readText, settle } from './open-popup.tsx';
import { makeRow } from './rows.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const codes: CodesAnswer = { status: 'open', rows: [makeRow('Shop')] };
const none: CodesAnswer = { status: 'open', rows: [] };
const state = (changes: Partial<Extract<BackupStateAnswer, { status: 'known' }>>): BackupStateAnswer => ({
  status: 'known',
  isDue: true,
  at: undefined,
  accounts: 1,
  missing: 1,
  mayRemind: true,
  isWiped: false,
  ...changes,
});
const reminder = () => document.querySelector('.reminder');
const askedFor = (sent: readonly { readonly name: string }[]) => sent.map(({ name }) => name).filter((name) => name.startsWith('backup'));

describe('the reminder of a backup', () => {
  test('is one line that leads to the settings, asked for after the codes are there', async () => {
    const { sent } = await openPopup(codes, undefined, { backup: state({}) });
    expect(readText('.reminder')).toBe('There is no backup of your accounts yet. Make one');
    expect(document.querySelector('.reminder a')?.getAttribute('href')).toBe('/manage.html#backup');
    expect(sent[0]?.name).toBe('codes');
    expect(askedFor(sent)).toEqual(['backup-state']);
  });

  test('says so where the accounts are not as the backup has them', async () => {
    await openPopup(codes, undefined, { backup: state({ at: 1 }) });
    expect(readText('.reminder')).toContain('Your accounts have changed since the last backup.');
  });

  test('goes away at once and for a week, and leaves the keyboard at the first code', async () => {
    const { sent } = await openPopup(codes, undefined, { backup: state({}) });
    document.querySelector<HTMLElement>('.reminder button')?.focus();
    await press('Remind me in a week');
    expect(reminder()).toBeNull();
    expect(sent.at(-1)).toEqual({ name: 'backup-later', input: {} });
    expect(document.activeElement?.hasAttribute('data-account')).toBe(true);
  });

  test.each<[string, { readonly status: 'not-kept' } | Error, string]>([
    ['a full storage does not keep it', { status: 'not-kept' }, 'could not save anything'],
    ['the background does not answer', new Error('gone'), 'does not answer'],
  ])('comes back once it has been said why, where %s', async (_, answer, why) => {
    const { answers } = await openPopup(codes, undefined, { backup: state({}) });
    answers['backup-later'] = answer;
    await press('Remind me in a week');
    expect(readText('.notice')).toContain(why);
    document.querySelector<HTMLElement>('[data-account]')?.click();
    await settle();
    expect(reminder()).not.toBeNull();
  });

  test('makes way for what an action came to', async () => {
    const { answers } = await openPopup(codes, undefined, { backup: state({}) });
    answers['read-page'] = { status: 'nothing-found', content: undefined };
    await press('Read the QR code on this page');
    expect(document.querySelector('.notice')).not.toBeNull();
    expect(reminder()).toBeNull();
  });

  test.each<[string, BackupStateAnswer | Error]>([
    ['nothing is due', state({ isDue: false, mayRemind: false })],
    ['it was put off', state({ mayRemind: false })],
    ['the vault is locked meanwhile', { status: 'locked' }],
    ['the background does not answer', new Error('gone')],
  ])('is not there where %s', async (_, backup) => {
    await openPopup(codes, undefined, { backup });
    expect(reminder()).toBeNull();
  });

  test('is asked for once the vault is unlocked, not before', async () => {
    const { answers, sent, vaultChanged } = await openPopup({ status: 'locked' }, undefined, { backup: state({}) });
    expect(askedFor(sent)).toEqual([]);
    answers.codes = codes;
    vaultChanged();
    await settle();
    expect(reminder()).not.toBeNull();
  });
});

describe('an empty popup', () => {
  test('says where to begin', async () => {
    await openPopup(none, undefined, { backup: state({ mayRemind: false }) });
    expect(readText('.screen')).toContain('Your sign-in codes will be here.');
    expect(document.querySelectorAll('.screen a')).toHaveLength(1);
  });

  test('of a wiped profile says so, and offers restoring and enrolling anew', async () => {
    await openPopup(none, undefined, { backup: state({ mayRemind: false, isWiped: true }) });
    expect(readText('.screen p')).toContain('You had saved accounts');
    expect([...document.querySelectorAll('.screen a')].map((link) => link.getAttribute('href'))).toEqual([
      '/manage.html#backup',
      'https://atbalsts.smiltenesnovads.lv',
    ]);
  });
});
