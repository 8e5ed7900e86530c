// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handOver } from '../hand-over.ts';
import { act, openPopup, press, pressKey, readText, settle } from './open-popup.tsx';
import { makeRow, moment } from './rows.ts';

const row = makeRow('Here', { isForPage: true });
const codes = { status: 'open', rows: [row] } as const;
const read = 'Read the QR code on this page';
const candidates = [
  { name: 'GitHub (janis)', issuer: 'GitHub', user: 'janis' },
  { name: 'Darbs', issuer: 'Smiltene', user: 'janis' },
];

beforeEach(() => {
  vi.useFakeTimers({ now: moment });
});
afterEach(() => {
  vi.useRealTimers();
});

async function openWithChoice() {
  const popup = await openPopup(codes);
  popup.answers['read-page'] = { status: 'choose', capture: 'question', candidates };
  await press(read);
  return popup;
}

test('there is always another way to add an account', async () => {
  await openPopup({ status: 'open', rows: [] });
  const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === 'Add in another way');
  expect([link?.getAttribute('href'), link?.target]).toEqual(['/add.html', '_blank']);
});

test('a page that may not be read is answered with the way round', async () => {
  const { answers } = await openPopup(codes);
  answers['read-page'] = { status: 'forbidden' };
  await press(read);
  expect(readText('.notice')).toBe(
    'The browser does not allow this page to be read. Take a screenshot of the QR code and paste it here, or press “Add in another way”.',
  );
});

test('a text that is pasted is sent on, and its account is pointed at', async () => {
  const { answers, sent } = await openPopup(codes);
  Object.assign(answers, { 'capture-text': { status: 'kept', account: row, source: 'paste', site: undefined } });
  expect(handOver('paste', { text: ' otpauth://totp/a ' })).toBe(true);
  await settle();
  expect(sent).toContainEqual({ name: 'capture-text', input: { text: 'otpauth://totp/a', by: 'paste' } });
  expect(readText('.account-highlighted')).toContain('Here');
  expect(readText('.notice')).toContain('“Here” has been saved.');
});

test('a text pasted into a name stays there', async () => {
  const { sent } = await openPopup(codes);
  await act('Here', 'Rename “Here”');
  const input = document.querySelector('input');
  if (input === null) throw new Error('no input');
  expect(handOver('paste', { text: 'Darbs' }, input)).toBe(false);
  expect(sent.map(({ name }) => name)).not.toContain('capture-text');
});

test('what is dragged over the popup is told where to go', async () => {
  await openPopup(codes);
  expect(handOver('dragover', { files: [new Blob([])] })).toBe(true);
  await settle();
  expect(readText('.foot')).toBe('Drop the picture of the QR code here');
});

test('of several accounts in view one is kept by one click', async () => {
  const { answers, sent } = await openWithChoice();
  expect(document.activeElement?.textContent).toBe('Which account should be saved?');
  expect(document.querySelector('.foot')).toBeNull();
  answers['keep-candidates'] = { status: 'kept', account: row, source: 'page-text', site: undefined };
  document.querySelectorAll<HTMLElement>('.candidate')[1]?.click();
  await settle();
  expect(sent).toContainEqual({ name: 'keep-candidates', input: { capture: 'question', chosen: [1] } });
  expect(readText('.notice')).toBe('“Here” has been saved. Enter its code on the page to confirm the account.');
  expect(document.querySelector('.panel')).toBeNull();
});

test('all of them are kept by one click, each with its result', async () => {
  const { answers, sent } = await openWithChoice();
  answers['keep-candidates'] = {
    status: 'kept-several',
    entries: [{ name: 'GitHub (janis)', result: 'kept' }, { name: 'Darbs', result: 'known' }],
    batch: undefined,
  };
  await press('Save all of them (2)');
  expect(sent).toContainEqual({ name: 'keep-candidates', input: { capture: 'question', chosen: [0, 1] } });
  expect(readText('.panel')).toBe(
    'Accounts that were readAccounts saved: 1. Accounts that were saved before: 1.GitHub (janis)The account has been saved.DarbsThe account was saved before.Close',
  );
  await press('Close');
  expect(document.activeElement?.getAttribute('data-account')).toBe(row.id);
});

test('a choice that could not be kept can be made again', async () => {
  const { answers } = await openWithChoice();
  answers['keep-candidates'] = { status: 'not-kept' };
  document.querySelector<HTMLElement>('.candidate')?.click();
  await settle();
  expect(readText('.notice')).toContain('The browser could not save anything');
  expect(document.querySelectorAll('.candidate')).toHaveLength(2);
});

test('a choice that has grown old is put away', async () => {
  const { answers } = await openWithChoice();
  answers['keep-candidates'] = { status: 'forgotten' };
  document.querySelector<HTMLElement>('.candidate')?.click();
  await settle();
  expect(readText('.notice')).toContain('The choice was too old');
  expect(document.querySelector('.panel')).toBeNull();
});

test('Escape keeps none of them, which the background is told, and leaves the popup open', async () => {
  const { sent } = await openWithChoice();
  expect(await pressKey('Escape')).toBe(true);
  expect(document.activeElement?.getAttribute('data-account')).toBe(row.id);
  expect(sent.filter(({ name }) => name === 'keep-candidates')).toEqual([{ name: 'keep-candidates', input: { capture: expect.any(String), chosen: [] } }]);
});
