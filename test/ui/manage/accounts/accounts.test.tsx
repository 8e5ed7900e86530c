// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { press, pressKey, readText, settle } from '../../popup/open-popup.tsx';
import { actsIn, day, managed, moment, open, openAccounts } from './open-accounts.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sso = 'https://sso.smiltenesnovads.lv';
const [anna, berta, cilda] = [managed('Anna'), managed('Berta'), managed('Cilda')];
const names = () => [...document.querySelectorAll('.account-item .row-name')].map(({ textContent }) => textContent);
const focusOn = (name: string) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.focus();

async function type(label: string, text: string): Promise<void> {
  const id = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.getAttribute('for');
  const input = document.querySelector<HTMLInputElement>(`[id="${id}"]`);
  if (!input) throw new Error(`no field ${label}`);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

describe('the list', () => {
  test('says where there is nothing yet, and how to begin', async () => {
    await openAccounts(open());
    expect(readText()).toBe('AccountsThere are no accounts yet.Add an account');
  });

  test('shows every account with its letter and what tells it from others', async () => {
    await openAccounts(open(managed('Work', { issuer: 'Novads', user: 'anna' }), berta));
    expect(names()).toEqual(['Work', 'Berta']);
    expect(document.querySelector('.row-detail')?.textContent).toBe('Novads · anna');
    expect(document.querySelector('.avatar')?.textContent).toBe('W');
    expect(document.querySelector('a[href="/add.html"]')?.textContent).toBe('Add an account');
  });

  test('offers to delete what was never confirmed', async () => {
    const { sent } = await openAccounts(open(managed('New', { accountStatus: 'pending', isBound: true })));
    expect(readText('.account-pending')).toContain('Delete the account');
    await press('Delete the account');
    expect(actsIn(sent)).toEqual([{ name: 'remove', input: { account: 'id-New' } }]);
  });

  test.each(['locked', 'unreadable'] as const)('says why there is none: %s', async (status) => {
    const { answers, vaultChanged } = await openAccounts({ status });
    expect(document.querySelector('[role=alert]')?.textContent).not.toBe('');
    answers.accounts = open(anna);
    vaultChanged();
    await settle();
    expect(names()).toEqual(['Anna']);
  });

  test('says so where the background does not answer', async () => {
    await openAccounts(new Error('gone'));
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Atslēga');
  });
});

describe('a list of a thousand', () => {
  const thousand = Array.from({ length: 1_000 }, (_, place) => managed(`Account ${place + 1}`));
  const whole = () => document.querySelectorAll('.account-item .grip').length;

  /** Stands for the browser, which alone knows what is in sight. */
  function watchSight() {
    const watched = new Set<Element>();
    let tell: (entries: readonly { readonly target: Element; readonly isIntersecting: boolean }[]) => void = () => undefined;
    vi.stubGlobal('IntersectionObserver', class {
      constructor(callback: typeof tell) {
        tell = callback;
      }
      observe = (target: Element) => void watched.add(target);
      disconnect = () => watched.clear();
    });
    return { watched, comesNear: (name: string, isIntersecting = true) => tell([...watched].filter(({ textContent }) => textContent === name).map((target) => ({ target, isIntersecting }))) };
  }
  afterEach(() => void vi.unstubAllGlobals());

  test('has every name, and all the rest only of those at its ends', async () => {
    const { watched } = watchSight();
    await openAccounts(open(...thousand));
    expect(names()).toHaveLength(1_000);
    expect(whole()).toBe(25);
    expect(document.querySelector('[aria-label="Move “Account 1000”"]')).not.toBeNull();
    expect(watched.size).toBe(975);
  });

  test('draws what comes near, and keeps that', async () => {
    const { comesNear } = watchSight();
    const { answers, vaultChanged } = await openAccounts(open(...thousand));
    comesNear('Account 500');
    comesNear('Account 501', false);
    await settle();
    expect(whole()).toBe(26);
    await press('Change “Account 500”');
    answers.accounts = open(...thousand.slice(1));
    vaultChanged();
    await settle();
    expect(document.querySelector('[aria-label="Change “Account 500”"]')?.getAttribute('aria-expanded')).toBe('true');
    expect(whole()).toBe(25);
  });

  test('is drawn whole where it is not long', async () => {
    watchSight();
    await openAccounts(open(...thousand.slice(0, 60)));
    expect(whole()).toBe(60);
  });
});

describe('the order', () => {
  test('is changed by an arrow key on the grip, which keeps the keyboard, and said', async () => {
    const { answers, sent } = await openAccounts(open(anna, berta, cilda));
    focusOn('Move “Anna”');
    answers.accounts = open(berta, anna, cilda);
    expect(await pressKey('ArrowDown')).toBe(true);
    expect(actsIn(sent)).toEqual([{ name: 'arrange', input: { order: ['id-Berta', 'id-Anna', 'id-Cilda'] } }]);
    expect(names()).toEqual(['Berta', 'Anna', 'Cilda']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move “Anna”');
    expect(readText('.account-notice')).toBe('“Anna” is now number 2 of 3.');
  });

  test('keeps those that can be brought back where they are', async () => {
    const deleted = managed('Deleted', { deletedAt: moment, until: moment + 30 * day });
    const { sent } = await openAccounts(open(anna, deleted, berta));
    focusOn('Move “Berta”');
    await pressKey('ArrowUp');
    expect(actsIn(sent)).toEqual([{ name: 'arrange', input: { order: ['id-Berta', 'id-Deleted', 'id-Anna'] } }]);
  });

  test('is left alone by an arrow key elsewhere, unless Alt is held', async () => {
    const { sent } = await openAccounts(open(anna, berta));
    focusOn('Change “Anna”');
    expect(await pressKey('ArrowDown')).toBe(false);
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true }));
    await settle();
    expect(actsIn(sent)).toHaveLength(1);
  });

  test('is not asked for where there is nowhere to move', async () => {
    const { sent } = await openAccounts(open(managed('Pinned', { isPinned: true }), anna, berta));
    focusOn('Move “Pinned”');
    await pressKey('ArrowDown');
    await press('Change “Anna”');
    await press('Move up');
    expect(actsIn(sent)).toEqual([]);
  });

  test('that could not be kept is as it was, and that is said', async () => {
    const { answers } = await openAccounts(open(anna, berta));
    answers.change = { status: 'not-kept' };
    focusOn('Move “Anna”');
    await pressKey('ArrowDown');
    expect(names()).toEqual(['Anna', 'Berta']);
    expect(document.querySelector('.notice-problem')).not.toBeNull();
  });

  test('pins and unpins', async () => {
    const { sent } = await openAccounts(open(managed('Pinned', { isPinned: true }), anna));
    await press('Pin “Anna” to the top');
    await press('Pin “Pinned” to the top');
    expect(actsIn(sent).map(({ input }) => input)).toEqual([{ account: 'id-Anna', pinned: true }, { account: 'id-Pinned', pinned: false }]);
    expect([...document.querySelectorAll('[aria-pressed]')].map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
  });
});

