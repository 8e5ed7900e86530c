// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeRow, moment } from './rows.ts';
import { act, openPopup, pressKey, readText, settle } from './open-popup.tsx';

const row = makeRow('Here', { isForPage: true });

async function startRename() {
  const popup = await openPopup({ status: 'open', rows: [row, makeRow('There')] });
  await act('Here', 'Rename “Here”');
  const input = document.querySelector<HTMLInputElement>('.name-input');
  if (input === null) throw new Error('no input');
  const type = async (name: string) => {
    input.value = name;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  const submit = async () => {
    input.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
  };
  return { ...popup, input, type, submit };
}

beforeEach(() => {
  vi.useFakeTimers({ now: moment });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the old name is there, selected', async () => {
  const { input } = await startRename();
  expect(input.value).toBe('Here');
  expect(document.activeElement).toBe(input);
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, 4]);
});

test('a new name is sent trimmed, and the keyboard is back at the account', async () => {
  const { answers, sent, type, submit } = await startRename();
  await type('  Darbs ');
  answers.codes = { status: 'open', rows: [{ ...row, name: 'Darbs' }] };
  await submit();
  expect(sent).toContainEqual({ name: 'rename', input: { account: 'id-Here', name: 'Darbs' } });
  expect(readText('.account-name')).toBe('Darbs');
  expect(readText('.notice')).toBe('The new name has been saved.');
  expect(document.activeElement?.getAttribute('data-account')).toBe('id-Here');
});

test('Escape leaves the name as it was and the popup open', async () => {
  const { sent, type } = await startRename();
  await type('Darbs');
  expect(await pressKey('Escape')).toBe(true);
  expect(readText('.account-name')).toBe('Here');
  expect(document.activeElement?.getAttribute('data-account')).toBe('id-Here');
  expect(sent.map(({ name }) => name)).not.toContain('rename');
});

test.each(['ArrowUp', 'ArrowDown', 'Home', 'End'])('%s stays in the input', async (key) => {
  const { input } = await startRename();
  expect(await pressKey(key)).toBe(false);
  expect(document.activeElement).toBe(input);
});

test.each([
  ['an empty name', ''],
  ['a name of blanks', '   '],
])('%s cannot be saved', async (_, name) => {
  const { sent, type, submit } = await startRename();
  await type(name);
  expect(document.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled).toBe(true);
  await submit();
  expect(document.querySelector<HTMLInputElement>('.name-input')).not.toBeNull();
  expect(sent.map((message) => message.name)).not.toContain('rename');
});

test('the same name is not sent', async () => {
  const { sent, submit } = await startRename();
  await submit();
  expect(document.querySelector<HTMLInputElement>('.name-input')).toBeNull();
  expect(sent.map(({ name }) => name)).not.toContain('rename');
});

test('a name that could not be kept is still there to try again', async () => {
  const { answers, input, type, submit } = await startRename();
  answers.rename = { status: 'not-kept' };
  await type('Darbs');
  await submit();
  expect(input.isConnected).toBe(true);
  expect(input.value).toBe('Darbs');
  expect(readText('.notice')).toContain('The browser could not save anything');
});
