// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPopup, press, readText, settle } from './open-popup.tsx';
import { makeRow, moment } from './rows.ts';

const row = makeRow('Shop');
const origin = 'https://elsewhere.example';
const question = 'May Atslēga fill in codes on elsewhere.example?';

beforeEach(() => void vi.useFakeTimers({ now: moment }));
afterEach(() => void vi.useRealTimers());

/** The popup has read a page of a foreign site. */
async function capture(site: string | undefined = origin) {
  const popup = await openPopup({ status: 'open', rows: [row] });
  popup.answers['read-page'] = { status: 'kept', account: row, source: 'page-text', site };
  await press('Read the QR code on this page');
  return popup;
}

const sites = (popup: Awaited<ReturnType<typeof capture>>) => popup.sent.filter(({ name }) => name.startsWith('site-'));

describe('after a capture on a site of somebody else’s', () => {
  test('the person is asked about that site by name', async () => {
    await capture();
    expect(readText('.site-question p')).toBe(question);
  });

  test('and about no other page', async () => {
    const popup = await capture('https://elsewhere.example');
    popup.answers['read-page'] = { status: 'known', account: row, source: 'page-text', site: undefined };
    await press('Not now');
    await press('Read the QR code on this page');
    expect(document.querySelector('.site-question')).toBeNull();
  });

  test('a yes tells the background and asks the browser within the same click', async () => {
    const popup = await capture();
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Allow');
    button?.click();
    // Nothing was awaited: later, Firefox would not take it for her click.
    expect(popup.permitSite.mock.calls).toEqual([[origin]]);
    expect(sites(popup)).toEqual([{ name: 'site-wanted', input: { account: row.id, origin } }]);
    await settle();
    expect(document.querySelector('.site-question')).toBeNull();
    expect(readText('.notice')).toBe('Atslēga will fill in codes on elsewhere.example.');
  });

  test.each(['refused', 'failing'])('a dialog that is %s leaves everything as it was', async (kind) => {
    const popup = await capture();
    popup.permitSite.mockImplementation(() => (kind === 'refused' ? Promise.resolve(false) : Promise.reject(new Error('gone'))));
    await press('Allow');
    expect(sites(popup).map(({ name }) => name)).toEqual(['site-wanted', 'site-declined']);
    expect(document.activeElement?.getAttribute('data-account')).toBe(row.id);
    expect(readText('.notice')).not.toContain('elsewhere.example');
  });

  test('what the background has not heard is not promised', async () => {
    const popup = await capture();
    popup.answers['site-wanted'] = new Error('gone');
    await press('Allow');
    expect(sites(popup).map(({ name }) => name)).toEqual(['site-wanted']);
    expect(readText('.notice-problem')).toContain('does not answer');
  });

  test('a no is remembered, and the browser is not asked', async () => {
    const popup = await capture();
    await press('Not now');
    expect(sites(popup)).toEqual([{ name: 'site-declined', input: { account: row.id, origin } }]);
    expect(document.activeElement?.getAttribute('data-account')).toBe(row.id);
    expect(popup.permitSite).not.toHaveBeenCalled();
    expect(document.querySelector('.site-question')).toBeNull();
  });
});
