import type { MessageKey, Translate } from '../../../i18n.ts';
import type { ProtectionAnswer, PublicSlot } from '../../../messages/lock-answers.ts';
import { passkeysOf } from '../../lock/proof.ts';
import { ProofForm } from '../../lock/proof-form.tsx';
import type { ProtectionEnvironment } from './environment.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import type { Change, Task } from './task.ts';
import type { useProtectionTasks } from './use-protection-tasks.ts';

interface Properties {
  readonly environment: ProtectionEnvironment;
  readonly task: Task;
  readonly tasks: Pick<ReturnType<typeof useProtectionTasks>, 'apply' | 'go' | 'setSlot' | 'isApplying' | 'isGuarded'>;
  readonly protection: Extract<ProtectionAnswer, { readonly slots: unknown }>;
}

/** The step that a change of the protection is at. */
export function TaskPanel({ environment, task, tasks: { apply, go, setSlot, isApplying, isGuarded }, protection: { slots, wait } }: Properties) {
  const { translate } = environment;
  const cancel = (
    <button type="button" class="button" onClick={() => go(undefined)}>{translate('protectCancel')}</button>
  );
  const hasPassphrase = slots.some(({ kind }) => kind === 'passphrase');
  switch (task.at) {
    case 'passphrase':
      return (
        <div class="task">
          <h3>{translate(hasPassphrase ? 'protectChangePassphrase' : 'protectSetPassphrase')}</h3>
          <PassphraseForm environment={environment} cancel={cancel} onPassphrase={(passphrase) => setSlot({ kind: 'passphrase', passphrase })} />
        </div>
      );
    case 'passkey':
      return (
        <div class="task">
          <h3>{translate('protectAddPasskey')}</h3>
          <PasskeyForm environment={environment} known={passkeysOf(slots)} cancel={cancel} onPasskey={setSlot} />
        </div>
      );
    case 'sheet': {
      const { code, by } = task;
      const next = () => (by ? void apply({ do: 'protect', by, recovery: code }, undefined) : go({ at: 'proof', change: { do: 'set', slot: { kind: 'recovery', code } } }));
      return (
        <div class="task">
          <h3>{translate('protectSheetTitle')}</h3>
          <RecoverySheet environment={environment} code={code} isAnother={isGuarded} isApplying={isApplying} cancel={cancel} onWritten={next} />
        </div>
      );
    }
    case 'proof':
      return (
        <div class="task">
          <h3>{translate(titleOf(task))}</h3>
          <ConsequenceOf change={task.change} slots={slots} translate={translate} />
          <ProofForm
            environment={environment}
            slots={slots}
            wait={wait}
            words={{ go: 'protectConfirm', byPasskey: 'protectConfirmByPasskey' }}
            onProof={(proof) => apply(task.change, proof)}
          />
          <div class="section-buttons">{cancel}</div>
        </div>
      );
  }
}

function titleOf({ change }: Extract<Task, { readonly at: 'proof' }>): MessageKey {
  return change.do === 'unprotect' ? 'protectUnprotect' : 'protectProofTitle';
}

interface ConsequenceProperties {
  readonly change: Change;
  readonly slots: readonly PublicSlot[];
  readonly translate: Translate;
}

/** What will be different, where a person might regret it. */
function ConsequenceOf({ change, slots, translate }: ConsequenceProperties) {
  if (change.do === 'unprotect') return <p>{translate('protectUnprotectLead')}</p>;
  if (change.do !== 'remove') return null;
  const { slot } = change;
  if (slot.kind !== 'passkey') return <p>{translate('protectRemovePassphrase')}</p>;
  const name = passkeysOf(slots).find(({ credential }) => credential === slot.credential)?.name ?? '';
  return <p>{translate('protectRemovePasskey', name)}</p>;
}
