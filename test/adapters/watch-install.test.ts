import { beforeEach, expect, test, vi } from 'vitest';
import { watchInstall } from '../../src/adapters/watch-install.ts';

const listeners = vi.hoisted(() => [] as ((details: { readonly reason: string }) => void)[]);

vi.mock('../../src/adapters/browser.ts', () => ({
  browser: { runtime: { onInstalled: { addListener: (listener: (typeof listeners)[number]) => void listeners.push(listener) } } },
}));

beforeEach(() => void listeners.splice(0));

test.each([
  ['install', 1],
  ['update', 0],
  ['browser_update', 0],
] as const)('the event of the reason "%s" is told %i times', (reason, times) => {
  const onInstalled = vi.fn<() => void>();
  watchInstall(onInstalled);
  for (const listener of listeners) listener({ reason });
  expect(listeners).toHaveLength(1);
  expect(onInstalled).toHaveBeenCalledTimes(times);
});
