import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { offerMenus, type FieldClick } from '../../src/adapters/menus.ts';
import type { MenuClick } from '../../src/app/menu-capture.ts';
import { makeTranslate } from '../i18n/catalogue.ts';

const api = vi.hoisted(() => {
  const listeners: Record<'installed' | 'startup' | 'clicked', ((...values: unknown[]) => void)[]> = { installed: [], startup: [], clicked: [] };
  const event = (name: keyof typeof listeners) => ({ addListener: (listener: () => void) => void listeners[name].push(listener) });
  return {
    listeners,
    event,
    entries: new Map<string, { title: string; contexts: readonly string[] }>(),
    openPopup: vi.fn<() => Promise<void>>(() => Promise.resolve()),
    createTab: vi.fn<(tab: object) => Promise<void>>(() => Promise.resolve()),
  };
});

vi.mock('../../src/adapters/browser.ts', () => ({
  browser: {
    runtime: {
      onInstalled: api.event('installed'),
      onStartup: api.event('startup'),
      getURL: (path: string) => `chrome-extension://own/${path}`,
    },
    contextMenus: {
      onClicked: api.event('clicked'),
      removeAll: () => {
        api.entries.clear();
        return Promise.resolve();
      },
      create: ({ id, ...entry }: { id: string; title: string; contexts: readonly string[] }) => {
        if (api.entries.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
        api.entries.set(id, entry);
      },
    },
    action: { openPopup: api.openPopup },
    tabs: { create: api.createTab },
  },
}));

let clicks: MenuClick[];
let fieldClicks: FieldClick[];
beforeEach(() => {
  clicks = [];
  fieldClicks = [];
  offerMenus(makeTranslate('en'), { onCapture: async (click) => void clicks.push(click), onField: async (click) => void fieldClicks.push(click) });
});
afterEach(() => {
  vi.clearAllMocks();
  api.entries.clear();
  for (const listeners of Object.values(api.listeners)) listeners.length = 0;
});

function fire(name: keyof typeof api.listeners, ...values: unknown[]): void {
  for (const listener of api.listeners[name]) listener(...values);
}

/** As Chromium tells it. */
const onImage = {
  editable: false,
  frameId: 0,
  frameUrl: 'https://elsewhere.example/page',
  mediaType: 'image',
  menuItemId: 'image',
  pageUrl: 'https://elsewhere.example/page',
  srcUrl: 'https://pictures.example/qr.png',
};
const tab = { id: 7, windowId: 3, url: 'https://elsewhere.example/page', active: true };

describe('the entries', () => {
  const all = [
    ['image', { title: 'Read the QR code in this picture', contexts: ['image'] }],
    ['selection', { title: 'Save the sign-in key in the selected text', contexts: ['selection'] }],
    ['editable', { title: 'Fill in the code', contexts: ['editable'] }],
  ];

  test.each<(keyof typeof api.listeners)[]>([['installed'], ['startup'], ['installed', 'startup']])(
    'are there once after %s',
    async (...events) => {
      for (const event of events) fire(event);
      await vi.waitFor(() => expect([...api.entries]).toEqual(all));
    },
  );

  test('are not made anew whenever the background wakes up', () => {
    expect([...api.entries]).toEqual([]);
  });
});

describe('a click', () => {
  test('on an image says which, where, and in what page', () => {
    fire('clicked', onImage, tab);
    expect(clicks).toEqual([
      {
        on: { target: 'image', address: 'https://pictures.example/qr.png' },
        tab: { tabId: 7, windowId: 3, origin: 'https://elsewhere.example' },
        frameId: 0,
        origin: 'https://elsewhere.example',
      },
    ]);
  });

  test('in a frame has the origin of the frame', () => {
    fire('clicked', { ...onImage, frameId: 4, frameUrl: 'https://frame.example/inner' }, tab);
    expect(clicks).toMatchObject([{ frameId: 4, origin: 'https://frame.example', tab: { origin: 'https://elsewhere.example' } }]);
  });

  test('in Firefox, which names no frame for the page itself, has the origin of the page', () => {
    const { frameUrl: _frameUrl, frameId: _frameId, ...info } = onImage;
    fire('clicked', info, tab);
    expect(clicks).toMatchObject([{ frameId: 0, origin: 'https://elsewhere.example' }]);
  });

  test('on a selection says what is selected', () => {
    const { srcUrl: _srcUrl, mediaType: _mediaType, ...info } = onImage;
    fire('clicked', { ...info, menuItemId: 'selection', selectionText: 'otpauth://totp/a?secret=B' }, tab);
    expect(clicks).toMatchObject([{ on: { target: 'selection', text: 'otpauth://totp/a?secret=B' } }]);
  });

  test('on a field says in which document, and opens nothing by itself', () => {
    fire('clicked', { menuItemId: 'editable', editable: true, frameId: 4, pageUrl: onImage.pageUrl }, tab);
    expect(fieldClicks).toEqual([{ tab: { tabId: 7, windowId: 3, origin: 'https://elsewhere.example' }, frameId: 4 }]);
    expect(clicks).toEqual([]);
    expect(api.openPopup).not.toHaveBeenCalled();
  });

  test.each([
    ['no tab', undefined],
    ['what is no tab', { ...tab, id: -1 }],
  ])('in %s is told without one', (_, where) => {
    fire('clicked', onImage, where);
    expect(clicks).toMatchObject([{ tab: undefined }]);
  });

  test('on an entry of before an update does nothing', () => {
    fire('clicked', { ...onImage, menuItemId: 'page' }, tab);
    expect(clicks).toEqual([]);
    expect(api.openPopup).not.toHaveBeenCalled();
  });
});

describe('what comes of a click', () => {
  test('is shown in the popup, which Firefox opens only at once', () => {
    fire('clicked', onImage, tab);
    expect(api.openPopup).toHaveBeenCalledTimes(1);
  });

  test('is shown in a tab where the browser opens no popup', async () => {
    api.openPopup.mockRejectedValueOnce(new Error('Could not find an active browser window.'));
    fire('clicked', onImage, tab);
    await vi.waitFor(() => expect(api.createTab).toHaveBeenCalledWith({ url: 'chrome-extension://own/add.html' }));
  });

  test('is shown once', async () => {
    fire('clicked', onImage, tab);
    await Promise.resolve();
    expect(api.createTab).not.toHaveBeenCalled();
  });
});
