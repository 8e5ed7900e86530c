import { useId, useState } from 'preact/hooks';
import type { MessageKey, Translate } from '../../../i18n.ts';
import type { ManagedAccount } from '../../../messages/account-answers.ts';
import { Avatar } from '../../avatar.tsx';
import { describeAccount } from '../../describe-account.ts';
import { writeDay } from './account-details.tsx';
import { Question } from './question.tsx';

interface Properties {
  readonly heading: MessageKey;
  readonly hint: MessageKey;
  readonly accounts: readonly ManagedAccount[];
  /** What to ask before one is brought back; undefined where nothing need be asked. */
  readonly ask: (account: ManagedAccount) => string | undefined;
  readonly translate: Translate;
  readonly onRestore: (account: ManagedAccount) => void;
}

/** Accounts that are in use no more, each with what brings it back. */
export function PastAccounts({ heading, hint, accounts, ask, translate, onRestore }: Properties) {
  const id = useId();
  const [asked, setAsked] = useState<string>();
  if (accounts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{translate(heading)}</h3>
      <p class="section-lead">{translate(hint)}</p>
      <ul class="rows">
        {accounts.map((account) => {
          const [question, detail] = [ask(account), describeAccount(account)];
          const until = account.until === undefined ? '' : translate('accountsUntil', writeDay(account.until, translate));
          return (
            <li key={account.id} class="row">
              <Avatar account={account} />
              <div class="row-text">
                <p id={`${id}-${account.id}`} class="row-name" dir="auto">{account.name}</p>
                {detail !== '' && <p class="row-detail" dir="auto">{detail}</p>}
                {until !== '' && <p class="row-detail">{until}</p>}
              </div>
              {asked === account.id && question !== undefined ? (
                <Question
                  text={question}
                  yes={translate('accountsRestore')}
                  translate={translate}
                  onYes={() => {
                    setAsked(undefined);
                    onRestore(account);
                  }}
                  onNo={() => setAsked(undefined)}
                />
              ) : (
                <button
                  type="button"
                  class="button"
                  aria-describedby={`${id}-${account.id}`}
                  onClick={() => (question === undefined ? onRestore(account) : setAsked(account.id))}
                >
                  {translate('accountsRestore')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
