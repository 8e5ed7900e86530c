import { setTimeout as pause } from 'node:timers/promises';

/** How long any condition may take to come true; generous, since two browsers may share one slow machine. */
export const patience = 30_000;

const interval = 40;

/**
 * Asks again and again.
 * @param look gives undefined as long as the condition is not met; what it throws is final
 * @param describe says what was waited for and what was there instead
 * @param milliseconds how long at most
 * @returns what `look` gave
 */
export async function waitUntil<Found>(
  look: () => Promise<Found | undefined>,
  describe: () => string,
  milliseconds = patience,
): Promise<Found> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${describe()}`);
    await pause(interval);
  }
}

export function matches(text: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? text.includes(expected) : expected.test(text);
}
