import type { MessageKey, Translate } from '../../../i18n.ts';
import type { ManagedAccount } from '../../../messages/account-answers.ts';
import { Avatar } from '../../avatar.tsx';
import { describeAccount } from '../../describe-account.ts';
import { useOwnId } from '../../use-own-id.ts';
import { writeDay } from './account-details.tsx';
import { AskingButton } from './asking-button.tsx';

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
  const id = useOwnId();
  if (accounts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{translate(heading)}</h3>
      <p class="section-lead">{translate(hint)}</p>
      <ul class="rows">
        {accounts.map((account) => {
          const detail = describeAccount(account);
          const until = account.until === undefined ? '' : translate('accountsUntil', writeDay(account.until, translate));
          return (
            <li key={account.id} class="row">
              <Avatar account={account} />
              <div class="row-text">
                <p id={`${id}-${account.id}`} class="row-name" dir="auto">{account.name}</p>
                {detail !== '' && <p class="row-detail" dir="auto">{detail}</p>}
                {until !== '' && <p class="row-detail">{until}</p>}
              </div>
              <AskingButton
                label={translate('accountsRestore')}
                describedBy={`${id}-${account.id}`}
                question={ask(account)}
                translate={translate}
                onYes={() => onRestore(account)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
