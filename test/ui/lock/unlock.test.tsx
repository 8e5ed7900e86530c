// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CodesAnswer } from '../../../src/messages/answers.ts';
import type { ProtectionAnswer, UnlockAnswer } from '../../../src/messages/lock-answers.ts';
import type { Send } from '../../../src/messages/protocol.ts';
import { UnlockScreen } from '../../../src/ui/lock/unlock-screen.tsx';
import { makeTranslate } from '../../i18n/catalogue.ts';
import { openPopup, press, readText, settle } from '../popup/open-popup.tsx';
import { makeRow, moment } from '../popup/rows.ts';
import { guardedByDevice, guardedByPerson, makePasskeys, passkey } from './fake-protection.ts';

beforeEach(() => void vi.useFakeTimers({ now: moment }));
afterEach(() => void vi.useRealTimers());

const open: CodesAnswer = { status: 'open', rows: [makeRow('Shop')] };
const locked = { ...guardedByPerson, status: 'locked' } as const;
const withPasskey = { ...locked, slots: [passkey, { kind: 'recovery' }] } as const;

async function openLocked(protection: ProtectionAnswer = locked, more: { openPasskeyWindow?: () => void; takePasskeyWish?: () => boolean } = {}) {
  return openPopup({ status: 'locked' }, undefined, { protection, ...more });
}

const field = () => document.querySelector('input');

