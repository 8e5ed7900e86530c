import { browser } from 'wxt/browser';
import { UnreachableError } from '../messages/unreachable.ts';
import type { CardDress } from '../messages/card-dress.ts';
import type { Output, Send } from '../messages/protocol.ts';

/**
 * Sends a page's messages to the background. A worker that ends while it answers is asked once more: every message of a
 * page may come twice without harm.
 * @param onDress called with each answer, before that is given: how the card is to look
 * @param onInvalidated called when the extension was updated or removed, and this script has outlived it
 * @throws UnreachableError where the background gives no answer or refuses the message; never with contents
 */
export function createPageMessenger(onInvalidated: () => void, onDress: (dress: CardDress) => void): Send<'page'> {
  return async (name, input) => {
    const ask = async (): Promise<unknown> => {
      try {
        // A worker that ends may also leave nothing: then the promise resolves without a value.
        return await browser.runtime.sendMessage({ name, input });
      } catch {
        // In an outlived script `sendMessage` throws, or is no longer there.
        return undefined;
      }
    };
    // The answer comes from our own background, which takes its type from the same table.
    const reply = ((await ask()) ?? (await ask())) as { readonly output: Output<typeof name>; readonly dress: CardDress } | { readonly output?: never } | undefined;
    if (reply && 'dress' in reply) {
      onDress(reply.dress);
      return reply.output;
    }
    if (!browser.runtime?.id) onInvalidated();
    throw new UnreachableError(name);
  };
}
