import type { Translate } from '../../i18n.ts';
import { useOwnId } from '../use-own-id.ts';

interface Properties {
  readonly origin: string;
  readonly translate: Translate;
  readonly onAllow: () => void;
  readonly onDecline: () => void;
}

/** May codes be filled on this site? A yes leads to the browser's own dialog. */
export function SiteQuestion({ origin, translate, onAllow, onDecline }: Properties) {
  const id = useOwnId();
  return (
    <div class="site-question" role="group" aria-labelledby={id}>
      <p id={id} role="alert">
        {translate('siteQuestion', new URL(origin).host)}
      </p>
      <div class="panel-buttons">
        <button type="button" class="button button-main" onClick={onAllow}>
          {translate('siteAllow')}
        </button>
        <button type="button" class="button" onClick={onDecline}>
          {translate('siteNotNow')}
        </button>
      </div>
    </div>
  );
}