async function type(text: string): Promise<void> {
  const input = field();
  if (input === null) throw new Error('there is no field');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

async function answer(popup: Awaited<ReturnType<typeof openLocked>>, text: string, unlock: UnlockAnswer | Error): Promise<void> {
  popup.answers.unlock = unlock;
  await type(text);
  document.querySelector<HTMLElement>('[type=submit]')?.click();
  await settle();
}

const proofs = (popup: Awaited<ReturnType<typeof openLocked>>) => popup.sent.filter(({ name }) => name === 'unlock').map(({ input }) => input);

describe('the popup while the vault is locked', () => {
  test('asks for the passphrase, with the keyboard in its field, and goes on to the codes', async () => {
    const popup = await openLocked();
    expect(document.activeElement).toBe(field());
    expect(field()?.type).toBe('password');
    popup.answers.codes = open;
    await answer(popup, 'four words', { status: 'unlocked' });
    expect(proofs(popup)).toEqual([{ proof: { kind: 'passphrase', passphrase: 'four words' } }]);
    expect(readText()).toContain('Shop');
    expect(document.activeElement?.getAttribute('data-account')).toBe('id-Shop');
    expect(document.querySelector('.notice')).toBeNull();
  });

  test('says that the passphrase is wrong, and may be asked again at once at first', async () => {
    const popup = await openLocked();
    await answer(popup, 'wrong', { status: 'wrong', wait: 0 });
    expect(readText('.secret-remark')).toContain('This is not the passphrase.');
    expect(field()?.getAttribute('aria-invalid')).toBe('true');
    await answer(popup, 'again', { status: 'wrong', wait: 0 });
    expect(proofs(popup)).toHaveLength(2);
  });

  test('counts down a delay, in which nothing is sent', async () => {
    const popup = await openLocked();
    await answer(popup, 'wrong', { status: 'wrong', wait: 64_000 });
    expect(readText()).toContain('You can try again in 1 min 4 s.');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(readText()).toContain('You can try again in 4 s.');
    await answer(popup, 'early', { status: 'unlocked' });
    expect(proofs(popup)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(readText()).not.toContain('You can try again');
    await answer(popup, 'later', { status: 'unlocked' });
    expect(proofs(popup)).toHaveLength(2);
  });

  test('says a delay once to who listens, not each second', async () => {
    const popup = await openLocked();
    const said = () => readText('.proof > [role=status]');
    expect(said()).toBe('');
    await answer(popup, 'wrong', { status: 'wrong', wait: 64_000 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(said()).toBe('You can try again in 1 min 4 s.');
    expect(readText('[role=timer]')).toBe('You can try again in 54 s.');
    await vi.advanceTimersByTimeAsync(54_000);
    expect(said()).toBe('');
    await answer(popup, 'again', { status: 'wrong', wait: 8_000 });
    expect(said()).toBe('You can try again in 8 s.');
  });

  test('goes on counting a delay of before', async () => {
    await openLocked({ ...locked, wait: 8_000 });
    expect(readText()).toContain('You can try again in 8 s.');
    expect(document.querySelector('[type=submit]')?.getAttribute('aria-disabled')).toBe('true');
  });

  test('a try that came too early is not called wrong', async () => {
    const popup = await openLocked();
    await answer(popup, 'right', { status: 'wait', milliseconds: 3_000 });
    expect(readText()).toContain('You can try again in 3 s.');
    expect(readText()).not.toContain('This is not the passphrase.');
  });

  test('does not send nothing', async () => {
    const popup = await openLocked();
    await answer(popup, '', { status: 'unlocked' });
    expect(readText('.secret-remark')).toBe('Type the passphrase.');
    expect(proofs(popup)).toEqual([]);
  });

  test('shows what is typed where the person wants it', async () => {
    await openLocked();
    await type('four words');
    await press('Show what is typed');
    expect([field()?.type, field()?.value]).toEqual(['text', 'four words']);
    await press('Show what is typed');
    expect(field()?.type).toBe('password');
  });

  test('a vault that turns out to be unreadable is said', async () => {
    const popup = await openLocked();
    popup.answers.codes = { status: 'unreadable' };
    await answer(popup, 'right', { status: 'unreadable' });
    expect(readText('[role=alert]')).toContain('cannot be read');
  });

  test('a background that dies over it is said, and what was typed stays', async () => {
    const popup = await openLocked();
    await answer(popup, 'right', new Error('unlock: no-answer'));
    expect(readText('.secret-remark')).toContain('Atslēga does not answer.');
    expect([field()?.value, field()?.getAttribute('aria-invalid')]).toEqual(['right', 'false']);
  });

  test('what is unlocked meanwhile elsewhere is shown', async () => {
    const popup = await openLocked();
    popup.answers.codes = open;
    popup.vaultChanged();
    await settle();
    expect(readText()).toContain('Shop');
  });
});

test('where it is not told by what it is unlocked, that is said, and can be asked again', async () => {
  const popup = await openPopup({ status: 'locked' }, undefined, { protection: { status: 'not-kept' } });
  popup.answers.protection = new Error('gone');
  expect(readText()).toContain('could not save anything');
  await press('Try again');
  expect(readText('[role=alert]')).toContain('Atslēga does not answer.');
  popup.answers.protection = locked;
  await press('Try again');
  expect(document.activeElement).toBe(field());
});

test('where the organisation requires a lock that is not there, the popup leads to where one is set up', async () => {
  await openLocked({ ...guardedByDevice, organisation: { requiresLock: true, setsMinutes: false } });
  expect(readText()).toContain('Your organisation requires protection.');
  expect(field()).toBeNull();
  expect(document.querySelector('.unlock a')?.getAttribute('href')).toBe('/manage.html#protection');
});

describe('the recovery code', () => {
  test('has a field of its own, which says what is wrong with it', async () => {
    const popup = await openLocked();
    await type('half a passphrase');
    await press('Use the recovery code');
    expect([field()?.type, field()?.value]).toEqual(['text', '']);
    expect(document.activeElement).toBe(field());
    await answer(popup, 'ABCD', { status: 'recovery-length', characters: 4 });
    expect(readText('.secret-remark')).toContain('28 letters and digits, and you typed 4');
    await answer(popup, 'ABCD', { status: 'recovery-mistyped' });
    expect(readText('.secret-remark')).toContain('Compare it with the sheet');
    await answer(popup, 'ABCD', { status: 'wrong', wait: 0 });
    expect(readText('.secret-remark')).toContain('This recovery code does not fit.');
    await answer(popup, ' ', { status: 'unlocked' });
    expect(readText('.secret-remark')).toBe('Type the recovery code.');
    await press('Back');
    expect(readText('.secret-label')).toBe('Passphrase');
    expect(readText('.secret-remark')).toBe('');
  });

  test('leads to the codes, and to another passphrase', async () => {
    const popup = await openLocked();
    await press('Use the recovery code');
    popup.answers.codes = open;
    await answer(popup, 'ABCD', { status: 'unlocked' });
    expect(proofs(popup)).toEqual([{ proof: { kind: 'recovery', code: 'ABCD' } }]);
    expect(readText('.notice')).toContain('set another one in the settings');
  });
});

describe('a passkey', () => {
  test('unlocks on one click, where there is no passphrase', async () => {
    const popup = await openLocked(withPasskey);
    expect(field()).toBeNull();
    popup.answers.codes = open;
    await press('Unlock with a passkey');
    expect(popup.passkeys.prove.mock.calls).toEqual([[[passkey]]]);
    expect(proofs(popup)).toEqual([{ proof: { kind: 'passkey', credential: 'AAAA', output: 'FFFF' } }]);
    expect(readText()).toContain('Shop');
  });

  test.each([
    ['cancelled', 'The passkey was not confirmed.'],
    ['failed', 'The passkey does not work here.'],
    ['unsupported', 'The passkey does not work here.'],
  ] as const)('that is %s is explained', async (status, sentence) => {
    const popup = await openLocked(withPasskey);
    popup.passkeys.prove.mockResolvedValueOnce({ status });
    await press('Unlock with a passkey');
    expect(readText('.secret-remark')).toContain(sentence);
    expect(proofs(popup)).toEqual([]);
  });

  test('is asked for in a window that stays, where the popup would close', async () => {
    const openPasskeyWindow = vi.fn<() => void>();
    const popup = await openLocked(withPasskey, { openPasskeyWindow });
    await press('Unlock with a passkey');
    expect(openPasskeyWindow).toHaveBeenCalledOnce();
    expect(popup.passkeys.prove).not.toHaveBeenCalled();
  });

  test('is asked for at once in that window, and not again after locking', async () => {
    const takePasskeyWish = vi.fn<() => boolean>(() => false).mockReturnValueOnce(true);
    const popup = await openLocked(withPasskey, { takePasskeyWish });
    expect(popup.passkeys.prove).toHaveBeenCalledOnce();
    popup.answers.codes = open;
    popup.answers.protection = { ...withPasskey, status: 'open' };
    popup.vaultChanged();
    await settle();
    popup.answers.codes = { status: 'locked' };
    popup.answers.protection = withPasskey;
    await press('Lock now');
    expect(readText()).toContain('Atslēga is locked');
    expect(popup.passkeys.prove).toHaveBeenCalledOnce();
  });
});

test('a vault that was open for a moment only is asked for again', async () => {
  const answers: ProtectionAnswer[] = [guardedByPerson, locked];
  const send = (() => Promise.resolve(answers.shift())) as Send<'extension'>;
  const onSettled = vi.fn<(by: unknown) => void>();
  const environment = { send, translate: makeTranslate('en'), now: () => Date.now(), passkeys: makePasskeys(), openPasskeyWindow: undefined, takePasskeyWish: () => false };
  render(null, document.body);
  render(<UnlockScreen environment={environment} onSettled={onSettled} />, document.body);
  await settle();
  expect(onSettled.mock.calls).toEqual([[undefined]]);
  await settle();
  expect(readText('.unlock-title')).toBe('Atslēga is locked');
});

describe('locking now', () => {
  test('is there where a person guards the vault, and asks for the proof at once', async () => {
    const popup = await openPopup(open, undefined, { protection: guardedByPerson });
    popup.answers.codes = { status: 'locked' };
    popup.answers.protection = locked;
    await press('Lock now');
    expect(popup.sent.map(({ name }) => name)).toContain('lock');
    expect(readText()).toContain('Atslēga is locked');
  });

  test('says that it has not come about, where nobody answers', async () => {
    const popup = await openPopup(open, undefined, { protection: guardedByPerson });
    popup.answers.lock = new Error('gone');
    await press('Lock now');
    expect(readText()).toContain('Shop');
    expect(readText('.notice')).toContain('Atslēga does not answer.');
  });

  test('is not where the browser guards it', async () => {
    await openPopup(open, undefined, { protection: guardedByDevice });
    expect(document.querySelector('[aria-label="Lock now"]')).toBeNull();
  });
});
