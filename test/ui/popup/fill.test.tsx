// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FillHereAnswer } from '../../../src/messages/field-answers.ts';
import { act, openPopup, press, pressKey, readText } from './open-popup.tsx';
import { makeRow, moment } from './rows.ts';

const here = makeRow('Here', { isForPage: true });
const there = makeRow('There');
const open = { status: 'open', rows: [here, there] } as const;
const field = { status: 'field', host: 'shop.example', takesAny: true } as const;
const ask: FillHereAnswer = { status: 'ask', accountHosts: ['sso.example', 'mail.example'], host: 'shop.example' };

beforeEach(() => {
  vi.useFakeTimers({ now: moment });
});
afterEach(() => {
  vi.useRealTimers();
});

test('where the page has no field, nothing can be filled', async () => {
  await openPopup(open);
  expect(readText()).not.toContain('Fill here');
});

test('the account of the page is filled at once, and the popup makes way for the page', async () => {
  const { sent, closePopup } = await openPopup(open, undefined, { field });
  await press('Fill here the code of “Here”');
  expect(sent).toContainEqual({ name: 'fill-here', input: { account: 'id-Here', agreed: false } });
  expect(readText('.notice')).toBe('The code has been filled in. Check it and continue on the page.');
  expect(closePopup).toHaveBeenCalledOnce();
});

test('where the organisation forbids filling elsewhere, only the account of the page is offered', async () => {
  await openPopup(open, undefined, { field: { ...field, takesAny: false } });
  expect(readText()).toContain('Fill here');
  await press('Actions for “There”');
  expect(document.querySelector('[aria-label="Fill here the code of “There”"]')).toBeNull();
});

test('the second click of a double one is no yes: it may meet a question that nobody has read', async () => {
  const { answers, sent } = await openPopup(open, undefined, { field });
  answers['fill-here'] = ask;
  await act('There', 'Fill here the code of “There”');
  const yes = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Fill it there');
  yes?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
  await press('Actions for “Here”');
  expect(sent).not.toContainEqual({ name: 'fill-here', input: { account: 'id-There', agreed: true } });
});

test('another account is filled only after a yes to a question that names both hosts; the keyboard stands on the no', async () => {
  const { answers, sent, closePopup } = await openPopup(open, undefined, { field });
  answers['fill-here'] = ask;
  await act('There', 'Fill here the code of “There”');
  expect(readText('.fill-question [role=alert]')).toBe('“There” was saved for sso.example, mail.example, but the page in front is shop.example. Fill its code there anyway?');
  expect(document.activeElement?.textContent).toBe('Do not fill it');
  expect(closePopup).not.toHaveBeenCalled();
  answers['fill-here'] = { status: 'filled' };
  await press('Fill it there');
  expect(sent.filter(({ name }) => name === 'fill-here').map(({ input }) => input)).toEqual([
    { account: 'id-There', agreed: false },
    { account: 'id-There', agreed: true },
  ]);
  expect(closePopup).toHaveBeenCalledOnce();
});

test.each([
  ['the no', () => press('Do not fill it')],
  ['Escape', () => pressKey('Escape')],
])('by %s nothing is filled, and the keyboard is back at the account', async (_, refuse) => {
  const { answers, sent } = await openPopup(open, undefined, { field });
  answers['fill-here'] = ask;
  await act('There', 'Fill here the code of “There”');
  await refuse();
  expect(document.querySelector('.fill-question')).toBeNull();
  expect(document.activeElement?.getAttribute('data-account')).toBe('id-There');
  expect(sent).not.toContainEqual({ name: 'fill-here', input: { account: 'id-There', agreed: true } });
});

test.each<readonly [string, FillHereAnswer | Error, string]>([
  ['an account of no site', { ...ask, accountHosts: [] }, '“Here” has not been used on any site yet. Fill its code on shop.example?'],
  ['a policy', { status: 'forbidden' }, 'Your organisation does not allow'],
  ['a page that anybody could read', { status: 'not-secure' }, 'This page is not secure'],
  ['a field that has gone', { status: 'no-field' }, 'no longer has a field'],
  ['an account that has gone', { status: 'no-account' }, 'This account no longer exists.'],
  ['a used step', { status: 'wait', milliseconds: 11_200, because: 'step-used' }, 'The next one can be filled in 12 s.'],
  ['a step that ends', { status: 'wait', milliseconds: 0, because: 'step-ending' }, 'The next one can be filled in 1 s.'],
  ['too many tries', { status: 'wait', milliseconds: 60_000, because: 'throttled' }, 'Try again in 60 s.'],
  ['a wrong clock', { status: 'clock-too-far', offsetSeconds: -400 }, 'wrong by 400 s'],
  ['a lock', { status: 'locked' }, 'The codes are locked.'],
  ['a background that is silent', new Error('fill-here: no-answer'), 'Atslēga does not answer.'],
])('%s is told, and the popup stays', async (_, answer, sentence) => {
  const { answers, closePopup } = await openPopup(open, undefined, { field });
  answers['fill-here'] = answer;
  await press('Fill here the code of “Here”');
  expect(readText('.foot')).toContain(sentence);
  expect(closePopup).not.toHaveBeenCalled();
});

test('where the browser keeps it out of the organisation’s pages, it says so and asks for them', async () => {
  const { askAccess } = await openPopup(open, undefined, { hasNoAccess: true });
  expect(readText('.foot')).toContain('does not let Atslēga see the pages of smiltenesnovads.lv');
  await press('Allow it');
  expect(askAccess).toHaveBeenCalledOnce();
  expect(document.activeElement?.hasAttribute('data-account')).toBe(true);
  expect(readText('.foot')).not.toContain('does not let Atslēga see');
});
