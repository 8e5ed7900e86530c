// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RevealAnswer } from '../../../../src/messages/account-answers.ts';
import { guardedByPerson } from '../../lock/fake-protection.ts';
import { press, readText, settle } from '../../popup/open-popup.tsx';
import { type actsIn, managed, open, openAccounts } from './open-accounts.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const secret = 'GEZDGNBVGY3TQOJQ';
const revealed: RevealAnswer = { status: 'revealed', uri: `otpauth://totp/Anna?secret=${secret}`, secret };

async function openPanel(first: RevealAnswer = { status: 'hold-needed' }) {
  const section = await openAccounts(open(managed('Anna')), first);
  await press('Change “Anna”');
  await press('Move it to a phone');
  return section;
}

const holdButton = () => document.querySelector<HTMLElement>('.hold-button');
const point = (name: string, button = 0) => holdButton()?.dispatchEvent(new PointerEvent(name, { bubbles: true, cancelable: true, button }));
const key = (name: 'keydown' | 'keyup', pressed: string, repeat = false) =>
  holdButton()?.dispatchEvent(new KeyboardEvent(name, { key: pressed, repeat, bubbles: true, cancelable: true }));
const asked = (sent: Parameters<typeof actsIn>[0]) => sent.filter(({ name }) => name === 'reveal').map(({ input }) => input);

function expectNothingSecret(): void {
  expect(document.documentElement.outerHTML.replaceAll(/\s/g, '')).not.toContain(secret);
  expect(document.querySelector('.qr')).toBeNull();
}

/** Holds the button for so long, by the pointer. */
async function hold(milliseconds: number): Promise<void> {
  point('pointerdown');
  await vi.advanceTimersByTimeAsync(milliseconds);
  point('pointerup');
  await settle();
}

test.each([
  ['the organisation lets no secret out', 'organisation', 'Your organisation does not let accounts be moved to other devices.'],
  ['it can’t be found out what the organisation allows', 'unknown', 'It cannot be found out what your organisation allows'],
] as const)('where %s, the move is not offered', async (_, setBy, why) => {
  const { sent } = await openAccounts(open(managed('Anna')), revealed, { value: false, setBy });
  await press('Change “Anna”');
  expect(readText('.account-details')).toContain(why);
  expect([...document.querySelectorAll('.account-acts button')].map(({ textContent }) => textContent)).not.toContain('Move it to a phone');
  expect(asked(sent)).toEqual([]);
});

describe('where the device guards the vault', () => {
  test('three seconds of pressing show the QR code and the key, and a click does not', async () => {
    const { answers, sent } = await openPanel();
    answers.reveal = revealed;
    await hold(2_900);
    expectNothingSecret();
    expect(readText('.hold')).toContain('That was too short: hold it longer.');
    await hold(3_000);
    expect(asked(sent)).toEqual([{ account: 'id-Anna' }, { account: 'id-Anna', held: true }]);
    expect(document.querySelector('.qr')?.getAttribute('aria-label')).toBe('QR code of “Anna”');
    expect(readText('.reveal-key')).toBe('GEZD GNBV GY3T QOJQ');
  });

  test.each(['Enter', ' '])('so does the key “%s”, and what it repeats counts for nothing', async (pressed) => {
    const { answers, sent } = await openPanel();
    answers.reveal = revealed;
    holdButton()?.focus();
    key('keydown', pressed);
    await vi.advanceTimersByTimeAsync(2_000);
    key('keydown', pressed, true);
    key('keyup', pressed);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(asked(sent)).toHaveLength(1);
    key('keydown', pressed);
    await vi.advanceTimersByTimeAsync(3_000);
    await settle();
    expect(document.querySelector('.qr')).not.toBeNull();
    // The key is down still: what has the keyboard now does nothing on it.
    expect(document.activeElement?.tagName).toBe('H3');
  });

  test.each(['pointerleave', 'pointercancel', 'blur'])('it is let go by %s, too', async (name) => {
    const { sent } = await openPanel();
    point('pointerdown');
    await vi.advanceTimersByTimeAsync(2_000);
    holdButton()?.dispatchEvent(new PointerEvent(name, { bubbles: name !== 'blur' }));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(asked(sent)).toHaveLength(1);
  });

  test.each([
    ['a screen reader, which presses without holding', () => holdButton()?.click()],
    ['a press that is too short', () => (point('pointerdown'), point('pointerup'), holdButton()?.click())],
  ])('%s, is told of a second button that needs no holding', async (_, pressShortly) => {
    const { answers, sent } = await openPanel();
    answers.reveal = revealed;
    pressShortly();
    await settle();
    expectNothingSecret();
    expect(asked(sent)).toHaveLength(1);
    expect(readText('.hold [role=status]')).toContain('press “Show without holding”');
    await press('Show without holding');
    expect(asked(sent)).toEqual([{ account: 'id-Anna' }, { account: 'id-Anna', held: true }]);
    expect(document.querySelector('.qr')).not.toBeNull();
  });

  test('the second button is not there before the first was pressed, nor while it is held', async () => {
    await openPanel();
    expect(document.querySelectorAll('.hold button')).toHaveLength(1);
    point('pointerdown');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(document.querySelectorAll('.hold button')).toHaveLength(1);
  });

  test('another button of the mouse does not hold it', async () => {
    const { sent } = await openPanel();
    point('pointerdown', 2);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(asked(sent)).toHaveLength(1);
  });
});

