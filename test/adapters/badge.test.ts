import { beforeEach, expect, test, vi } from 'vitest';
import { createBadge } from '../../src/adapters/badge.ts';
import { makeTranslate } from '../i18n/catalogue.ts';

const action = vi.hoisted(() => ({
  setTitle: vi.fn(async (_title: object) => undefined),
  setBadgeText: vi.fn(async (_text: object) => undefined),
  setBadgeBackgroundColor: vi.fn(async (_colour: object) => undefined),
  setBadgeTextColor: vi.fn(async (_colour: object) => undefined),
}));
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('../../src/adapters/browser.ts', () => ({ browser: { action } }));

const badge = createBadge(makeTranslate('lv'));
beforeEach(() => vi.clearAllMocks());

test('a tab that says something has a sentence of its own', async () => {
  await badge.show('wanted', 3);
  expect(action.setTitle.mock.calls).toEqual([[{ tabId: 3, title: makeTranslate('lv')('badgeWanted') }]]);
  expect(action.setBadgeText.mock.calls).toEqual([[{ tabId: 3, text: '…' }]]);
});

// Chromium keeps an empty title for as long as the tab shows the page, and has nothing to read out.
test.each([
  ['a tab', 3, { tabId: 3 }, null],
  ['what concerns all tabs', undefined, {}, ''],
])('%s that says nothing any more has the extension’s own name, in the language that was chosen', async (_what, tabId, where, text) => {
  await badge.show('quiet', tabId);
  expect(action.setTitle.mock.calls).toEqual([[{ ...where, title: 'Atslēga – ieejas kodi' }]]);
  expect(action.setBadgeText.mock.calls).toEqual([[{ ...where, text }]]);
});
