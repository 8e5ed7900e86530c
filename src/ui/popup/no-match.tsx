import type { Translate } from '../../i18n.ts';

interface Properties {
  readonly translate: Translate;
  readonly onClear: () => void;
}

/** A search that finds nothing. */
export function NoMatch({ translate, onClear }: Properties) {
  return (
    <div class="screen">
      <p>{translate('popupNoMatch')}</p>
      <button type="button" class="button" onClick={onClear}>
        {translate('popupSearchClear')}
      </button>
    </div>
  );
}
