// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Send } from '../../../src/messages/protocol.ts';
import type { RescueAnswer, RescueLookAnswer, RescueSaveAnswer } from '../../../src/messages/rescue-answers.ts';
import { RescuePage } from '../../../src/ui/rescue/rescue-page.tsx';
import { makeTranslate } from '../../i18n/catalogue.ts';
import { press, readText, settle } from '../popup/open-popup.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const damaged: RescueLookAnswer = { status: 'unreadable', problem: 'damaged', older: undefined };
const withOlder: RescueLookAnswer = { ...damaged, older: { status: 'open', names: ['Skola', 'Banka'] } };

async function openPage(look: RescueLookAnswer | Error, decided: RescueAnswer | Error = { status: 'done' }, saved: RescueSaveAnswer = { status: 'saved', contents: 'sealed' }) {
  const page = { look: look as RescueLookAnswer | Error | Promise<RescueLookAnswer>, sent: [] as string[], changed: () => {} };
  const send = (async (name: string) => {
    page.sent.push(name);
    const answer = { 'rescue-look': page.look, 'rescue-save': saved, 'rescue-return': decided, 'rescue-anew': decided }[name];
    if (answer === undefined) throw new Error(`${name}: no-answer`);
    if (answer instanceof Error) throw answer;
    return answer;
  }) as Send<'extension'>;
  const watchVault = (changed: () => void) => {
    page.changed = changed;
    return () => undefined;
  };
  const saveFile = vi.fn<(name: string, text: string) => void>();
  render(null, document.body);
  render(<RescuePage environment={{ send, translate: makeTranslate('en'), saveFile, watchVault }} />, document.body);
  await settle();
  return { page, saveFile };
}

const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
const back = 'Go back to the earlier state';

describe('what can be done', () => {
  test.each<[string, RescueLookAnswer | Error, RegExp, string[]]>([
    ['the accounts are damaged, with a state before', withOlder, /is damaged/, [back, 'Save a copy', 'Begin anew']],
    ['they are damaged, with a locked state before', { ...damaged, older: { status: 'locked' } }, /unlock it/, [back, 'Save a copy', 'Begin anew']],
    ['they are damaged', damaged, /is damaged/, ['Save a copy', 'Begin anew']],
    ['the device’s key is lost', { status: 'unreadable', problem: 'device-key-missing', older: undefined }, /no longer has the key/, ['Save a copy', 'Begin anew']],
    ['a newer version has saved them', { status: 'unreadable', problem: 'newer-version', older: undefined }, /newer version/, ['Try again']],
    ['they are locked', { status: 'locked' }, /recovery code/, ['Begin anew']],
    ['they can’t be reached', { status: 'unavailable' }, /cannot be reached/, ['Try again']],
    ['nobody answers', new Error('gone'), /does not answer/, ['Try again']],
    ['nothing is wrong', { status: 'readable' }, /Nothing is wrong/, []],
    ['nothing is wrong any more', { status: 'readable', hasAside: true }, /kept here for 30 days/, ['Save a copy']],
  ])('where %s', async (_, look, text, expected) => {
    await openPage(look);
    expect(readText()).toMatch(text);
    expect(buttons()).toEqual(expected);
  });
});

test.each<[string, RescueLookAnswer, boolean]>([
  ['has accounts', withOlder, true],
  ['is locked', { ...damaged, older: { status: 'locked' } }, true],
  ['is empty', { ...damaged, older: { status: 'open', names: [] } }, false],
])('where the state before %s, the way back stands out as it should', async (_, look, standsOut) => {
  await openPage(look);
  expect(document.querySelector('.button-main')?.textContent === back).toBe(standsOut);
});

test('the accounts of the state before are named, and she returns to it by one button', async () => {
  const { page } = await openPage(withOlder);
  expect([...document.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual(['Skola', 'Banka']);
  page.look = { status: 'readable' };
  await press(back);
  expect(page.sent.filter((name) => name !== 'rescue-look')).toEqual(['rescue-return']);
  page.changed();
  await settle();
  expect(readText()).toMatch(/back at the earlier state/);
  expect(buttons()).toEqual(['Save a copy']);
  expect(document.activeElement?.className).toBe('rescue-lead');
});

test('what was seen while it was being done does not come back', async () => {
  const { page } = await openPage(withOlder);
  const late = Promise.withResolvers<RescueLookAnswer>();
  page.look = late.promise;
  page.changed();
  await press(back);
  late.resolve(withOlder);
  await settle();
  page.look = { status: 'readable' };
  page.changed();
  await settle();
  expect(readText()).toMatch(/back at the earlier state/);
});

test('beginning anew takes a box to be ticked first, and says what comes next', async () => {
  const { page } = await openPage(damaged);
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Begin anew');
  expect(button?.disabled).toBe(true);
  document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  await settle();
  expect(button?.disabled).toBe(false);
  page.look = { status: 'readable' };
  await press('Begin anew');
  expect(page.sent.filter((name) => !['rescue-look', 'settings'].includes(name))).toEqual(['rescue-anew']);
  expect(readText()).toMatch(/no accounts now/);
  expect([...document.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['Open the settings', 'Open the helpdesk']);
});

test('the copy is saved as a file, sealed as it is', async () => {
  const { saveFile } = await openPage(damaged);
  await press('Save a copy');
  expect(saveFile.mock.calls).toEqual([['atslega-vault.json', 'sealed']]);
  expect(readText('.notice')).toMatch(/has been saved/);
});

test.each<[string, RescueAnswer | Error, RegExp]>([
  ['could not be kept', { status: 'not-kept' }, /could not save anything/],
  ['got no answer', new Error('gone'), /does not answer/],
])('what %s is said, and everything is offered as before', async (_, decided, text) => {
  await openPage(withOlder, decided);
  await press(back);
  expect(readText('.notice-problem')).toMatch(text);
  expect(buttons()).toEqual([back, 'Save a copy', 'Begin anew']);
});

test('where it is not as it was when she was asked, she sees how it is', async () => {
  const { page } = await openPage(withOlder, { status: 'not-needed' });
  page.look = { status: 'readable' };
  await press(back);
  expect(readText()).toMatch(/Nothing is wrong/);
});

test('a copy that can’t be read is said', async () => {
  const { saveFile } = await openPage(damaged, undefined, { status: 'unavailable' });
  await press('Save a copy');
  expect(saveFile).not.toHaveBeenCalled();
  expect(readText('.notice-problem')).toMatch(/cannot be reached/);
});
