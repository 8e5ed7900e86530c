import type { Translate } from '../../i18n.ts';
import * as organisation from '../../settings/organisation.ts';

/** What somebody sees who has no account yet: where to begin. */
export function EmptyScreen({ translate }: { readonly translate: Translate }) {
  return (
    <div class="screen">
      <img src="/icons/atslega.svg" alt="" width="56" height="56" />
      <p>{translate('popupEmpty')}</p>
      <a class="button button-main" href={organisation.helpdesk} target="_blank" rel="noopener noreferrer">
        {translate('popupOpenHelpdesk')}
      </a>
    </div>
  );
}
