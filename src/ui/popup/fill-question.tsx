import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../i18n.ts';
import { useOwnId } from '../use-own-id.ts';
import type { FillQuestion as Question } from './use-fill.ts';

interface Properties {
  readonly question: Question;
  readonly translate: Translate;
  readonly onAgree: () => void;
  readonly onDecline: () => void;
}

/** Shows where the account is used and where its code would go, and asks. A code on a wrong page is what thieves are after. */
export function FillQuestion({ question: { row, host, accountHosts }, translate, onAgree, onDecline }: Properties) {
  const id = useOwnId();
  const refusal = useRef<HTMLButtonElement>(null);
  useEffect(() => refusal.current?.focus(), [row.id, host]);
  return (
    <div class="fill-question" role="group" aria-labelledby={id}>
      <p id={id} role="alert">
        {accountHosts.length > 0
          ? translate('popupFillAsk', row.name, accountHosts.join(', '), host)
          : translate('popupFillAskFirst', row.name, host)}
      </p>
      <div class="panel-buttons">
        <button ref={refusal} type="button" class="button button-main" onClick={onDecline}>
          {translate('popupFillNo')}
        </button>
        {/* The second click of a double one on something else is no answer. */}
        <button type="button" class="button" onClick={({ detail }) => detail < 2 && onAgree()}>
          {translate('popupFillYes')}
        </button>
      </div>
    </div>
  );
}
