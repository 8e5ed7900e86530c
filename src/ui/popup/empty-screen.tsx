import type { Translate } from '../../i18n.ts';
import type { Send } from '../../messages/protocol.ts';
import { useHelpdesk } from '../use-helpdesk.ts';

interface Properties {
  /** There were accounts once. */
  readonly isWiped: boolean;
  readonly send: Send<'extension'>;
  readonly translate: Translate;
}

/** What somebody sees who has no account, or none any more: where to begin. */
export function EmptyScreen({ isWiped, send, translate }: Properties) {
  const helpdesk = useHelpdesk(send);
  return (
    <div class="screen">
      <img src="/icons/atslega.svg" alt="" width="56" height="56" />
      <p>{translate(isWiped ? 'popupWiped' : 'popupEmpty')}</p>
      {isWiped && (
        <a class="button button-main" href="/manage.html#backup" target="_blank">
          {translate('popupRestoreBackup')}
        </a>
      )}
      <a class={isWiped ? 'button' : 'button button-main'} href={helpdesk} target="_blank" rel="noopener noreferrer">
        {translate('popupOpenHelpdesk')}
      </a>
    </div>
  );
}
