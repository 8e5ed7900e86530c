import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tabs } from '../../src/adapters/tabs.ts';

const api = vi.hoisted(() => ({
  query: vi.fn<(wanted: object) => Promise<readonly object[]>>(),
  captureVisibleTab: vi.fn<(windowId: number, options: object) => Promise<string>>(),
  executeScript: vi.fn<(injection: object) => Promise<readonly object[]>>(),
}));

const runtime = vi.hoisted(() => ({ getURL: (path: string) => new URL(path, 'chrome-extension://own/').href }));

vi.mock('../../src/adapters/browser.ts', () => ({
  browser: { tabs: { captureVisibleTab: api.captureVisibleTab }, scripting: { executeScript: api.executeScript }, runtime },
}));
// What the popup needs, too, goes without the polyfill.
vi.mock('wxt/browser', () => ({ browser: { tabs: { query: api.query }, runtime } }));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

describe('the tab in front', () => {
  const sso = { id: 7, windowId: 1, url: 'https://sso.smiltenesnovads.lv/if/flow/?next=/', lastAccessed: 10 };
  const helpdesk = { id: 8, windowId: 2, url: 'https://atbalsts.smiltenesnovads.lv/', lastAccessed: 20 };
  const own = { id: 9, windowId: 3, url: 'chrome-extension://own/popup.html', lastAccessed: 30 };

  /** What is active in the window that had the focus last, and what is active in any window. */
  function open(last: readonly object[], any: readonly object[]): void {
    api.query.mockImplementation((wanted) => Promise.resolve('lastFocusedWindow' in wanted ? last : any));
  }

  test('is the active one of the window that had the focus last', async () => {
    open([sso], [helpdesk, sso]);
    expect(await tabs.front()).toEqual({ tabId: 7, windowId: 1, origin: 'https://sso.smiltenesnovads.lv' });
  });

  test.each([
    ['our own page is in front', [own]],
    ['the browser names none', []],
  ])('is the one used last in another window where %s', async (_, last) => {
    open(last, [sso, own, helpdesk]);
    expect(await tabs.front()).toMatchObject({ tabId: 8, windowId: 2 });
  });

  test('is not there where only our own pages are in front', async () => {
    open([own], [own]);
    expect(await tabs.front()).toBeUndefined();
  });

  test.each([
    ['is hidden', undefined],
    ['is a page of the browser', 'chrome://settings/'],
    ['is a file', 'file:///home/person/qr.png'],
    ['is blank', 'about:blank'],
    ['is broken', 'https://'],
  ])('has no origin where its address %s', async (_, url) => {
    open([{ ...sso, url }], []);
    expect(await tabs.front()).toEqual({ tabId: 7, windowId: 1, origin: undefined });
  });
});

