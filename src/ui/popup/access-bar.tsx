import type { Translate } from '../../i18n.ts';
import { domain } from '../../settings/organisation.ts';

interface Properties {
  readonly translate: Translate;
  readonly onAllow: () => void;
}

/** The browser keeps the extension out of the organisation's pages: nothing could be filled there. */
export function AccessBar({ translate, onAllow }: Properties) {
  return (
    <div class="notice notice-problem">
      <p class="notice-text">{translate('popupAccess', domain)}</p>
      <button type="button" class="button" onClick={onAllow}>
        {translate('popupAccessAllow')}
      </button>
    </div>
  );
}
