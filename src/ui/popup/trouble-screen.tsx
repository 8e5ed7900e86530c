import type { Translate } from '../../i18n.ts';
import { type Trouble, troubleKey } from '../trouble-key.ts';

interface Properties {
  readonly trouble: Exclude<Trouble, 'locked'>;
  readonly translate: Translate;
  readonly onRetry: () => void;
}

/** Why there are no codes to see, and what to do about it. */
export function TroubleScreen({ trouble, translate, onRetry }: Properties) {
  return (
    <div class="screen" role="alert">
      <img src="/icons/atslega.svg" alt="" width="56" height="56" />
      <p>{translate(trouble === 'unreadable' ? 'popupUnreadable' : troubleKey[trouble])}</p>
      {trouble === 'unreadable' ? (
        <a class="button button-main" href="/rescue.html" target="_blank">
          {translate('popupSeeWhatToDo')}
        </a>
      ) : (
        <button type="button" class="button button-main" onClick={onRetry}>
          {translate('popupTryAgain')}
        </button>
      )}
    </div>
  );
}
