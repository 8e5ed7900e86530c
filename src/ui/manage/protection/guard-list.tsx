import type { ComponentChildren } from 'preact';
import type { Translate } from '../../../i18n.ts';
import type { ProtectionAnswer } from '../../../messages/lock-answers.ts';
import { passkeysOf } from '../../lock/proof.ts';
import { useCanUse } from '../../lock/use-can-use.ts';
import { useOwnId } from '../../use-own-id.ts';
import type { ProtectionEnvironment } from './environment.ts';
import type { Change, Task } from './task.ts';

interface Properties {
  readonly environment: Pick<ProtectionEnvironment, 'translate' | 'passkeys'>;
  readonly protection: Extract<ProtectionAnswer, { readonly slots: unknown }>;
  readonly onTask: (task: Task) => void;
  readonly onNewRecovery: () => void;
}

/** By what the vault is opened, each with what can be done about it, and what could be added. */
export function GuardList({ environment: { translate, passkeys }, protection: { slots, guardedBy }, onTask, onNewRecovery }: Properties) {
  const canUsePasskeys = useCanUse(passkeys);
  const hasPassphrase = slots.some(({ kind }) => kind === 'passphrase');
  const known = passkeysOf(slots);
  const isOnlyOne = known.length + (hasPassphrase ? 1 : 0) < 2;
  const remove = (slot: Extract<Change, { readonly do: 'remove' }>['slot']) => onTask({ at: 'proof', change: { do: 'remove', slot } });
  return (
    <>
      {guardedBy === 'person' && (
        <ul class="rows">
          {hasPassphrase && (
            <Guard name={translate('unlockPassphrase')}>
              <GuardButton label={translate('protectChangePassphrase')} onPress={() => onTask({ at: 'passphrase' })} />
              {!isOnlyOne && <RemoveButton translate={translate} of={translate('unlockPassphrase')} onPress={() => remove({ kind: 'passphrase' })} />}
            </Guard>
          )}
          {known.map(({ credential, name }) => (
            <Guard key={credential} name={translate('protectPasskey', name)}>
              {!isOnlyOne && <RemoveButton translate={translate} of={translate('protectPasskey', name)} onPress={() => remove({ kind: 'passkey', credential })} />}
            </Guard>
          ))}
          <Guard name={translate('unlockRecovery')} detail={translate('protectRecoveryDetail')}>
            <GuardButton label={translate('protectNewRecovery')} onPress={onNewRecovery} />
          </Guard>
        </ul>
      )}
      <div class="section-buttons">
        {!hasPassphrase && <GuardButton label={translate('protectSetPassphrase')} isMain={guardedBy === 'device'} onPress={() => onTask({ at: 'passphrase' })} />}
        {canUsePasskeys && <GuardButton label={translate('protectAddPasskey')} onPress={() => onTask({ at: 'passkey' })} />}
      </div>
    </>
  );
}

function Guard({ name, detail, children }: { readonly name: string; readonly detail?: string; readonly children: ComponentChildren }) {
  return (
    <li class="row">
      <div class="row-text">
        <p class="row-name">{name}</p>
        {detail !== undefined && <p class="row-detail">{detail}</p>}
      </div>
      <div class="section-buttons">{children}</div>
    </li>
  );
}

function GuardButton({ label, isMain = false, onPress }: { readonly label: string; readonly isMain?: boolean; readonly onPress: () => void }) {
  return (
    <button type="button" class={`button${isMain ? ' button-main' : ''}`} onClick={onPress}>{label}</button>
  );
}

function RemoveButton({ translate, of, onPress }: { readonly translate: Translate; readonly of: string; readonly onPress: () => void }) {
  const id = useOwnId();
  return (
    <>
      <button type="button" class="button" aria-describedby={id} onClick={onPress}>{translate('protectRemove')}</button>
      <span id={id} hidden>{of}</span>
    </>
  );
}
