import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../i18n.ts';
import type { PublicSlot } from '../../messages/lock-answers.ts';
import { describeProblem, describeWait } from './describe-problem.ts';
import type { ProofEnvironment } from './environment.ts';
import { passkeysOf } from './proof.ts';
import { SecretField } from './secret-field.tsx';
import { useCanUse } from './use-can-use.ts';
import { type TryProof, useProof } from './use-proof.ts';

interface Properties {
  readonly environment: ProofEnvironment;
  /** What opens the vault. */
  readonly slots: readonly PublicSlot[];
  /** Milliseconds until the first proof is looked at. */
  readonly wait: number;
  readonly words: { readonly go: MessageKey; readonly byPasskey: MessageKey };
  readonly onProof: TryProof;
  /** Takes the question for a passkey elsewhere, where it can't be asked here. */
  readonly onPasskeyElsewhere?: (() => void) | undefined;
  /** Whether to ask for a passkey at once; said once. */
  readonly takePasskeyWish?: () => boolean;
}

const longestPassphrase = 1000;
const longestRecovery = 200;

/** Asks the person for what opens her vault, in whichever way she has. */
export function ProofForm({ environment, slots, wait, words, onProof, onPasskeyElsewhere, takePasskeyWish }: Properties) {
  const { translate, passkeys } = environment;
  const { problem, isChecking, secondsLeft, secondsAtFirst, clearProblem, proveByText, proveByPasskey } = useProof(environment, wait, onProof);
  const canUsePasskeys = useCanUse(passkeys);
  const has = (kind: PublicSlot['kind']) => slots.some((slot) => slot.kind === kind);
  const [isRecovery, setIsRecovery] = useState(false);
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const known = passkeysOf(slots);

  const byPasskey = () => (onPasskeyElsewhere ? onPasskeyElsewhere() : void proveByPasskey(known));
  useEffect(() => {
    if (known.length > 0 && takePasskeyWish?.() === true) byPasskey();
  }, []);
  useEffect(() => field.current?.focus(), [isRecovery]);
  useEffect(() => {
    if (problem === undefined) return;
    field.current?.focus();
    field.current?.select();
  }, [problem]);

  const turn = (recovery: boolean) => {
    setIsRecovery(recovery);
    setText('');
    clearProblem();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void proveByText(isRecovery ? { kind: 'recovery', code: text } : { kind: 'passphrase', passphrase: text });
  };

  const asksPassphrase = has('passphrase') && !isRecovery;
  const asksPasskey = known.length > 0 && canUsePasskeys && !isRecovery;
  const isStopped = isChecking || secondsLeft > 0;
  const remark = problem && describeProblem(problem, translate);
  return (
    <form class="proof" noValidate onSubmit={submit}>
      {(asksPassphrase || isRecovery) && (
        <>
          <SecretField
            key={isRecovery ? 'recovery' : 'passphrase'}
            label={translate(isRecovery ? 'unlockRecovery' : 'unlockPassphrase')}
            {...(isRecovery && { hint: translate('unlockRecoveryHint') })}
            isPlain={isRecovery}
            isWrong={problem !== undefined && problem.kind !== 'passkey' && problem.kind !== 'trouble'}
            remark={remark}
            autocomplete={isRecovery ? 'off' : 'current-password'}
            value={text}
            maxLength={isRecovery ? longestRecovery : longestPassphrase}
            field={field}
            translate={translate}
            onChange={setText}
          />
          <button type="submit" class="button button-main button-wide" aria-disabled={isStopped}>
            {translate(isChecking ? 'unlockChecking' : words.go)}
          </button>
        </>
      )}
      {!(asksPassphrase || isRecovery) && <p class="secret-remark secret-wrong" aria-live="polite">{remark}</p>}
      {secondsLeft > 0 && <p class="proof-wait" role="timer">{describeWait(secondsLeft, translate)}</p>}
      {/* Each second would be too often for a screen reader. */}
      <p class="visually-hidden" role="status">{secondsAtFirst > 0 && describeWait(secondsAtFirst, translate)}</p>
      {asksPasskey && (
        <button type="button" class={`button button-wide${asksPassphrase ? '' : ' button-main'}`} aria-disabled={isStopped} onClick={byPasskey}>
          {translate(words.byPasskey)}
        </button>
      )}
      {has('recovery') && (
        <button type="button" class="link-button proof-other" onClick={() => turn(!isRecovery)}>
          {translate(isRecovery ? 'unlockBack' : 'unlockUseRecovery')}
        </button>
      )}
    </form>
  );
}
