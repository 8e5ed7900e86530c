import { beforeEach, expect, test, vi } from 'vitest';
import { createBadge } from '../../src/adapters/badge.ts';
import { makeTranslate } from '../i18n/catalogue.ts';

interface Where {
  readonly tabId?: number;
}

/** The toolbar as Chromium has it: a tab keeps a title of its own for as long as it shows the page. */
const titles = vi.hoisted(() => new Map<number | undefined, string>());
const action = vi.hoisted(() => ({
  getTitle: vi.fn(async ({ tabId }: Where) => titles.get(tabId) ?? titles.get(undefined) ?? ''),
  setTitle: vi.fn(async ({ tabId, title }: Where & { readonly title: string }) => void titles.set(tabId, title)),
  setBadgeText: vi.fn(async (_text: object) => undefined),
  setBadgeBackgroundColor: vi.fn(async (_colour: object) => undefined),
  setBadgeTextColor: vi.fn(async (_colour: object) => undefined),
}));
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('../../src/adapters/browser.ts', () => ({ browser: { action } }));

const translate = makeTranslate('lv');
const badge = createBadge(translate);
beforeEach(() => {
  vi.clearAllMocks();
  titles.clear();
});

test('a tab that says something has a sentence of its own', async () => {
  await badge.show('wanted', 3);
  expect(action.setTitle.mock.calls).toEqual([[{ tabId: 3, title: translate('badgeWanted') }]]);
  expect(action.setBadgeText.mock.calls).toEqual([[{ tabId: 3, text: '…' }]]);
});

// Chromium keeps an empty title for as long as the tab shows the page, and has nothing to read out.
test('where nothing concerns all tabs any more, they have the extension’s own name, in the language that was chosen', async () => {
  await badge.show('quiet');
  expect(action.setTitle.mock.calls).toEqual([[{ title: 'Atslēga – ieejas kodi' }]]);
  expect(action.setBadgeText.mock.calls).toEqual([[{ text: '' }]]);
});

test('a tab that has never said anything says what concerns all, also what does so later', async () => {
  await badge.show('quiet');
  await badge.show('quiet', 3);
  await badge.show('locked');
  expect(await action.getTitle({ tabId: 3 })).toBe(translate('badgeLocked'));
  expect(action.setBadgeText.mock.calls).toContainEqual([{ tabId: 3, text: null }]);
});

test('a tab that has nothing more to say says what concerns all', async () => {
  await badge.show('locked');
  await badge.show('wanted', 3);
  await badge.show('quiet', 3);
  expect(await action.getTitle({ tabId: 3 })).toBe(translate('badgeLocked'));
});

test('what is shown later counts, also where it takes less time, and where what came before has failed', async () => {
  action.setBadgeText.mockRejectedValueOnce(new Error('no such tab'));
  await Promise.all([badge.show('wanted', 2), badge.show('quiet', 3), badge.show('refused', 3)]);
  expect(await action.getTitle({ tabId: 3 })).toBe(translate('badgeRefused'));
});
