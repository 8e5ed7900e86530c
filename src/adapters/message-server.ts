import type { CardDress } from '../messages/card-dress.ts';
import type { Handlers } from '../messages/protocol.ts';
import { authorise, type BrowserSender } from '../messages/authorise.ts';
import { serve, type Reply } from '../messages/serve.ts';
import { isOrganisationOrigin } from '../settings/organisation.ts';
import { browser } from './browser.ts';
import { sites } from './sites.ts';

/**
 * Serves the message table to this extension's own pages and content scripts. Registers synchronously.
 * @param dressCard how the card is to look; never rejects
 */
export function serveMessages(handlers: Handlers, dressCard: () => Promise<CardDress>): void {
  const own = {
    extensionId: browser.runtime.id,
    extensionOrigin: browser.runtime.getURL('').replace(/\/$/u, ''),
    isKnownOrigin: (origin: string) => isOrganisationOrigin(origin) || sites.isPermitted(origin),
  };
  browser.runtime.onMessage.addListener(
    async (message: unknown, sender: BrowserSender): Promise<Reply> => serve(handlers, message, await authorise(sender, own), dressCard),
  );
}
