import * as v from 'valibot';
import type { Browser } from 'puppeteer-core';

/** The raw protocol (WebDriver BiDi) below Puppeteer, whose own pages refuse the extension's. */
export interface Bidi {
  /** @returns the command's result, as the specification has it */
  send(method: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
  /**
   * Runs a function in a tab and waits for its promise.
   * @param declaration its source; what it returns must be JSON
   * @param words given to it
   * @param thisNode the shared id of a node that is its `this`
   */
  call(context: string, declaration: string, words?: readonly string[], thisNode?: string): Promise<unknown>;
  /** The same in the window of the browser itself, where everything is allowed. */
  callChrome(declaration: string, words?: readonly string[]): Promise<unknown>;
}

const Tree = v.object({ contexts: v.tupleWithRest([v.object({ context: v.string() })], v.unknown()) });
const Evaluated = v.variant('type', [
  v.object({ type: v.literal('success'), result: v.object({ value: v.optional(v.string()) }) }),
  v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
]);

interface Connection {
  send(method: string, parameters: unknown): Promise<{ readonly result: unknown }>;
}

/** @param browser a Firefox, started with access to its system */
export function speakBidi(browser: Browser): Bidi {
  // Puppeteer has the connection, but only for itself: its types do not name it.
  const { connection } = browser as unknown as { readonly connection: Connection };

  async function send(method: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown> {
    return (await connection.send(method, parameters)).result;
  }

  async function call(context: string, declaration: string, words: readonly string[] = [], thisNode?: string): Promise<unknown> {
    const answer = await send('script.callFunction', {
      functionDeclaration: `async function (...words) { return JSON.stringify(await (${declaration}).apply(this, words)); }`,
      awaitPromise: true,
      userActivation: false,
      target: { context },
      arguments: words.map((value) => ({ type: 'string', value })),
      ...(thisNode !== undefined && { this: { sharedId: thisNode } }),
    });
    const outcome = v.parse(Evaluated, answer);
    if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
    const { value } = outcome.result;
    return value === undefined ? undefined : JSON.parse(value);
  }

  return {
    send,
    call,
    async callChrome(declaration, words) {
      const { contexts } = v.parse(Tree, await send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
      return await call(contexts[0].context, declaration, words);
    },
  };
}

/**
 * A page may leave between two questions.
 * @returns undefined where what was asked for has gone with it; everything else that is wrong is thrown
 */
export async function forgiveGone<Found>(ask: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (/no such (frame|node)|stale|discarded|destroyed|AbortError|unknown error.*actor|unloaded/i.test(String(error))) return undefined;
    throw error;
  }
}
