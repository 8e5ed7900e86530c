import type { Translate } from '../../i18n.ts';
import type { CodeRow } from '../../messages/answers.ts';
import type { RowActions } from './account-row.tsx';
import { BinIcon, PencilIcon, PinIcon } from './icons.tsx';

interface Properties {
  readonly row: CodeRow;
  readonly translate: Translate;
  readonly actions: RowActions;
}

/** What can be done with an account besides copying its code. Each name begins with the words that are to be seen. */
export function AccountActions({ row, translate, actions: { onFill, onPin, onStartRename, onRemove } }: Properties) {
  return (
    <div class="account-actions" role="group" aria-label={translate('popupActions', row.name)}>
      {onFill && (
        <button type="button" class="button button-main button-fill" aria-label={translate('popupFillHereName', row.name)} onClick={() => void onFill(row)}>
          {translate('popupFillHere')}
        </button>
      )}
      <button type="button" class="action" aria-label={translate(row.isPinned ? 'popupUnpinName' : 'popupPinName', row.name)} onClick={() => void onPin(row)}>
        <PinIcon />
        {translate(row.isPinned ? 'popupUnpin' : 'popupPin')}
      </button>
      <button type="button" class="action" aria-label={translate('popupRename', row.name)} onClick={() => onStartRename(row)}>
        <PencilIcon />
        {translate('popupRenameShort')}
      </button>
      <button type="button" class="action" aria-label={translate('popupRemove', row.name)} onClick={() => void onRemove(row)}>
        <BinIcon />
        {translate('popupRemoveShort')}
      </button>
    </div>
  );
}
