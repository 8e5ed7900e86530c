// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, afterEach, describe, expect, test, vi } from 'vitest';
import type { Send } from '../../../src/messages/protocol.ts';
import { SyncSection } from '../../../src/ui/manage/sync/sync-section.tsx';
import type { KnownSync } from '../../../src/ui/manage/sync/use-sync.ts';
import { makeTranslate } from '../../i18n/catalogue.ts';
import { guardedByPerson, makePasskeys } from '../lock/fake-protection.ts';
import { press, settle } from '../popup/open-popup.tsx';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 22) }));
afterEach(() => void vi.useRealTimers());

const off: KnownSync = { status: 'known', isOn: false, at: undefined, problem: undefined, hasPassphrase: true, hasTravelling: false };
const on: KnownSync = { ...off, isOn: true, at: Date.UTC(2026, 10, 21, 12), hasTravelling: true };

async function openSection(state: unknown, answers: Readonly<Record<string, readonly unknown[]>> = {}) {
  const page = { state, sent: [] as { name: string; input: unknown }[] };
  const left = new Map(Object.entries(answers).map(([name, list]) => [name, [...list]]));
  const send = (async (name: string, input: unknown) => {
    if (name === 'sync-state') return page.state;
    page.sent.push({ name, input });
    const answer = left.get(name)?.shift() ?? { status: 'done' };
    if (answer instanceof Error) throw answer;
    return answer;
  }) as Send<'extension'>;
  const environment = { send, translate: makeTranslate('en'), now: () => Date.now(), passkeys: makePasskeys(), watch: () => () => undefined };
  render(null, document.body);
  render(<main><SyncSection environment={environment} /></main>, document.body);
  await settle();
  return page;
}

const text = () => document.querySelector('section')?.textContent ?? '';
const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent);

async function enter(value: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('form input');
  if (field === null) throw new Error('no field');
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  await press('Confirm');
}

describe('the section about several computers', () => {
  test('is off until she turns it on', async () => {
    const page = await openSection(off);
    expect(buttons()).toEqual(['Turn on']);
    page.state = on;
    await press('Turn on');
    expect(page.sent).toEqual([{ name: 'sync-on', input: {} }]);
    expect(text()).toContain('Last exchange: November 21, 2026');
    expect(buttons()).toEqual(['Turn the exchange off']);
    expect(document.activeElement?.id).toBe('sync');
  });

  test.each([
    [{ status: 'not-kept' }, 'could not save anything'],
    [new Error('gone'), 'does not answer'],
  ])('says when it could not be turned on: %o', async (answer, words) => {
    await openSection(off, { 'sync-on': [answer] });
    await press('Turn on');
    expect(document.querySelector('[role=status]')?.textContent).toContain(words);
  });

  test('leads to the protection where there is no passphrase', async () => {
    await openSection({ ...off, hasPassphrase: false });
    expect(buttons()).toEqual([]);
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#protection');
  });

  test('says that it has stopped where the passphrase has gone, and leads to the protection', async () => {
    await openSection({ ...on, hasPassphrase: false, hasTravelling: false, problem: 'unguarded' });
    expect(text()).toContain('has stopped, because there is no passphrase any more');
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#protection');
    expect(buttons()).toEqual(['Turn the exchange off']);
  });

  test.each([
    ['arriving', 'not whole yet'],
    ['newer-version', 'newer Atslēga'],
    ['damaged', 'is damaged'],
    ['full', 'Move the accounts with a backup'],
    ['unsent', 'try again later'],
    ['not-kept', 'could not save anything'],
  ] as const)('says why nothing was exchanged: %s', async (problem, words) => {
    await openSection({ ...on, problem });
    expect(text()).toContain(words);
    expect(document.querySelector('.notice-problem') === null).toBe(problem === 'arriving');
  });

  test('asks before it turns it off, and says when the copy could not be removed', async () => {
    const page = await openSection(on, { 'sync-off': [{ status: 'not-removed' }] });
    await press('Turn the exchange off');
    expect(page.sent).toEqual([]);
    expect(text()).toContain('Accounts stay on all computers');
    await press('Cancel');
    expect(page.sent).toEqual([]);
    await press('Turn the exchange off');
    page.state = off;
    await press('Turn the exchange off');
    expect(page.sent).toEqual([{ name: 'sync-off', input: {} }]);
    expect(document.querySelector('[role=status]')?.textContent).toContain('did not let the copy');
    expect(document.activeElement?.id).toBe('sync');
  });

  test('says when it could not be turned off', async () => {
    await openSection(on, { 'sync-off': [{ status: 'not-kept' }] });
    await press('Turn the exchange off');
    await press('Turn the exchange off');
    expect(document.querySelector('[role=status]')?.textContent).toContain('could not save anything');
  });

  test('says that it is locked', async () => {
    await openSection({ status: 'locked' });
    expect(document.querySelector('[role=alert]')).not.toBeNull();
    expect(buttons()).toEqual([]);
  });
});

describe('joining', () => {
  const found = { ...off, hasPassphrase: false, hasTravelling: true };

  test('takes the other computer’s passphrase', async () => {
    const page = await openSection(found, { 'sync-join': [{ status: 'wrong', wait: 0, of: 'travelling' }] });
    expect(buttons()).toEqual(['Join this computer']);
    await press('Join this computer');
    await enter('nepareiza');
    expect(text()).toContain('This is not the passphrase');
    page.state = on;
    await enter('frāze');
    expect(page.sent.map(({ input }) => input)).toEqual([{ proof: { kind: 'passphrase', passphrase: 'nepareiza' } }, { proof: { kind: 'passphrase', passphrase: 'frāze' } }]);
    expect(document.querySelector('[role=status]')?.textContent).toContain('This computer has joined');
  });

  test('takes a proof of this computer, too, where a person guards it', async () => {
    const page = await openSection({ ...on, problem: 'other-key' }, { 'sync-join': [{ status: 'proof-needed' }], protection: [guardedByPerson] });
    await press('Join this computer');
    await enter('otra');
    expect(text()).toContain('Now prove');
    await enter('šī');
    expect(page.sent.at(-1)).toEqual({ name: 'sync-join', input: { proof: { kind: 'passphrase', passphrase: 'otra' }, own: { kind: 'passphrase', passphrase: 'šī' } } });
  });

  test.each([
    ['none', 'no longer has'],
    ['arriving', 'not whole yet'],
    ['damaged', 'On the other computer, turn the exchange off'],
    ['not-kept', 'could not save anything'],
  ])('says that there is nothing to join: %s', async (status, words) => {
    await openSection(found, { 'sync-join': [{ status }] });
    await press('Join this computer');
    await enter('frāze');
    expect(text()).toContain(words);
  });
});
