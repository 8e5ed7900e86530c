import type { Handlers } from '../messages/protocol.ts';
import type { siteMessages } from '../messages/site-messages.ts';
import type { Vault } from '../vault/vault.ts';
import type { Ports } from './ports.ts';
import { settleSites } from './settle-sites.ts';
import { noteAnswer } from './site-offers.ts';
import { forgetSite, listSites } from './sites.ts';

/** The use cases of sites outside the organisation. */
export function createSiteHandlers(ports: Ports, vault: Vault): Pick<Handlers, keyof typeof siteMessages> {
  const noted = { status: 'noted' } as const;
  return {
    sites: () => listSites(ports, vault),
    async 'site-wanted'({ account, origin }) {
      await noteAnswer(ports, account, origin, 'wanted');
      // The browser may have been quicker with its own event.
      await settleSites(ports, vault);
      return noted;
    },
    async 'site-declined'({ account, origin }) {
      await noteAnswer(ports, account, origin, 'declined');
      return noted;
    },
    'forget-site': ({ host }) => forgetSite(ports, vault, host),
  };
}
