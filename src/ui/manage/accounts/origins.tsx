import type { Translate } from '../../../i18n.ts';
import type { ManagedAccount } from '../../../messages/account-answers.ts';
import { useOwnId } from '../../use-own-id.ts';
import { Host } from '../host.tsx';
import { AskingButton } from './asking-button.tsx';

interface Properties {
  readonly account: ManagedAccount;
  readonly translate: Translate;
  readonly onForget: (origin: string) => void;
}

/** Where codes of an account are filled, and how to take that back. */
export function Origins({ account: { origins }, translate, onForget }: Properties) {
  const id = useOwnId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{translate('accountsOrigins')}</h3>
      {origins.length === 0 && <p class="section-lead">{translate('accountsOriginsNone')}</p>}
      <ul class="rows">
        {origins.map((origin) => {
          const { host } = new URL(origin);
          return (
            <li key={origin} class="row account-origin">
              <span id={`${id}-${host}`}><Host host={host} /></span>
              <AskingButton
                label={translate('accountsForget')}
                describedBy={`${id}-${host}`}
                question={translate('accountsForgetAsk', host)}
                translate={translate}
                onYes={() => onForget(origin)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
