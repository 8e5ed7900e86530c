// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeRow, moment } from './rows.ts';
import { act, openPopup, press, pressKey, readText, settle } from './open-popup.tsx';

const here = makeRow('Here', { isForPage: true });
const there = makeRow('There', { code: '222222', nextCode: '333333' });
const open = (...rows: readonly (typeof here)[]) => ({ status: 'open', rows }) as const;
const focused = () => document.activeElement?.getAttribute('data-account') ?? document.activeElement?.textContent;

beforeEach(() => {
  vi.useFakeTimers({ now: moment });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the account of the page is large and has the keyboard at once', async () => {
  await openPopup(open(here, there));
  expect(readText('.account-large')).toContain('Here');
  expect(readText('.account-large .code')).toBe('123 456');
  expect(readText()).toContain('For this page');
  expect(readText()).toContain('Other accounts');
  expect(focused()).toBe('id-Here');
});

test('a click copies the code without its gap, says so and stops saying so', async () => {
  const { copy } = await openPopup(open(here, there));
  document.querySelector<HTMLElement>('[data-account="id-There"]')?.click();
  await settle();
  expect(copy.mock.calls).toEqual([['222222']]);
  expect(readText('.aside-copied')).toBe('✓ Copied');
  expect(readText('[role=status]')).toBe('The code of “There” has been copied.');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(document.querySelector('.aside-copied')).toBeNull();
});

test('a clipboard that refuses is explained', async () => {
  const { copy } = await openPopup(open(here));
  copy.mockRejectedValueOnce(new Error('no'));
  document.querySelector<HTMLElement>('[data-account]')?.click();
  await settle();
  expect(readText('.notice')).toBe('The code could not be copied. Type it by hand.');
  expect(document.querySelector('.aside-copied')).toBeNull();
});

test('arrow keys move between the accounts and stop at the ends', async () => {
  await openPopup(open(here, there));
  expect(await pressKey('ArrowDown')).toBe(true);
  expect(focused()).toBe('id-There');
  await pressKey('ArrowDown');
  expect(focused()).toBe('id-There');
  await pressKey('Home');
  expect(focused()).toBe('id-Here');
  expect(await pressKey('Escape')).toBe(false);
});

test('the next code is shown in the last five seconds and takes over when the step ends', async () => {
  const { answers, sent } = await openPopup(open(here));
  expect(readText()).not.toContain('654 321');
  await vi.advanceTimersByTimeAsync(15_100);
  expect(readText('.aside')).toBe('Next: 654 321');
  const asked = sent.length;
  answers.codes = open(makeRow('Here', { code: '654321', nextCode: '777777', endsAt: moment + 50_000 }));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(readText('.code')).toBe('654 321');
  expect(sent.length).toBe(asked + 1);
  await vi.advanceTimersByTimeAsync(25_000);
  expect(readText('.aside')).toBe('Next: 777 777');
  expect(sent.length).toBe(asked + 1);
});

test('what has the keyboard is not called otherwise each second, which a screen reader would say, but the seconds can be read beside it', async () => {
  await openPopup(open(here));
  const before = readText('.copy');
  expect(readText('.account-line')).toContain('The code is valid for another 20 s.');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(readText('.copy')).toBe(before);
  expect(readText('.account-line')).toContain('The code is valid for another 17 s.');
});

test('among others the next code stands beside the code without a word, which is for screen readers', async () => {
  await openPopup(open(here, there));
  await vi.advanceTimersByTimeAsync(15_100);
  const other = '.account:not(.account-large)';
  expect(readText(`${other} .aside`)).toBe('→ 333 333');
  expect(document.querySelector(`${other} .aside`)?.getAttribute('aria-hidden')).toBe('true');
  expect(readText(`${other} .code-line .visually-hidden`)).toBe('Next: 333 333');
  document.querySelector<HTMLElement>('[data-account="id-There"]')?.click();
  await settle();
  expect(readText(`${other} .code-line`)).not.toContain('333 333');
  expect(readText(`${other} .aside`)).toBe('✓ Copied');
});

test('a change of the vault brings new rows; a closed popup watches no more', async () => {
  const { answers, vaultChanged, close, stopWatching } = await openPopup(open(here));
  answers.codes = open(here, there);
  vaultChanged();
  await settle();
  expect(readText()).toContain('There');
  close();
  await settle();
  expect(stopWatching).toHaveBeenCalledOnce();
});

test('a deleted account can be brought back', async () => {
  const { answers, sent } = await openPopup(open(here, there));
  answers.codes = open(there);
  await act('Here', 'Delete “Here”');
  expect(sent).toContainEqual({ name: 'remove', input: { account: 'id-Here' } });
  expect(readText('.notice-text')).toBe('“Here” has been deleted.');
  expect(focused()).toBe('Undo');
  answers.codes = open(here, there);
  await press('Undo');
  expect(sent).toContainEqual({ name: 'restore', input: { account: 'id-Here' } });
  expect(readText('.account-highlighted')).toContain('Here');
  expect(focused()).toBe('id-Here');
});

