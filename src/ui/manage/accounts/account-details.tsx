import { useState } from 'preact/hooks';
import type { Translate } from '../../../i18n.ts';
import type { ManagedAccount } from '../../../messages/account-answers.ts';
import { useSetting } from '../../use-setting.ts';
import type { AccountsEnvironment } from './environment.ts';
import { NamesForm } from './names-form.tsx';
import { Origins } from './origins.tsx';
import { RevealPanel } from './reveal-panel.tsx';
import type { AccountActs } from './use-accounts.ts';

interface Properties {
  readonly account: ManagedAccount;
  readonly environment: AccountsEnvironment;
  readonly acts: AccountActs;
  /** Undefined where it stands at that end already. */
  readonly onMoveUp: (() => void) | undefined;
  readonly onMoveDown: (() => void) | undefined;
}

/** Everything about one account, and all that can be done to it. */
export function AccountDetails({ account, environment, acts, onMoveUp, onMoveDown }: Properties) {
  const { translate } = environment;
  const [isRevealing, setIsRevealing] = useState(false);
  // Without an answer it is offered: whoever tries is told what is wrong.
  const exportSecrets = useSetting(environment.send, 'exportSecrets', { value: true, setBy: 'person' });
  const facts = [
    [translate('accountsUser'), account.user],
    [translate('accountsAdded'), writeDay(account.createdAt, translate)],
    [translate('accountsUsed'), account.lastUsedAt === undefined ? translate('accountsUsedNever') : writeDay(account.lastUsedAt, translate)],
  ] as const;
  return (
    <div class="account-details">
      <NamesForm account={account} translate={translate} onSave={(called) => void acts.describe(account, called)} />
      <dl class="account-facts">
        {facts.filter(([, value]) => value !== '').map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Origins account={account} translate={translate} onForget={(origin) => void acts.forgetOrigin(account, origin)} />
      {exportSecrets?.value === false && <p class="section-lead">{translate(exportSecrets.setBy === 'unknown' ? 'settingsExportUnknown' : 'accountsForbidden')}</p>}
      <div class="account-acts">
        {(onMoveUp !== undefined || onMoveDown !== undefined) && (
          <>
            <button type="button" class="button" aria-disabled={onMoveUp === undefined} onClick={onMoveUp}>{translate('accountsMoveUp')}</button>
            <button type="button" class="button" aria-disabled={onMoveDown === undefined} onClick={onMoveDown}>{translate('accountsMoveDown')}</button>
          </>
        )}
        {exportSecrets?.value === true && (
          <button type="button" class="button" aria-expanded={isRevealing} onClick={() => setIsRevealing(!isRevealing)}>{translate('accountsReveal')}</button>
        )}
        <button type="button" class="button" onClick={() => void acts.remove(account)}>{translate('accountRemove')}</button>
      </div>
      {isRevealing && exportSecrets?.value === true && <RevealPanel account={account} environment={environment} />}
    </div>
  );
}

/** A day in words. */
export function writeDay(at: number, translate: Translate): string {
  return new Intl.DateTimeFormat(translate('extensionLanguage'), { dateStyle: 'long' }).format(at);
}
