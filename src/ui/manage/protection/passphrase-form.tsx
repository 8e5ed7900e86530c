import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { SecretField } from '../../lock/secret-field.tsx';
import type { ProtectionEnvironment } from './environment.ts';
import { StrengthMeter } from './strength-meter.tsx';
import { useStrength } from './use-strength.ts';

interface Properties {
  readonly environment: Pick<ProtectionEnvironment, 'translate' | 'judgePassphrase'>;
  readonly cancel: ComponentChildren;
  readonly onPassphrase: (passphrase: string) => void;
}

/** A new passphrase, typed twice, and how hard it is to guess. */
export function PassphraseForm({ environment: { translate, judgePassphrase }, cancel, onPassphrase }: Properties) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  /** How often she wanted to go on: whatever is wrong is said from then on. */
  const [presses, setPresses] = useState(0);
  const strength = useStrength(judgePassphrase, passphrase);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (presses > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [presses]);

  const isWeak = passphrase === '' || strength?.isEnough === false;
  const isDifferent = passphrase !== again;
  const submit = async (event: Event) => {
    event.preventDefault();
    setPresses(presses + 1);
    if (passphrase === '' || isDifferent) return;
    // She may be quicker than the estimator, which is being fetched.
    const { isEnough } = strength ?? (await judgePassphrase(passphrase));
    if (isEnough) onPassphrase(passphrase);
  };
  return (
    <form ref={form} class="task-form" noValidate onSubmit={(event) => void submit(event)}>
      <SecretField
        label={translate('protectNewPassphrase')}
        hint={translate('protectPassphraseHint')}
        isWrong={presses > 0 && isWeak}
        remark={presses > 0 && passphrase === '' ? translate('unlockPassphraseEmpty') : undefined}
        autocomplete="new-password"
        value={passphrase}
        maxLength={1000}
        field={field}
        translate={translate}
        onChange={setPassphrase}
      />
      <StrengthMeter strength={strength} isEmpty={passphrase === ''} isRefused={presses > 0 && isWeak} translate={translate} />
      <SecretField
        label={translate('protectAgain')}
        isWrong={presses > 0 && isDifferent}
        remark={presses > 0 && isDifferent ? translate('protectDiffers') : undefined}
        autocomplete="new-password"
        value={again}
        maxLength={1000}
        translate={translate}
        onChange={setAgain}
      />
      <div class="section-buttons">
        <button type="submit" class="button button-main">{translate('protectNext')}</button>
        {cancel}
      </div>
    </form>
  );
}
