// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { act, openPopup, pressKey, readText, type } from './open-popup.tsx';
import { makeRow, moment } from './rows.ts';

const rows = Array.from({ length: 1000 }, (_, index) => makeRow(`Konts ${index + 1}`, { isForPage: index === 0 }));
const open = { status: 'open', rows } as const;
const drawn = () => document.querySelectorAll('.account').length;
const focused = () => document.activeElement?.getAttribute('data-account');

beforeEach(() => {
  vi.useFakeTimers({ now: moment });
});
afterEach(() => {
  vi.useRealTimers();
});

test('of a thousand accounts only those in sight are drawn, and each says where it stands', async () => {
  await openPopup(open);
  expect(drawn()).toBeGreaterThan(5);
  expect(drawn()).toBeLessThan(40);
  const second = document.querySelector('section + section .account');
  expect([second?.getAttribute('aria-posinset'), second?.getAttribute('aria-setsize')]).toEqual(['1', '999']);
});

test('keys lead to every one of them', async () => {
  await openPopup(open);
  await pressKey('End');
  expect(focused()).toBe('id-Konts 1000');
  expect(drawn()).toBeLessThan(40);
  await pressKey('ArrowUp');
  expect(focused()).toBe('id-Konts 999');
  await pressKey('PageUp');
  expect(focused()).toBe('id-Konts 993');
  await pressKey('PageDown');
  expect(focused()).toBe('id-Konts 999');
  await pressKey('Home');
  expect(focused()).toBe('id-Konts 1');
});

test('a search finds the last one', async () => {
  await openPopup(open);
  await type('konts 1000');
  expect(drawn()).toBe(1);
  expect(readText('.account-name')).toBe('Konts 1000');
});

test('an account far below is there after its pin has moved it', async () => {
  const { answers, sent } = await openPopup(open);
  await pressKey('End');
  const last = makeRow('Konts 1000', { isPinned: true });
  answers.codes = { status: 'open', rows: [...rows.slice(0, 1), last, ...rows.slice(1, -1)] };
  await act('Konts 1000', 'Pin “Konts 1000” to the top');
  expect(sent).toContainEqual({ name: 'pin', input: { account: 'id-Konts 1000', pinned: true } });
  expect(focused()).toBe('id-Konts 1000');
  expect(readText('section + section .account')).toContain('Pinned account');
  expect(readText('[role=status]')).toBe('“Konts 1000” has been pinned to the top.');
});

test('where a page has many accounts, none is large', async () => {
  await openPopup({ status: 'open', rows: rows.map((row) => ({ ...row, isForPage: true })) });
  expect(document.querySelector('.account-large')).toBeNull();
  expect(drawn()).toBeLessThan(40);
});
