// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cardTag, watchPage } from '../../src/pages/watch.ts';

let frames: FrameRequestCallback[] = [];
let isHidden = false;
let teardown = new AbortController();
const onSettled = vi.fn<() => void>();

/** Lets the observers report, then draws the frames that were asked for. */
async function drawFrame(): Promise<number> {
  await vi.advanceTimersByTimeAsync(1);
  const due = frames;
  frames = [];
  for (const frame of due) frame(0);
  return due.length;
}

function open(start: ParentNode, name: string): ShadowRoot {
  return start.appendChild(document.createElement(name)).attachShadow({ mode: 'open' });
}

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  isHidden = false;
  teardown = new AbortController();
  onSettled.mockReset();
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  document.body.innerHTML = '<ak-flow-executor></ak-flow-executor>';
});

afterEach(() => {
  teardown.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function start(): void {
  watchPage(document, 'ak-flow-executor', onSettled, teardown.signal);
}

test('a quiet page asks for no frame and reports nothing', async () => {
  start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(frames).toHaveLength(0);
  expect(onSettled).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('many mutations are one report in one frame', async () => {
  start();
  for (let count = 0; count < 1_000; count += 1) document.body.append(document.createElement('p'));
  expect(await drawFrame()).toBe(1);
  expect(onSettled).toHaveBeenCalledTimes(1);
});

test('mutations that come one after the other before the frame are one report, too', async () => {
  start();
  for (let count = 0; count < 3; count += 1) {
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(await drawFrame()).toBe(1);
  expect(onSettled).toHaveBeenCalledTimes(1);
});

test('stages are followed into shadow roots that come with them', async () => {
  start();
  const executor = document.querySelector('ak-flow-executor') as HTMLElement;
  const stage = open(open(executor, 'ak-locale-context'), 'ak-stage-password');
  await drawFrame();
  stage.append(document.createElement('form'));
  await drawFrame();
  expect(onSettled).toHaveBeenCalledTimes(2);
});

test('a root that is attached and filled after its host came is found', async () => {
  start();
  const executor = document.querySelector('ak-flow-executor') as HTMLElement;
  const root = executor.attachShadow({ mode: 'open' });
  root.innerHTML = '<p></p>';
  await vi.advanceTimersByTimeAsync(1_000);
  expect(onSettled).toHaveBeenCalledTimes(1);
  root.append('more');
  await drawFrame();
  expect(onSettled).toHaveBeenCalledTimes(2);
});

test.each([
  ['an attribute that a part is read from', (field: Element) => field.setAttribute('pattern', '[0-9]*'), 1],
  ['a text', (field: Element) => field.append('text'), 1],
  ['a style', (field: Element) => field.setAttribute('style', 'color: red'), 0],
])('%s that changes: %s', async (_name, change, reports) => {
  const root = open(document.querySelector('ak-flow-executor') as HTMLElement, 'ak-stage-password');
  root.innerHTML = '<p></p>';
  start();
  change(root.querySelector('p') as Element);
  await drawFrame();
  expect(onSettled).toHaveBeenCalledTimes(reports);
});

test('our own card is not a change of the page, and a change beside it is', async () => {
  start();
  const card = document.createElement(cardTag);
  document.body.append(card);
  card.setAttribute('class', 'moved');
  await drawFrame();
  card.remove();
  await drawFrame();
  expect(onSettled).not.toHaveBeenCalled();
  document.body.append(document.createElement(cardTag), document.createElement('p'));
  await drawFrame();
  expect(onSettled).toHaveBeenCalledTimes(1);
});

test('a hidden tab, which has no frames, is scanned all the same', async () => {
  isHidden = true;
  start();
  document.body.append('text');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(frames).toHaveLength(0);
  expect(onSettled).toHaveBeenCalledTimes(1);
});

test('nothing is left when the signal has ended it', async () => {
  const cancel = vi.spyOn(window, 'cancelAnimationFrame');
  start();
  document.body.append('text');
  await vi.advanceTimersByTimeAsync(1);
  expect(frames).toHaveLength(1);
  teardown.abort();
  expect(cancel).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
  frames = [];
  document.body.append('more');
  expect(await drawFrame()).toBe(0);
});
