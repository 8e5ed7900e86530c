import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../../i18n.ts';
import type { ManagedAccount } from '../../../messages/account-answers.ts';
import { Question } from './question.tsx';

interface Properties {
  readonly account: ManagedAccount;
  readonly translate: Translate;
  readonly onForget: (origin: string) => void;
}

/** Where codes of an account are filled, and how to take that back. */
export function Origins({ account: { origins }, translate, onForget }: Properties) {
  const id = useId();
  const [asked, setAsked] = useState<string>();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{translate('accountsOrigins')}</h3>
      {origins.length === 0 && <p class="section-lead">{translate('accountsOriginsNone')}</p>}
      <ul class="rows">
        {origins.map((origin) => {
          const { host } = new URL(origin);
          return asked === origin ? (
            <li key={origin} class="row">
              <Question
                text={translate('accountsForgetAsk', host)}
                yes={translate('accountsForget')}
                translate={translate}
                onYes={() => {
                  setAsked(undefined);
                  onForget(origin);
                }}
                onNo={() => setAsked(undefined)}
              />
            </li>
          ) : (
            <li key={origin} class="row account-origin">
              <span id={`${id}-${host}`}>{host}</span>
              <button type="button" class="button" aria-describedby={`${id}-${host}`} onClick={() => setAsked(origin)}>
                {translate('accountsForget')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