describe('what a page shows', () => {
  const sources = {
    texts: ['otpauth://totp/a?secret=JBSWY3DPEHPK3PXP'],
    pictures: ['data:image/png;base64,AAAA'],
    drawings: [['101', '010', '101']],
    rectangles: [{ x: -3, y: 1.5, width: 265, height: 265 }],
    devicePixelRatio: 1.25,
  };

  test('is what the script in its top frame answers', async () => {
    api.executeScript.mockResolvedValue([{ frameId: 0, result: sources }]);
    expect(await tabs.collect(7)).toEqual(sources);
    expect(api.executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/page-sources.js'] });
  });

  test('may have pictures whose kind a page writes in capitals', async () => {
    const odd = { ...sources, pictures: ['DATA:image/PNG;base64,AAAA'] };
    api.executeScript.mockResolvedValue([{ frameId: 0, result: odd }]);
    expect(await tabs.collect(7)).toEqual(odd);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null, as a script that failed', null],
    ['no list', { ...sources, texts: 'otpauth://' }],
    ['a picture to fetch', { ...sources, pictures: ['https://example.test/qr.png'] }],
    ['too many pictures', { ...sources, pictures: Array.from({ length: 7 }, () => 'data:image/png;base64,AAAA') }],
    ['a text that is too long', { ...sources, texts: ['x'.repeat(100_001)] }],
    ['a drawing of other signs', { ...sources, drawings: [['10#']] }],
    ['too many drawings', { ...sources, drawings: Array.from({ length: 7 }, () => ['1']) }],
    ['a rectangle without a size', { ...sources, rectangles: [{ x: 0, y: 0 }] }],
    ['a place that is no number', { ...sources, rectangles: [{ x: Number.NaN, y: 0, width: 1, height: 1 }] }],
    ['a screen without pixels', { ...sources, devicePixelRatio: 0 }],
    ['more than was asked', { ...sources, tabId: 1 }],
  ])('is not known where the answer is %s', async (_, result) => {
    api.executeScript.mockResolvedValue([{ frameId: 0, result }]);
    expect(await tabs.collect(7)).toBeUndefined();
  });

  test('is not known where the browser lets no extension in', async () => {
    api.executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect(await tabs.collect(7)).toBeUndefined();
  });

  test('is not known where there is no frame', async () => {
    api.executeScript.mockResolvedValue([]);
    expect(await tabs.collect(7)).toBeUndefined();
  });
});

describe('an image at an address', () => {
  const address = 'https://pictures.example/qr.png';
  const sources = { texts: [], pictures: ['data:image/png;base64,AAAA'], drawings: [], rectangles: [], devicePixelRatio: 2 };

  interface Injection {
    readonly target: object;
    readonly files?: readonly string[];
    readonly func?: (address: string) => unknown;
    readonly args?: readonly [string];
  }

  /** The isolated world of a frame, in which the file leaves a function. */
  function injectInto(frame: { readPictureAt?: (address: string) => unknown }, answer: unknown): void {
    api.executeScript.mockImplementation(async (injection) => {
      const { files, func, args } = injection as Injection;
      if (files?.[0] === '/picture-at.js') frame.readPictureAt = (asked) => (asked === address ? answer : undefined);
      vi.stubGlobal('readPictureAt', frame.readPictureAt);
      return [{ frameId: 3, result: func?.(...(args ?? [''])) }];
    });
  }

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('is asked for in its own frame, by what a file has left there', async () => {
    injectInto({}, sources);
    expect(await tabs.pictureAt(7, 3, address)).toEqual(sources);
    expect(api.executeScript.mock.calls.map(([injection]) => (injection as Injection).target)).toEqual([
      { tabId: 7, frameIds: [3] },
      { tabId: 7, frameIds: [3] },
    ]);
  });

  test.each<[string, unknown]>([
    ['no element has it', undefined],
    ['the answer is none', { ...sources, pictures: ['https://example.test/'] }],
  ])('is not known where %s', async (_, answer) => {
    injectInto({}, answer);
    expect(await tabs.pictureAt(7, 3, address)).toBeUndefined();
  });

  test('is not known where the browser lets no extension in', async () => {
    api.executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect(await tabs.pictureAt(7, 3, address)).toBeUndefined();
  });
});

describe('a screenshot', () => {
  const picture = 'data:image/png;base64,AAAA';
  const quota = new Error('This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.');

  test('is a PNG of the window', async () => {
    api.captureVisibleTab.mockResolvedValue(picture);
    expect(await tabs.screenshot(3)).toBe(picture);
    expect(api.captureVisibleTab).toHaveBeenCalledWith(3, { format: 'png' });
  });

  test('is not there where the browser refuses it, and is not asked for again', async () => {
    api.captureVisibleTab.mockRejectedValue(new Error("Either the '<all_urls>' or 'activeTab' permission is required."));
    expect(await tabs.screenshot(3)).toBeUndefined();
    expect(api.captureVisibleTab).toHaveBeenCalledTimes(1);
  });

  test('is asked for again a second later where there were too many', async () => {
    api.captureVisibleTab.mockRejectedValueOnce(quota).mockResolvedValueOnce(picture);
    const taken = tabs.screenshot(3);
    await vi.advanceTimersByTimeAsync(999);
    expect(api.captureVisibleTab).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await taken).toBe(picture);
  });

  test('is asked for only twice', async () => {
    api.captureVisibleTab.mockRejectedValue(quota);
    const taken = tabs.screenshot(3);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await taken).toBeUndefined();
    expect(api.captureVisibleTab).toHaveBeenCalledTimes(2);
  });
});
