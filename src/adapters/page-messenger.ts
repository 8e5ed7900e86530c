import { browser } from 'wxt/browser';
import { UnreachableError } from '../messages/unreachable.ts';
import type { Output, Send } from '../messages/protocol.ts';

/**
 * Sends a page's messages to the background. A worker that ends while it answers is asked once more: every message of a
 * page may come twice without harm.
 * @param onInvalidated called when the extension was updated or removed, and this script has outlived it
 * @throws UnreachableError where the background gives no answer or refuses the message; never with contents
 */
export function createPageMessenger(onInvalidated: () => void): Send<'page'> {
  return async (name, input) => {
    const ask = (): Promise<unknown> => browser.runtime.sendMessage({ name, input });
    const reply = await attempt(ask).catch(() => (isValid() ? attempt(ask) : undefined)).catch(() => undefined);
    if (!isValid()) onInvalidated();
    if (typeof reply === 'object' && reply !== null) {
      // The output comes from our own background, which takes its type from the same table.
      if ('output' in reply) return reply.output as Output<typeof name>;
      if ('refused' in reply) throw new UnreachableError(`${name}: ${String(reply.refused)}`);
    }
    throw new UnreachableError(`${name}: no answer`);
  };
}

/** An invalidated context throws instead of rejecting. */
async function attempt(ask: () => Promise<unknown>): Promise<unknown> {
  return ask();
}

/** The browser takes the extension's id away from a script that has outlived it. */
function isValid(): boolean {
  return browser.runtime?.id !== undefined;
}