describe('what is shown goes away', () => {
  async function show() {
    const section = await openPanel();
    section.answers.reveal = revealed;
    await hold(3_000);
    section.answers.reveal = { status: 'hold-needed' };
    expect(document.querySelector('.qr')).not.toBeNull();
    return section;
  }

  test('after a minute, which is counted down', async () => {
    await show();
    expect(readText('.reveal')).toMatch(/hides itself in (60|59) s/u);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(readText('.reveal')).toMatch(/hides itself in (30|29) s/u);
    const elsewhere = document.querySelector<HTMLElement>('.account-input');
    elsewhere?.focus();
    await vi.advanceTimersByTimeAsync(30_000);
    expectNothingSecret();
    expect(readText('.reveal')).toContain('The QR code is hidden again.');
    expect(document.activeElement).toBe(elsewhere);
  });

  test.each<[string, () => void]>([
    ['when another window is in front', () => window.dispatchEvent(new Event('blur'))],
    ['when another tab is', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['when the page is left', () => window.dispatchEvent(new Event('pagehide'))],
  ])('%s', async (_case, happen) => {
    await show();
    happen();
    await settle();
    expectNothingSecret();
  });

  test('by its button, and then it takes the hold again', async () => {
    await show();
    await press('Hide');
    expectNothingSecret();
    expect(document.activeElement?.tagName).toBe('H3');
    await press('Show it again');
    expect(holdButton()).not.toBeNull();
    expect(document.activeElement?.tagName).toBe('H3');
    expectNothingSecret();
  });

  test('when the account is closed, and when the vault is locked', async () => {
    await show();
    await press('Change “Anna”');
    expectNothingSecret();
    const { answers, vaultChanged } = await show();
    answers.accounts = { status: 'locked' };
    vaultChanged();
    await settle();
    expectNothingSecret();
  });
});

describe('where a person guards the vault', () => {
  async function openGuarded() {
    const section = await openAccounts(open(managed('Anna')), { status: 'proof-needed' });
    section.answers.protection = guardedByPerson;
    await press('Change “Anna”');
    await press('Move it to a phone');
    await settle();
    return section;
  }
  async function prove(text: string): Promise<void> {
    const field = document.querySelector<HTMLInputElement>('.reveal input');
    if (field === null) throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    document.querySelector<HTMLElement>('.reveal [type=submit]')?.click();
    await settle();
  }

  test('a proof is asked for, and no hold', async () => {
    const { answers, sent } = await openGuarded();
    expect(holdButton()).toBeNull();
    answers.reveal = { status: 'wrong', wait: 0 };
    await prove('wrong');
    expect(readText('.reveal')).toContain('passphrase');
    expectNothingSecret();
    answers.reveal = revealed;
    await prove('right');
    expect(asked(sent).at(-1)).toEqual({ account: 'id-Anna', proof: { kind: 'passphrase', passphrase: 'right' } });
    expect(document.querySelector('.qr')).not.toBeNull();
    expect(document.querySelector('.reveal input')).toBeNull();
  });
});

test.each<[RevealAnswer['status'], RevealAnswer, string]>([
  ['forbidden', { status: 'forbidden' }, 'Your organisation does not let accounts be moved'],
  ['no-account', { status: 'no-account' }, 'account'],
  ['unreadable', { status: 'unreadable' }, 'Nothing has been deleted'],
])('a refusal is said: %s', async (_status, answer, text) => {
  await openPanel(answer);
  await settle();
  expect(readText('.reveal [role=alert]')).toContain(text);
  expectNothingSecret();
});

test('names that are too long for a QR code leave the key to be typed', async () => {
  const { answers } = await openPanel();
  answers.reveal = { ...revealed, uri: `otpauth://totp/${'a'.repeat(400)}` };
  await hold(3_000);
  expect(document.querySelector('.qr')).toBeNull();
  expect(readText('.reveal')).toContain('too long for a QR code');
  expect(readText('.reveal-key')).not.toBe('');
  // A paragraph can't have a name; who hears one in its place never hears the key.
  expect(document.querySelector('.reveal-key')?.hasAttribute('aria-labelledby')).toBe(false);
});
