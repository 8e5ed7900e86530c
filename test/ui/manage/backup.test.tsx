// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, test, beforeEach, afterEach, vi } from 'vitest';
import type { BackUpAnswer, BackupStateAnswer, RestoreAnswer, RestoreLookAnswer } from '../../../src/messages/backup-answers.ts';
import type { RescueLookAnswer } from '../../../src/messages/rescue-answers.ts';
import type { Input, Send } from '../../../src/messages/protocol.ts';
import type { Setting } from '../../../src/settings/effective.ts';
import { BackupSection } from '../../../src/ui/manage/backup/backup-section.tsx';
import { fileProblemKey } from '../../../src/ui/manage/backup/restore-words.ts';
import { makeTranslate } from '../../i18n/catalogue.ts';
import { press, readText, settle } from '../popup/open-popup.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const translate = makeTranslate('en');
const known: BackupStateAnswer = { status: 'known', isDue: true, at: undefined, accounts: 2, missing: 2, mayRemind: true, isWiped: false };
const entries = [
  { name: 'Shop (anna)', relation: 'new' },
  { name: 'Mail (anna)', relation: 'same' },
  { name: 'Work (anna)', relation: 'different' },
  { name: 'Old (anna)', relation: 'hotp' },
] as const;
const looked: RestoreLookAnswer = { status: 'looked', entries };

interface Answers {
  'backup-state': BackupStateAnswer | Error;
  'back-up': BackUpAnswer | Error;
  'restore-look': (input: Input<'restore-look'>) => RestoreLookAnswer | Error;
  'restore-backup': RestoreAnswer | Error;
  'rescue-look': RescueLookAnswer | Error;
}

async function openSection(more: Partial<Answers> = {}, exportSecrets?: Setting<boolean>, reminder?: Setting<boolean>) {
  const answers: Answers = {
    'backup-state': known,
    'back-up': { status: 'written', text: '{"version":1}', name: 'atslega-2027-01-15.json' },
    'restore-look': () => looked,
    'restore-backup': { status: 'restored', entries: [{ name: 'Shop (anna)', result: 'kept', sites: ['shop.example'] }] },
    'rescue-look': { status: 'readable', hasAside: false },
    ...more,
  };
  const sent: { readonly name: string; readonly input: unknown }[] = [];
  const send = (async (name: keyof Answers, input: Input<'restore-look'>) => {
    sent.push({ name, input });
    const answer = name === 'restore-look' ? answers[name](input) : answers[name];
    if (answer instanceof Error) throw answer;
    return answer;
  }) as Send<'extension'>;
  const watchers = new Set<() => void>();
  const page = { changed: () => watchers.forEach((changed) => changed()) };
  const watch = (changed: () => void) => {
    watchers.add(changed);
    return () => void watchers.delete(changed);
  };
  const saveFile = vi.fn<(name: string, text: string) => void>();
  render(null, document.body);
  render(<main><BackupSection environment={{ send, translate, watch, saveFile }} exportSecrets={exportSecrets} reminder={reminder} /></main>, document.body);
  await settle();
  return { answers, sent, saveFile, page, asked: (name: string) => sent.filter((message) => message.name === name).map(({ input }) => input) };
}