describe('an account', () => {
  test('tells when it was added and used', async () => {
    await openAccounts(open(managed('Anna', { user: 'anna', lastUsedAt: moment + day })));
    await press('Change “Anna”');
    expect(readText('.account-facts')).toBe('User nameannaAddedNovember 22, 2026Last usedNovember 23, 2026');
  });

  test('takes another name and issuer, but no empty name', async () => {
    const { sent } = await openAccounts(open(anna));
    await press('Change “Anna”');
    await type('Name of the account', '  ');
    await press('Save');
    expect(readText('.account-names')).toContain('Type a name.');
    await type('Name of the account', ' Work ');
    await type('Name of the site', 'Novads');
    await press('Save');
    expect(actsIn(sent)).toEqual([{ name: 'describe', input: { account: 'id-Anna', name: 'Work', issuer: 'Novads' } }]);
    expect(readText('.account-notice')).toBe('“Work” has been saved.');
  });

  test('is taken away an origin only after a question', async () => {
    const { sent } = await openAccounts(open(managed('Anna', { origins: [sso] })));
    await press('Change “Anna”');
    await press('Remove');
    expect(readText('.question')).toContain('sso.smiltenesnovads.lv');
    expect(document.activeElement?.textContent).toBe('Cancel');
    await pressKey('Escape');
    expect(document.querySelector('.question')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Remove');
    await press('Remove');
    await press('Remove');
    expect(actsIn(sent)).toEqual([{ name: 'forget-origin', input: { account: 'id-Anna', origin: sso } }]);
  });

  test('that is opened is not covered by what was said before, unless that can still be undone', async () => {
    const { answers } = await openAccounts(open(anna, berta));
    await press('Pin “Anna” to the top');
    expect(readText('.account-notice')).not.toBe('');
    await press('Change “Berta”');
    expect(readText('.account-notice')).toBe('');
    answers.accounts = open(anna);
    await press('Delete the account');
    await press('Change “Anna”');
    expect(readText('.account-notice')).toContain('Undo');
  });

  test('is deleted, and brought back by the button that has the keyboard then', async () => {
    const { answers, sent } = await openAccounts(open(anna, berta));
    await press('Change “Anna”');
    answers.accounts = open(berta);
    await press('Delete the account');
    expect(document.activeElement?.textContent).toBe('Undo');
    await press('Undo');
    expect(actsIn(sent).map(({ name }) => name)).toEqual(['remove', 'restore']);
    expect(readText('.account-notice')).toBe('“Anna” has been restored.');
  });
});

describe('what can be brought back', () => {
  const deleted = managed('Old', { deletedAt: moment, until: moment + 30 * day });
  const replaced = managed('Before', { accountStatus: 'replaced', user: 'anna', origins: [sso], until: moment + 30 * day });
  const present = managed('Now', { user: 'anna', origins: [sso] });

  test('stands apart, with the day until which it can be', async () => {
    const { sent } = await openAccounts(open(anna, deleted));
    expect(names()).toEqual(['Anna']);
    expect(readText()).toContain('BinWhat you delete can be restored for 30 days.Old');
    expect(readText('.rows')).toContain('December 22, 2026');
    await press('Restore');
    expect(actsIn(sent)).toEqual([{ name: 'restore', input: { account: 'id-Old' } }]);
  });

  test('is asked about where another one has taken its place', async () => {
    const { sent } = await openAccounts(open(anna, present, replaced));
    await press('Restore');
    expect(readText('.question')).toContain('“Now” has taken its place.');
    await press('Cancel');
    expect(actsIn(sent)).toEqual([]);
    await press('Restore');
    await press('Restore');
    expect(actsIn(sent)).toEqual([{ name: 'restore', input: { account: 'id-Before' } }]);
  });

  test('leaves the keyboard to what it came to, and a no leaves it where it was', async () => {
    const { answers } = await openAccounts(open(anna, present, replaced));
    focusOn('Move “Anna”');
    await press('Restore');
    await press('Cancel');
    expect(document.activeElement?.textContent).toBe('Restore');
    await press('Restore');
    answers.accounts = open(anna, managed('Before'));
    await press('Restore');
    expect(document.activeElement?.textContent).toBe('“Before” has been restored.');
  });

  test('is not asked about where nothing has', async () => {
    const { sent } = await openAccounts(open(anna, replaced));
    await press('Restore');
    expect(actsIn(sent)).toHaveLength(1);
  });
});
