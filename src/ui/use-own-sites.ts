import { useEffect, useState } from 'preact/hooks';
import type { Send } from '../messages/protocol.ts';
import * as organisation from '../settings/organisation.ts';
import { ownHostsOutside } from '../settings/own-sites.ts';

/** Where the organisation is, to be said and to be gone to. */
interface OwnSites {
  /** The address of the helpdesk. */
  readonly helpdesk: string;
  /** The domain, and each further host. */
  readonly names: string;
}

/** Until it is known what policy sets, and where that can't be known, as the package has it. */
export function useOwnSites(send: Send<'extension'>): OwnSites {
  const [sites, setSites] = useState<OwnSites>({ helpdesk: organisation.helpdesk, names: organisation.domain });
  useEffect(() => {
    send('settings', {})
      .then(({ settings }) => setSites({ helpdesk: settings.helpdesk.value, names: [organisation.domain, ...ownHostsOutside(settings)].join(', ') }))
      .catch(() => undefined);
  }, []);
  return sites;
}
