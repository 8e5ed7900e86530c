import { beforeEach, describe, expect, test, vi } from 'vitest';
import { popup } from '../../src/adapters/popup.ts';

interface OpenWindow {
  readonly id: number;
  readonly tabs: readonly { readonly url?: string }[];
}

const api = vi.hoisted(() => ({
  openPopup: vi.fn<() => Promise<void>>(),
  getAll: vi.fn<() => Promise<readonly OpenWindow[]>>(),
  create: vi.fn<(window: object) => Promise<{ id?: number }>>(),
  update: vi.fn<(id: number, change: object) => Promise<void>>(),
  remove: vi.fn<(id: number) => Promise<void>>(),
}));

vi.mock('../../src/adapters/browser.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://own/${path}` },
    action: { openPopup: api.openPopup },
    windows: { getAll: api.getAll, create: api.create, update: api.update, remove: api.remove },
  },
}));

beforeEach(() => {
  vi.resetAllMocks();
  api.openPopup.mockRejectedValue(new Error('not allowed'));
  api.getAll.mockResolvedValue([{ id: 1, tabs: [{ url: 'https://elsewhere.example/popup.html' }, {}] }]);
  api.create.mockResolvedValue({ id: 5 });
});

describe('the popup', () => {
  test('comes at the toolbar where the browser lets an extension show it', async () => {
    api.openPopup.mockResolvedValue();
    expect(await popup.open()).toBeUndefined();
    expect(api.create).not.toHaveBeenCalled();
  });

  test('comes in a window of ours elsewhere', async () => {
    expect(await popup.open()).toBe(5);
    expect(api.create).toHaveBeenCalledWith(expect.objectContaining({ type: 'popup', url: 'chrome-extension://own/popup.html' }));
  });

  test('comes to the front where its window is open already', async () => {
    api.getAll.mockResolvedValue([{ id: 3, tabs: [{ url: 'chrome-extension://own/popup.html' }] }]);
    expect(await popup.open()).toBe(3);
    expect(api.update).toHaveBeenCalledWith(3, { focused: true });
    expect(api.create).not.toHaveBeenCalled();
  });

  test('that the person has closed herself is no error', async () => {
    api.remove.mockRejectedValue(new Error('No window with id: 5.'));
    await expect(popup.close(5)).resolves.toBeUndefined();
  });
});
