import { browser } from 'wxt/browser';
import type { Output, Send } from '../messages/protocol.ts';

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Sends a message from a page of the extension to the background. A worker that ends while it answers is asked once more, as
 * every message may come twice: what was kept the first time is known the second.
 * @throws Error with the message's name and the refusal's word, never with contents, where it is refused or where
 *   nobody answers
 */
export const sendFromExtension: Send<'extension'> = async (name, input) => {
  const ask = (): Promise<unknown> => browser.runtime.sendMessage({ name, input }).catch(() => undefined);
  const answer = (await ask()) ?? (await ask());
  // The output comes from our own background, which takes its type from the same table.
  if (isObject(answer) && 'output' in answer) return answer.output as Output<typeof name>;
  const refusal = isObject(answer) && 'refused' in answer && typeof answer.refused === 'string' ? answer.refused : 'no-answer';
  throw new Error(`${name}: ${refusal}`);
};
