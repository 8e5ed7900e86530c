import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isIdleFor, watchScreenLock } from '../../src/adapters/idle.ts';
import { lockAlarm, watchLockAlarm } from '../../src/adapters/lock-alarm.ts';
import { watchShortcuts } from '../../src/adapters/shortcuts.ts';

const api = vi.hoisted(() => {
  const listeners: Record<string, (value: unknown) => void> = {};
  const event = (name: string) => ({ addListener: (listener: (value: unknown) => void) => (listeners[name] = listener) });
  return { listeners, event, state: 'active', alarms: new Map<string, object>() };
});

vi.mock('../../src/adapters/browser.ts', () => ({
  browser: {
    idle: { queryState: async () => api.state, onStateChanged: api.event('idle') },
    alarms: {
      create: (name: string, options: object) => void api.alarms.set(name, options),
      clear: async (name: string) => api.alarms.delete(name),
      onAlarm: api.event('alarm'),
    },
    commands: { onCommand: api.event('command') },
  },
}));

const unexpected = () => expect.unreachable();
const called = vi.fn<() => void>();
beforeEach(() => {
  called.mockClear();
  api.alarms.clear();
});

describe('what locks', () => {
  test.each<[string, (listener: () => void) => void, string, unknown, unknown]>([
    ['a locked screen', watchScreenLock, 'idle', 'locked', 'idle'],
    ['our alarm', watchLockAlarm, 'alarm', { name: 'lock' }, { name: 'other' }],
    ['our shortcut', (lock) => watchShortcuts({ lock, fill: unexpected, 'read-page': unexpected }), 'command', 'lock', '_execute_action'],
  ])('is %s and nothing like it', (_name, watch, event, ours, other) => {
    watch(called);
    api.listeners[event]?.(other);
    expect(called).not.toHaveBeenCalled();
    api.listeners[event]?.(ours);
    expect(called).toHaveBeenCalledOnce();
  });

  test.each(['fill', 'read-page', 'lock'] as const)('of our shortcuts each does its own, as "%s" does', (pressed) => {
    const done: string[] = [];
    watchShortcuts({ fill: () => done.push('fill'), 'read-page': () => done.push('read-page'), lock: () => done.push('lock') });
    api.listeners['command']?.(pressed);
    expect(done).toEqual([pressed]);
  });

  test('the alarm rings every minute until it is stopped', async () => {
    await lockAlarm.start();
    expect([...api.alarms]).toEqual([['lock', { periodInMinutes: 1 }]]);
    await lockAlarm.stop();
    expect([...api.alarms]).toEqual([]);
  });

  test.each([
    ['active', false],
    ['idle', true],
    ['locked', true],
  ])('a computer that is %s is idle: %s', async (state, isIdle) => {
    api.state = state;
    expect(await isIdleFor(60)).toBe(isIdle);
  });
});