async function type(index: number, text: string): Promise<void> {
  const field = document.querySelectorAll<HTMLInputElement>('.secret-input')[index];
  if (field === undefined) throw new Error(`no field ${index}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

/** Chooses files as the browser's dialog does. */
async function choose(...files: readonly File[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('nothing to choose a file with');
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  await settle();
}

const file = (text = '{}', name = 'atslega.json') => new File([text], name, { type: 'application/json' });
const remarks = () => [...document.querySelectorAll('.secret-wrong')].map(({ textContent }) => textContent);
const ticks = () => [...document.querySelectorAll<HTMLInputElement>('.backup-tick')].map(({ checked, disabled }) => ({ checked, disabled }));

describe('what is said of the last backup', () => {
  test.each<[string, Partial<typeof known>, string]>([
    ['none, and no account', { accounts: 0, missing: 0, isDue: false }, 'There are no accounts yet'],
    ['none', {}, 'There is no backup yet.'],
    ['an older one', { at: Date.UTC(2027, 0, 15, 12), missing: 1 }, 'Last backup: January 15, 2027. Your accounts have changed since then'],
    ['the newest one', { at: Date.UTC(2027, 0, 15, 12), missing: 0, isDue: false }, 'Last backup: January 15, 2027. All of your confirmed accounts are in it.'],
  ])('with %s', async (_, changes, words) => {
    await openSection({ 'backup-state': { ...known, ...changes } as BackupStateAnswer });
    expect(readText('section')).toContain(words);
  });

  test('and that the organisation wants nobody to be reminded', async () => {
    const sentence = 'You are not reminded of backups.Set by your organisation';
    await openSection({}, undefined, { value: true, setBy: 'person' });
    expect(readText('section')).not.toContain(sentence);
    await openSection({}, undefined, { value: false, setBy: 'organisation' });
    expect(readText('section')).toContain(sentence);
  });

  test('follows what changes elsewhere', async () => {
    const { answers, page } = await openSection();
    answers['backup-state'] = { ...known, isDue: false, at: 0, missing: 0 };
    page.changed();
    await settle();
    expect(readText('section')).toContain('All of your confirmed accounts are in it.');
  });

  test.each<[BackupStateAnswer | Error, string]>([
    [{ status: 'locked' }, 'The codes are locked. The section “Protection” shows what to do.'],
    [{ status: 'unreadable' }, 'Nothing has been deleted'],
    [new Error('gone'), 'Atslēga does not answer'],
  ])('%o stands in the place of everything else', async (state, words) => {
    await openSection({ 'backup-state': state });
    expect(document.querySelector('[role=alert]')?.textContent).toContain(words);
    expect(document.querySelector('form, input')).toBeNull();
  });
});

describe('making a backup', () => {
  test('takes a password of ten characters, typed twice the same, and downloads the file', async () => {
    const { asked, saveFile } = await openSection();
    await type(0, 'kafija 🍰 x');
    await press('Download the backup');
    expect(remarks()).toEqual(['The two passwords are not the same.']);
    await type(0, 'ā🍰5678901');
    await press('Download the backup');
    expect(remarks()).toEqual(['The password needs at least 10 characters.']);
    await type(0, 'kafija no rīta');
    await type(1, 'kafija no rita');
    await press('Download the backup');
    expect(remarks()).toEqual(['The two passwords are not the same.']);
    expect(asked('back-up')).toEqual([]);

    await type(1, 'kafija no rīta');
    expect(remarks()).toEqual([]);
    await press('Download the backup');
    expect(asked('back-up')).toEqual([{ password: 'kafija no rīta' }]);
    expect(asked('backup-saved')).toEqual([{}]);
    expect(saveFile.mock.calls).toEqual([['atslega-2027-01-15.json', '{"version":1}']]);
    expect(readText('.notice')).toContain('atslega-2027-01-15.json');
    expect([...document.querySelectorAll<HTMLInputElement>('.secret-input')].map(({ value }) => value)).toEqual(['', '']);
  });

  test('that fails says why, and keeps what was typed', async () => {
    const { saveFile, asked } = await openSection({ 'back-up': new Error('gone') });
    await type(0, 'kafija no rīta');
    await type(1, 'kafija no rīta');
    await press('Download the backup');
    expect(readText('.notice-problem')).toContain('Atslēga does not answer');
    expect(saveFile).not.toHaveBeenCalled();
    expect(document.querySelector<HTMLInputElement>('.secret-input')?.value).toBe('kafija no rīta');
    expect(asked('backup-saved')).toEqual([]);
  });

  test('is not offered where there is nothing to back up', async () => {
    await openSection({ 'backup-state': { ...known, accounts: 0 } as BackupStateAnswer });
    expect(document.querySelector('form')).toBeNull();
    expect(document.querySelector('input[type=file]')).not.toBeNull();
  });
});

test.each([
  ['the organisation does not let secrets leave', 'organisation', 'Your organisation does not allow backup files.'],
  ['it can’t be found out whether it does', 'unknown', 'It cannot be found out what your organisation allows'],
] as const)('where %s, no backup is made, and one can be restored', async (_, setBy, why) => {
  await openSection({}, { value: false, setBy });
  expect(readText()).toContain(why);
  expect(readText()).not.toContain(translate('manageBackupMake'));
  expect(readText()).toContain(translate('manageRestore'));
});

describe('restoring', () => {
  test('shows what is in the file first: new ones ticked, the same disabled, different ones left out, refused ones with why', async () => {
    const { asked } = await openSection();
    await choose(file('{"version":1}'));
    expect(asked('restore-look')).toEqual([{ text: '{"version":1}' }]);
    expect([...document.querySelectorAll('.backup-row')].map((row) => row.querySelector('.row-text')?.textContent)).toEqual([
      'Shop (anna)This account is not here yet.',
      'Mail (anna)The very same account is here already.',
      'Work (anna)An account of this user with another key is here already. If you restore this one too, both stay.',
      `Old (anna)${translate('captureProblemHotp')}`,
    ]);
    expect(ticks()).toEqual([
      { checked: true, disabled: false },
      { checked: false, disabled: true },
      { checked: false, disabled: false },
    ]);
    expect(asked('restore-backup')).toEqual([]);
  });

  test('restores what is ticked, and says what came of it', async () => {
    const { asked } = await openSection();
    await choose(file());
    const [first, , third] = document.querySelectorAll<HTMLInputElement>('.backup-tick');
    third?.click();
    await settle();
    await press('Restore the chosen ones');
    expect(asked('restore-backup')).toEqual([{ text: '{}', chosen: [0, 2] }]);
    expect(first?.isConnected).toBe(false);
    expect(readText('.notice')).toBe('Accounts restored: 1.');
    expect(readText('.backup-rows')).toBe('Shop (anna)The account has been restored.For Atslēga to fill in its codes again here: shop.example, allow it in the section “Sites”.');
    expect(document.querySelector('input[type=file]')).not.toBeNull();
  });

  test('with nothing ticked can’t be pressed, and is left by cancelling', async () => {
    const { asked } = await openSection();
    await choose(file());
    document.querySelector<HTMLInputElement>('.backup-tick')?.click();
    await settle();
    await press('Restore the chosen ones');
    expect(asked('restore-backup')).toEqual([]);
    await press('Cancel');
    expect(document.querySelector('.backup-row')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Restore from a backup');
  });

  test('what could not be kept is said, and the choice stays', async () => {
    await openSection({ 'restore-backup': { status: 'not-kept' } });
    await choose(file());
    await press('Restore the chosen ones');
    expect(readText('.notice-problem')).toContain('could not save anything');
    expect(ticks()).toHaveLength(3);
  });

  test('asks for a password only where the file has one, and says that one is wrong', async () => {
    const { asked } = await openSection({
      'restore-look': ({ password }) => {
        if (password === undefined) return { status: 'refused', problem: 'password-needed' };
        return password === 'right' ? looked : { status: 'refused', problem: 'wrong-password' };
      },
    });
    await choose(file());
    const field = document.querySelectorAll('.secret-input').length - 1;
    await type(field, 'wrong');
    await press('Open the file');
    expect(remarks()).toEqual([translate('manageRestoreWrongPassword')]);
    await type(field, 'right');
    await press('Open the file');
    expect(document.querySelectorAll('.backup-row')).toHaveLength(4);
    await press('Restore the chosen ones');
    expect(asked('restore-backup')).toEqual([{ text: '{}', password: 'right', chosen: [0] }]);
  });

  test.each(['too-large', 'not-a-backup', 'newer-version', 'no-password', 'too-costly', 'damaged'] as const)('a file that is %s has its own sentence', async (problem) => {
    await openSection({ 'restore-look': () => ({ status: 'refused', problem }) });
    await choose(file());
    expect(readText('.notice-problem')).toBe(translate(fileProblemKey[problem]));
    expect(document.querySelector('input[type=file]')).not.toBeNull();
  });

  test('every problem has a sentence of its own', () => {
    expect(new Set(Object.values(fileProblemKey)).size).toBe(Object.keys(fileProblemKey).length);
  });

  test('a file of more than 32 MB is not read, and two files are not taken', async () => {
    const { asked } = await openSection();
    const large = file();
    Object.defineProperty(large, 'size', { value: 32 * 1024 * 1024 + 1 });
    const read = vi.spyOn(large, 'text');
    await choose(large);
    expect(readText('.notice-problem')).toBe(translate('manageRestoreTooLarge'));
    expect(read).not.toHaveBeenCalled();
    await choose(file(), file());
    expect(readText('.notice-problem')).toBe(translate('captureOneFile'));
    expect(asked('restore-look')).toEqual([]);
  });

  test('a folder is no backup', async () => {
    await openSection();
    const folder = file();
    vi.spyOn(folder, 'text').mockRejectedValue(new Error('a folder'));
    await choose(folder);
    expect(readText('.notice-problem')).toBe(translate('manageRestoreNotABackup'));
  });

  test('a file without accounts says so', async () => {
    await openSection({ 'restore-look': () => ({ status: 'looked', entries: [] }) });
    await choose(file());
    expect(readText('section')).toContain('There is no account in this file.');
  });
});

describe('what could not be read once', () => {
  const link = () => document.querySelector('a[href="/rescue.html"]');

  test('is led to for as long as a copy of it is there', async () => {
    const { answers, page } = await openSection({ 'rescue-look': { status: 'readable', hasAside: true } });
    expect(link()?.textContent).toBe('See the copy');
    answers['rescue-look'] = { status: 'readable', hasAside: false };
    page.changed();
    await settle();
    expect(link()).toBeNull();
  });

  test.each<[string, RescueLookAnswer | Error]>([
    ['there is none', { status: 'readable', hasAside: false }],
    ['nobody answers', new Error('gone')],
  ])('is not spoken of where %s', async (_, answer) => {
    await openSection({ 'rescue-look': answer });
    expect(link()).toBeNull();
    expect(readText()).not.toContain('could not be read');
  });
});
