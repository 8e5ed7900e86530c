import * as v from 'valibot';
import type { Browser } from 'webextension-polyfill';
import type { Chromium } from './chromium.ts';
import { deskOf } from './kept-accounts.ts';
import { waitUntil } from './wait-until.ts';

/** In pages of the extension. */
declare const chrome: Browser;

/** The world of our own content script in a page of the organisation, which says what the page has come to. */
export interface OwnWorld {
  readonly origin: string;
  readonly tabId: number;
  /** @returns the background's reply */
  send(name: string, input: object): Promise<unknown>;
}

/** A page that is neither the helpdesk's nor the sign-in's. */
const origin = 'https://www.smiltenesnovads.lv';

export async function openOwnWorld(browser: Chromium): Promise<OwnWorld> {
  const address = `${origin}/frame?src=about:blank`;
  const { page } = await browser.openTab(address);
  const tools = await browser.context().newCDPSession(page);
  let contextId: number | undefined;
  tools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) contextId = context.id;
  });
  await tools.send('Runtime.enable');
  const world = await waitUntil(async () => contextId, () => `our content script on ${address}`);
  const [tab] = await (await deskOf(browser)).evaluate((url) => chrome.tabs.query({ url }), `${origin}/*`);
  return {
    origin,
    tabId: v.parse(v.number(), tab?.id),
    async send(name, input) {
      const expression = `chrome.runtime.sendMessage(${JSON.stringify({ name, input })})`;
      const { result } = await tools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, contextId: world });
      const reply: unknown = result.value;
      return reply;
    },
  };
}
