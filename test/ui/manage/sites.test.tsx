// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChangeAnswer } from '../../../src/messages/answers.ts';
import type { SitesAnswer } from '../../../src/messages/site-answers.ts';
import type { Send } from '../../../src/messages/protocol.ts';
import type { Policy } from '../../../src/settings/policy.ts';
import { SitesSection } from '../../../src/ui/manage/sites-section.tsx';
import { makeTranslate } from '../../i18n/catalogue.ts';
import { settingsUnder } from '../../settings/settings-under.ts';
import { press, readText, settle } from '../popup/open-popup.tsx';
import { makeRow } from '../popup/rows.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const row = makeRow('Shop');
const origin = 'https://elsewhere.example';
const site = { host: 'elsewhere.example', accounts: ['Shop (anna)', 'Shop (janis)'] };

async function openSettings(first: SitesAnswer | Error, forgotten: ChangeAnswer = { status: 'done' }, policy: Policy = {}) {
  const page = { sites: first, wanted: undefined as Error | undefined, sent: [] as { name: string; input: unknown }[], changed: () => {} };
  const send = (async (name: string, input: unknown) => {
    page.sent.push({ name, input });
    if (name === 'forget-site') return forgotten;
    if (name === 'site-wanted' && page.wanted !== undefined) throw page.wanted;
    if (name !== 'sites') return { status: 'noted' };
    if (page.sites instanceof Error) throw page.sites;
    return page.sites;
  }) as Send<'extension'>;
  const watch = (changed: () => void) => {
    page.changed = changed;
    return () => undefined;
  };
  const permitSite = vi.fn<(asked: string) => Promise<boolean>>(() => Promise.resolve(true));
  render(null, document.body);
  render(
    <main>
      <SitesSection environment={{ send, translate: makeTranslate('en'), permitSite, watch }} settings={settingsUnder(policy)} />
    </main>,
    document.body,
  );
  await settle();
  return { page, permitSite };
}

const open = (sites: (typeof site)[], offers: Extract<SitesAnswer, { status: 'open' }>['offers'] = []): SitesAnswer => ({ status: 'open', sites, offers });

describe('the sites in the settings', () => {
  test('are listed with their accounts', async () => {
    await openSettings(open([site, { host: 'empty.example', accounts: [] }]));
    expect([...document.querySelectorAll('.row-text')].map(({ textContent }) => textContent)).toEqual([
      'elsewhere.exampleAccounts: Shop (anna), Shop (janis)',
      'empty.exampleNo account is kept for this site.',
    ]);
  });

  test('that policy makes the organisation’s are shown as set by it, and nothing can be taken away', async () => {
    await openSettings(open([]), undefined, { helpdesk: 'https://help.example', sso: 'https://sso.example:8443' });
    expect([...document.querySelectorAll('.own-sites .row')].map(({ textContent }) => textContent)).toEqual([
      'help.exampleHelpdeskSet by your organisation',
      'sso.example:8443Sign-inSet by your organisation',
    ]);
    // Else they would stand below the words that there are none.
    expect(document.querySelector('.own-sites')?.previousElementSibling?.textContent).toBe('Your organisation’s sites');
    expect(document.querySelector('button')).toBeNull();
  });

  test('are broken after a dot where they are too long for a line', async () => {
    await openSettings(open([{ host: 'a.long-name.example', accounts: [] }]));
    expect(document.querySelector('.row-name')?.innerHTML).toBe('a.<wbr>long-name.<wbr>example');
  });

  test('are only the person’s where policy names none', async () => {
    await openSettings(open([site]));
    expect(document.querySelector('.own-sites')).toBeNull();
  });

  test('are none at first, which is said', async () => {
    await openSettings(open([]));
    expect(readText()).toContain('There are none yet.');
    expect(document.querySelector('h3')).toBeNull();
  });

  test('a permission is taken back by its button, and the list is read anew', async () => {
    const { page } = await openSettings(open([site]));
    page.sites = open([]);
    await press('Withdraw permission');
    expect(page.sent).toContainEqual({ name: 'forget-site', input: { host: site.host } });
    expect(readText('.notice')).toContain('no longer fill in codes on elsewhere.example');
    expect(document.querySelector('.row')).toBeNull();
    expect(document.activeElement?.id).toBe('sites');
  });

  test('what could not be kept is said', async () => {
    await openSettings(open([site]), { status: 'not-kept' });
    await press('Withdraw permission');
    expect(document.querySelector('.notice-problem')).not.toBeNull();
  });

  test('what was offered and not taken can be allowed here', async () => {
    const { page, permitSite } = await openSettings(open([], [{ account: row, origin }]));
    await press('Allow');
    expect(permitSite.mock.calls).toEqual([[origin]]);
    expect(page.sent).toContainEqual({ name: 'site-wanted', input: { account: row.id, origin } });
    expect(readText('.notice')).toContain('elsewhere.example');
  });

  test('a permission that the background has not heard of is not called one', async () => {
    const { page } = await openSettings(open([], [{ account: row, origin }]));
    page.wanted = new Error('gone');
    await press('Allow');
    expect(readText('.notice-problem')).toContain('does not answer');
  });

  test('follow what is changed elsewhere', async () => {
    const { page } = await openSettings(open([site]));
    page.sites = open([]);
    page.changed();
    await settle();
    expect(document.querySelector('.row')).toBeNull();
    // Whoever reads something else on the page is left there.
    expect(document.activeElement).toBe(document.body);
  });

  test('a background that does not answer, or a vault that does not open, is said', async () => {
    const { page } = await openSettings(new Error('gone'));
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Atslēga');
    page.sites = { status: 'unreadable' };
    page.changed();
    await settle();
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Nothing has been deleted');
  });
});
