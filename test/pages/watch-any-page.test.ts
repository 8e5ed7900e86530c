// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchAnyPage } from '../../src/pages/watch-any-page.ts';
import { cardTag } from '../../src/pages/watch.ts';

let teardown = new AbortController();
let cost = 0;
let clock = 0;
const onSettled = vi.fn(() => {
  clock += cost;
});

beforeEach(async () => {
  vi.useFakeTimers();
  teardown = new AbortController();
  [cost, clock] = [0, 0];
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  document.body.innerHTML = '<main></main>';
  watchAnyPage(document, onSettled, teardown.signal);
  await vi.advanceTimersByTimeAsync(10_000);
  onSettled.mockClear();
});

afterEach(() => {
  teardown.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a quiet page has no timer and is not looked at', async () => {
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onSettled).not.toHaveBeenCalled();
});

test('many changes are one look, and one more when what came has arrived', async () => {
  for (let count = 0; count < 1000; count += 1) document.body.append('text');
  await vi.advanceTimersByTimeAsync(250);
  expect(onSettled).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onSettled).toHaveBeenCalledTimes(2);
  expect(vi.getTimerCount()).toBe(0);
});

test('a page that never rests, and takes long to look at, is looked at for a fiftieth of the time', async () => {
  cost = 40;
  for (let moment = 0; moment < 20_000; moment += 50) {
    document.body.append('text');
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(onSettled.mock.calls.length).toBeGreaterThan(5);
  expect(onSettled.mock.calls.length).toBeLessThanOrEqual(11);
});

test('changes in a shadow root that came later are seen', async () => {
  const root = document.body.appendChild(document.createElement('app-root')).attachShadow({ mode: 'open' });
  await vi.advanceTimersByTimeAsync(5000);
  onSettled.mockClear();
  root.append(document.createElement('input'));
  await vi.advanceTimersByTimeAsync(250);
  expect(onSettled).toHaveBeenCalledTimes(1);
});

test('our own card is no change', async () => {
  const card = document.body.appendChild(document.createElement(cardTag));
  await vi.advanceTimersByTimeAsync(5000);
  onSettled.mockClear();
  card.setAttribute('style', 'inset: 0');
  await vi.advanceTimersByTimeAsync(5000);
  expect(onSettled).not.toHaveBeenCalled();
});

test('nothing is left when the signal has ended it', async () => {
  document.body.append('text');
  await vi.advanceTimersByTimeAsync(1);
  teardown.abort();
  expect(vi.getTimerCount()).toBe(0);
  document.body.append('text');
  await vi.advanceTimersByTimeAsync(5000);
  expect(onSettled).not.toHaveBeenCalled();
});
