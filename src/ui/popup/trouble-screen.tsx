import type { Translate } from '../../i18n.ts';
import type { Send } from '../../messages/protocol.ts';
import { ContactLine } from '../contact-line.tsx';
import { type Trouble, troubleKey } from '../trouble-key.ts';

interface Properties {
  readonly trouble: Exclude<Trouble, 'locked'>;
  readonly send: Send<'extension'>;
  readonly translate: Translate;
  readonly onRetry: () => void;
}

/** Why there are no codes to see, what to do about it, and who helps. */
export function TroubleScreen({ trouble, send, translate, onRetry }: Properties) {
  return (
    <div class="screen" role="alert">
      <img src="/icons/atslega.svg" alt="" width="56" height="56" />
      <p>{translate(trouble === 'unreadable' ? 'popupUnreadable' : troubleKey[trouble])}</p>
      <ContactLine send={send} translate={translate} />
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
