import { beforeEach, expect, test, vi } from 'vitest';
import { openHelp } from '../../src/adapters/help-tab.ts';

const tabs = vi.hoisted(() => ({ get: vi.fn<() => Promise<object>>(), create: vi.fn<(tab: object) => Promise<object>>() }));
vi.mock('../../src/adapters/browser.ts', () => ({
  browser: { tabs, windows: { WINDOW_ID_CURRENT: -2 }, runtime: { getURL: (path: string) => `chrome-extension://own/${path}` } },
}));
const url = 'chrome-extension://own/help.html';

beforeEach(() => {
  vi.resetAllMocks();
  tabs.get.mockResolvedValue({ index: 4, windowId: 9 });
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
