import type { Translate } from '../../i18n.ts';
import type { Send } from '../../messages/protocol.ts';
import { useOwnSites } from '../use-own-sites.ts';

interface Properties {
  readonly send: Send<'extension'>;
  readonly translate: Translate;
  readonly onAllow: () => void;
}

/** The browser keeps the extension out of the organisation's pages: nothing could be filled there. */
export function AccessBar({ send, translate, onAllow }: Properties) {
  const { names } = useOwnSites(send);
  return (
    <div class="notice notice-problem">
      <p class="notice-text">{translate('popupAccess', names)}</p>
      <button type="button" class="button" onClick={onAllow}>
        {translate('popupAccessAllow')}
      </button>
    </div>
  );
}
