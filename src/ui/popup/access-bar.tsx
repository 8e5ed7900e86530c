import type { Translate } from '../../i18n.ts';

interface Properties {
  /** The sites, by name. */
  readonly missing: readonly string[];
  readonly translate: Translate;
  readonly onAllow: () => void;
}

/** The browser keeps the extension out of the organisation's pages: nothing could be filled there. */
export function AccessBar({ missing, translate, onAllow }: Properties) {
  return (
    <div class="notice notice-problem access">
      <p class="notice-text">{translate('popupAccess', missing.join(', '))}</p>
      <button type="button" class="button" onClick={onAllow}>
        {translate('popupAccessAllow')}
      </button>
    </div>
  );
}
