import { beforeEach, expect, test, vi } from 'vitest';
import { openHelp } from '../../src/adapters/help-tab.ts';

const tabs = vi.hoisted(() => ({
  get: vi.fn<() => Promise<object>>(),
  query: vi.fn<(filter: object) => Promise<object[]>>(),
  create: vi.fn<(tab: object) => Promise<object>>(),
  reload: vi.fn<(id: number) => Promise<void>>(),
  update: vi.fn<(id: number, change: object) => Promise<object>>(),
}));
vi.mock('../../src/adapters/browser.ts', () => ({
  browser: { tabs, windows: { WINDOW_ID_CURRENT: -2 }, runtime: { getURL: (path: string) => `chrome-extension://own/${path}` } },
}));
const url = 'chrome-extension://own/help.html';

beforeEach(() => {
  vi.resetAllMocks();
  tabs.get.mockResolvedValue({ index: 4, windowId: 9 });
  tabs.query.mockResolvedValue([{ id: 3 }, { id: 4, url: 'chrome-extension://own/manage.html' }]);
  tabs.create.mockResolvedValue({});
});

test('the help page comes just behind the tab, in its window', async () => {
  await openHelp(3);
  expect(tabs.create.mock.calls).toEqual([[{ url, windowId: 9, index: 5, openerTabId: 3 }]]);
});

test('where no page of ours may stand in that window, it comes where it may', async () => {
  tabs.create.mockRejectedValueOnce(new Error('Tabs can only be created in normal windows.'));
  await openHelp(3);
  expect(tabs.create.mock.calls.at(-1)).toEqual([{ url }]);
});

test('one that is open in that window is shown, with what is known now', async () => {
  tabs.query.mockResolvedValue([{ id: 3 }, { id: 7, url }]);
  await openHelp(3);
  expect(tabs.query.mock.calls).toEqual([[{ windowId: 9 }]]);
  expect(tabs.reload.mock.calls).toEqual([[7]]);
  expect(tabs.update.mock.calls).toEqual([[7, { active: true }]]);
  expect(tabs.create).not.toHaveBeenCalled();
});
