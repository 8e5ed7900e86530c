// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPopup, press, pressKey, readText, settle, type } from './open-popup.tsx';
import { makeRow, moment } from './rows.ts';

const names = ['Bibliotēka', 'Grāmatvedība', 'Lietvedība', 'Skola', 'Novads', 'Veikals'];
const rows = names.map((name) => makeRow(name, { isForPage: name === 'Novads', user: name === 'Skola' ? 'jānis.bērziņš' : '' }));
const open = { status: 'open', rows } as const;
const shown = () => [...document.querySelectorAll('.account-name')].map((name) => name.textContent);
const focused = () => document.activeElement?.getAttribute('data-account') ?? document.activeElement?.className;
const input = () => document.querySelector<HTMLInputElement>('.search-input');

beforeEach(() => {
  vi.useFakeTimers({ now: moment });
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is typed finds accounts by any part, without marks, and is forgotten by Escape', async () => {
  await openPopup(open);
  await type('vediba');
  expect(shown()).toEqual(['Grāmatvedība', 'Lietvedība']);
  await type('BERZINS');
  expect(shown()).toEqual(['Skola']);
  expect(await pressKey('Escape')).toBe(true);
  expect(shown()).toEqual(['Novads', 'Bibliotēka', 'Grāmatvedība', 'Lietvedība', 'Skola', 'Veikals']);
  expect(focused()).toBe('id-Novads');
  expect(await pressKey('Escape')).toBe(false);
});

test.each(['b', 'Ķ', '7', '/', 'Dead'])('%s begins a search from an account', async (key) => {
  await openPopup(open);
  expect(focused()).toBe('id-Novads');
  const wasTaken = await pressKey(key);
  expect(document.activeElement).toBe(input());
  // A letter has to arrive in the field, a slash has not.
  expect(wasTaken).toBe(key === '/');
});

test.each([' ', 'Enter', 'Tab', 'F5', 'Shift'])('%s begins none', async (key) => {
  await openPopup(open);
  await pressKey(key);
  expect(focused()).toBe('id-Novads');
});

test('a letter with Control is the browser’s', async () => {
  await openPopup(open);
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }));
  expect(focused()).toBe('id-Novads');
});

test('Enter copies the first that was found, an arrow leads to it', async () => {
  const { copy } = await openPopup(open);
  await type('skola');
  await pressKey('Enter');
  expect(copy.mock.calls).toEqual([['123456']]);
  await pressKey('ArrowDown');
  expect(focused()).toBe('id-Skola');
});

test('arrows and Home in the field belong to the field', async () => {
  await openPopup(open);
  await type('a');
  expect(await pressKey('Home')).toBe(false);
  expect(await pressKey('ArrowLeft')).toBe(false);
  expect(document.activeElement).toBe(input());
});

test('how many were found is said once, after the last letter', async () => {
  await openPopup(open);
  const said = () => readText('[role=status]');
  await type('v');
  await type('ve');
  expect(said()).toBe('');
  await vi.advanceTimersByTimeAsync(700);
  expect(said()).toBe('Accounts found: 3.');
  await vi.advanceTimersByTimeAsync(12_000);
  expect(said()).toBe('Accounts found: 3.');
});

test('a search that finds nothing says so, and can be left', async () => {
  await openPopup(open);
  await type('qqq');
  expect(readText()).toContain('No account matches the search.');
  await vi.advanceTimersByTimeAsync(700);
  expect(readText('[role=status]')).toBe('No account matches the search.');
  await press('Clear the search');
  expect(shown()).toHaveLength(6);
  expect(focused()).toBe('id-Novads');
});

test('nothing is said of a search before every account is there', async () => {
  const whole = Promise.withResolvers<typeof open>();
  await openPopup(whole.promise, undefined, { last: rows.slice(0, 2) });
  await type('skola');
  await vi.advanceTimersByTimeAsync(700);
  expect(shown()).toEqual([]);
  expect(readText()).not.toContain('No account matches the search.');
  whole.resolve(open);
  await settle();
  expect(shown()).toEqual(['Skola']);
  await vi.advanceTimersByTimeAsync(700);
  expect(readText('[role=status]')).toBe('Accounts found: 1.');
});

test('among few accounts the field is out of sight until somebody searches', async () => {
  await openPopup({ status: 'open', rows: rows.slice(0, 3) });
  expect(document.querySelector('.search-quiet')).not.toBeNull();
  await type('skola');
  expect(document.querySelector('.search-quiet')).toBeNull();
});

test.each([
  [5, true],
  [6, false],
])('%i accounts are few: %s', async (count, areFew) => {
  await openPopup({ status: 'open', rows: rows.slice(0, count) });
  expect(document.querySelector('.search-quiet') !== null).toBe(areFew);
});

test.each([1, 0])('among %i accounts nothing is searched', async (count) => {
  await openPopup({ status: 'open', rows: rows.slice(0, count) });
  expect(input()).toBeNull();
  await pressKey('b');
});
