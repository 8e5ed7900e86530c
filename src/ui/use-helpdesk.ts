import { useEffect, useState } from 'preact/hooks';
import type { Send } from '../messages/protocol.ts';
import * as organisation from '../settings/organisation.ts';

/** @returns the address of the helpdesk: until it is known what policy sets, and where that can't be known, the package's */
export function useHelpdesk(send: Send<'extension'>): string {
  const [helpdesk, setHelpdesk] = useState<string>(organisation.helpdesk);
  useEffect(() => {
    send('settings', {})
      .then(({ settings }) => setHelpdesk(settings.helpdesk.value))
      .catch(() => undefined);
  }, []);
  return helpdesk;
}
