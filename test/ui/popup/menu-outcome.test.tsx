// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OutcomeAnswer } from '../../../src/messages/capture-answers.ts';
import { makeRow, moment } from './rows.ts';
import { openPopup, press, readText, settle } from './open-popup.tsx';

const here = makeRow('Here', { isForPage: true });
const there = makeRow('There');
const open = (...rows: readonly (typeof here)[]) => ({ status: 'open', rows }) as const;
const highlighted = () => document.querySelector('.account-highlighted [data-account]')?.getAttribute('data-account');

const kept: OutcomeAnswer = {
  status: 'done',
  target: 'image',
  answer: { status: 'known', account: there, source: 'image', site: undefined },
};

beforeEach(() => {
  vi.useFakeTimers({ now: moment });
});
afterEach(() => {
  vi.useRealTimers();
});

test('without a click in the menu the popup says nothing, and asks once', async () => {
  const { sent } = await openPopup(open(here, there));
  expect(document.querySelector('.notice')).toBeNull();
  expect(sent.filter(({ name }) => name === 'capture-outcome')).toEqual([{ name: 'capture-outcome', input: { wait: false } }]);
});

test('the popup asks only when it has been painted', async () => {
  const seen: boolean[] = [];
  await openPopup(open(here), () => {
    seen.push(document.querySelector('.account') !== null);
    return { status: 'none' };
  });
  expect(seen).toEqual([true]);
});

test('an account that was kept is pointed at and spoken of', async () => {
  await openPopup(open(here, there), () => kept);
  expect(highlighted()).toBe('id-There');
  expect(readText('.notice-text')).toBe('“There” is already saved.');
});

test('while the work lasts, the popup is reading', async () => {
  const { promise: outcome, resolve: finish } = Promise.withResolvers<OutcomeAnswer>();
  await openPopup(open(here, there), (wait) => (wait ? outcome : { status: 'working' }));
  expect(readText('.foot')).toContain('Reading');
  expect(document.querySelector('.notice')).toBeNull();
  finish(kept);
  await settle();
  expect(highlighted()).toBe('id-There');
  expect(readText('.foot')).not.toContain('Reading');
});

test.each<[string, OutcomeAnswer, string]>([
  ['an image without a QR code', { status: 'done', target: 'image', answer: { status: 'nothing-found', content: undefined } }, 'picture'],
  ['a selection without a link', { status: 'done', target: 'selection', answer: { status: 'nothing-found', content: undefined } }, 'text'],
])('%s is called what it is', async (_, outcome, word) => {
  await openPopup(open(here), () => outcome);
  expect(readText('.notice-problem')).toContain(word);
});

test('work that died is not passed over', async () => {
  await openPopup(open(here), (wait) => ({ status: wait ? 'lost' : 'working' }));
  expect(readText('.notice-problem')).toMatch(/does not answer/);
});

test('several accounts are offered, and the choice is sent', async () => {
  const capture = '00000000-0000-4000-8000-000000000001';
  const candidates = ['Here', 'There'].map((name) => ({ name, issuer: '', user: name }));
  const { sent } = await openPopup(open(here), () => ({ status: 'done', target: 'selection', answer: { status: 'choose', capture, candidates } }));
  await press(findButton('There'));
  expect(sent.find(({ name }) => name === 'keep-candidates')?.input).toEqual({ capture, chosen: [1] });
});

test('where the background gives no answer to the question, the popup is as ever', async () => {
  await openPopup(open(here), () => Promise.reject(new Error('capture-outcome: no-answer')));
  expect(document.querySelector('.notice')).toBeNull();
});

/** @returns the text of the button that has this word in it */
function findButton(word: string): string {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(word));
  return button?.textContent ?? `no button with ${word}`;
}
