import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../i18n.ts';
import type { Send } from '../messages/protocol.ts';

interface Properties {
  readonly send: Send<'extension'>;
  readonly translate: Translate;
}

/** Who helps, where the organisation has named somebody: below what has failed. */
export function ContactLine({ send, translate }: Properties) {
  const [contact, setContact] = useState<string>();
  useEffect(() => {
    // Without an answer the sentence above has to do.
    send('settings', {})
      .then(({ settings }) => setContact(settings.contact.value))
      .catch(() => undefined);
  }, []);
  return contact === undefined ? null : <p>{translate('settingsContact', contact)}</p>;
}
