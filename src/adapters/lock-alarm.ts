import type { LockAlarm } from '../app/ports.ts';
import { browser } from './browser.ts';

const name = 'lock';

export const lockAlarm: LockAlarm = {
  async start() {
    // Chromium answers with a promise, Firefox at once.
    await browser.alarms.create(name, { periodInMinutes: 1 });
  },
  async stop() {
    await browser.alarms.clear(name);
  },
};

/** Registers synchronously. */
export function watchLockAlarm(onRing: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) onRing();
  });
}
