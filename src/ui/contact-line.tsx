import type { Translate } from '../i18n.ts';
import type { Send } from '../messages/protocol.ts';
import { useSetting } from './use-setting.ts';

interface Properties {
  readonly send: Send<'extension'>;
  readonly translate: Translate;
}

/** Who helps, where the organisation has named somebody: below what has failed. Without an answer the sentence above has to do. */
export function ContactLine({ send, translate }: Properties) {
  const contact = useSetting(send, 'contact')?.value;
  return contact === undefined ? null : <p>{translate('card_contact', contact)}</p>;
}
