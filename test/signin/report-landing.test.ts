// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reportLanding } from '../../src/signin/report-landing.ts';

class Navigation {
  readonly responseStatus: number;
  constructor(responseStatus: number) {
    this.responseStatus = responseStatus;
  }
}

const send = vi.fn<() => Promise<never>>();
let status = 200;
let isAsking = false;

beforeEach(() => {
  vi.useFakeTimers();
  [status, isAsking] = [200, false];
  send.mockReset();
  vi.stubGlobal('PerformanceNavigationTiming', Navigation);
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(() => [new Navigation(status) as unknown as PerformanceEntry]);
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('complete');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function land(): Promise<void> {
  void reportLanding({ send, signal: new AbortController().signal }, () => isAsking);
  await vi.advanceTimersByTimeAsync(5000);
}

test('a page that has loaded and asks for nothing says where she is', async () => {
  await land();
  expect(send.mock.calls).toEqual([['page-seen', { place: 'elsewhere', isArrival: true, isSignInSystem: false }]]);
});

test.each([0, 401, 403, 429, 500])('a page that came with the status %d says nothing', async (answer) => {
  status = answer;
  await land();
  expect(send).not.toHaveBeenCalled();
});

test('a page that asks for a sign-in, also when it has drawn that late, says nothing', async () => {
  void reportLanding({ send, signal: new AbortController().signal }, () => isAsking);
  await vi.advanceTimersByTimeAsync(1500);
  isAsking = true;
  await vi.advanceTimersByTimeAsync(5000);
  expect(send).not.toHaveBeenCalled();
});