test.each([
  ['after 10 s', () => vi.advanceTimersByTimeAsync(1_000)],
  ['at the next action', () => press('Read the QR code on this page')],
])('the chance to undo goes %s', async (_, wait) => {
  const { answers } = await openPopup(open(here, there));
  answers.codes = open(there);
  await act('Here', 'Delete “Here”');
  await vi.advanceTimersByTimeAsync(9_000);
  expect(readText()).toContain('Undo');
  await wait();
  await settle();
  expect(readText()).not.toContain('Undo');
});

test.each([
  ['no-account', 'This account no longer exists.'],
  ['locked', 'The codes are locked. Unlock them to see them.'],
] as const)('a deletion that ends as %s is explained', async (status, sentence) => {
  const { answers } = await openPopup(open(here));
  answers.remove = { status };
  await act('Here', 'Delete “Here”');
  expect(readText('.notice')).toBe(sentence);
});

test('replaced accounts are not shown', async () => {
  await openPopup(open(here, makeRow('Old', { accountStatus: 'replaced' })));
  expect(readText()).not.toContain('Old');
});

test('a pending account is marked and offered for deletion', async () => {
  const { sent } = await openPopup(open(makeRow('New', { accountStatus: 'pending' }), there));
  expect(readText('.pending')).toContain('The account is not confirmed yet.');
  await press('Delete the account');
  expect(sent).toContainEqual({ name: 'remove', input: { account: 'id-New' } });
});

test('an account of no page that we see is not said to be unconfirmed: nobody would ever see it confirmed', async () => {
  await openPopup(open(makeRow('New', { accountStatus: 'pending', isBound: false })));
  expect(document.querySelector('.pending')).toBeNull();
});

test('a page that was read shows its account, highlighted', async () => {
  const { answers } = await openPopup(open(here));
  answers['read-page'] = { status: 'kept', account: there, source: 'page-text', site: undefined };
  answers.codes = open(here, there);
  await press('Read the QR code on this page');
  expect(readText('.account-highlighted')).toContain('There');
  expect(readText('.notice')).toContain('“There” has been saved.');
  expect(readText('[role=status]')).toBe(readText('.notice'));
  expect(focused()).toBe('id-There');
});

test('a page that nobody can read is explained', async () => {
  const { answers } = await openPopup(open(here));
  answers['read-page'] = new Error('read-page: no-answer');
  await press('Read the QR code on this page');
  expect(readText('.notice')).toContain('Atslēga does not answer.');
});

test('without accounts it leads to the helpdesk', async () => {
  await openPopup(open());
  const link = document.querySelector('a');
  expect(link?.href).toBe('https://atbalsts.smiltenesnovads.lv/');
  expect(link?.target).toBe('_blank');
});

test.each([
  ['unreadable', { status: 'unreadable' }, 'The saved accounts cannot be read.'],
  ['not kept', { status: 'not-kept' }, 'The browser could not save anything'],
  ['no answer', new Error('codes: no-answer'), 'Atslēga does not answer.'],
] as const)('%s is said instead of codes, and no page can be read', async (_, codes, sentence) => {
  await openPopup(codes);
  expect(readText('[role=alert]')).toContain(sentence);
  expect(readText()).not.toContain('Read the QR code');
});

test('trying again shows the codes', async () => {
  const { answers } = await openPopup(new Error('codes: no-answer'));
  answers.codes = open(here);
  await press('Try again');
  expect(readText('.code')).toBe('123 456');
});

test('what was shown last is shown at once, and asked for anew once', async () => {
  const { sent } = await openPopup(open(here), undefined, { last: [here] });
  expect(sent.filter(({ name }) => name === 'codes')).toEqual([{ name: 'codes', input: {} }]);
});

test('the keyboard goes to the first account where the one that had it has gone since', async () => {
  await openPopup(open(here), undefined, { last: [makeRow('Gone')] });
  expect(focused()).toBe(here.id);
});

test('of many accounts the first are asked for and shown before the others', async () => {
  const many = Array.from({ length: 40 }, (_, place) => makeRow(`Account ${place}`));
  const { sent } = await openPopup(open(...many));
  expect(sent.filter(({ name }) => name === 'codes').map(({ input }) => input)).toEqual([{ most: 9 }, {}]);
  expect(document.querySelectorAll('.account')).toHaveLength(40);
});

test('few accounts are asked for once', async () => {
  const { sent } = await openPopup(open(here));
  expect(sent.filter(({ name }) => name === 'codes')).toHaveLength(1);
});

test('where nothing can be shown, whoever helps is named, as far as the organisation has named somebody', async () => {
  await openPopup({ status: 'unreadable' }, undefined, { policy: { contact: '64 000 000' } });
  expect(readText('.screen')).toContain('IT support: 64 000 000');
  await openPopup({ status: 'unreadable' }, undefined, { policy: {} });
  expect(readText('.screen')).not.toContain('IT support');
});
