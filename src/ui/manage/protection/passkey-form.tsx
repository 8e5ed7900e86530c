import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { passkeyProblemKey } from '../../lock/describe-problem.ts';
import type { KnownPasskey, PasskeyProblem } from '../../lock/passkeys.ts';
import type { ProtectionEnvironment } from './environment.ts';
import type { EverydaySlot } from './task.ts';

interface Properties {
  readonly environment: Pick<ProtectionEnvironment, 'translate' | 'passkeys'>;
  readonly known: readonly KnownPasskey[];
  readonly cancel: ComponentChildren;
  readonly onPasskey: (slot: EverydaySlot) => void;
}

/** As much as a slot keeps. */
const longestName = 60;

/** A new passkey: its name, then the browser's own dialog. */
export function PasskeyForm({ environment: { translate, passkeys }, known, cancel, onPasskey }: Properties) {
  const [name, setName] = useState(() => translate('protectPasskeyUsual'));
  const [problem, setProblem] = useState<PasskeyProblem['status']>();
  const [isAsking, setIsAsking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (isAsking) return;
    setProblem(undefined);
    setIsAsking(true);
    const called = name.trim() || translate('protectPasskeyUsual');
    const made = await passkeys.create(called, known).finally(() => setIsAsking(false));
    if (made.status !== 'made') return setProblem(made.status);
    const { credential, input, output } = made;
    onPasskey({ kind: 'passkey', credential, input, output, name: called });
  };
  return (
    <form class="task-form" noValidate onSubmit={(event) => void submit(event)}>
      <p class="section-lead">{translate('protectPasskeyLead')}</p>
      <div class="secret">
        <label class="secret-label" for="passkey-name">{translate('protectPasskeyName')}</label>
        <p class="secret-hint" id="passkey-name-hint">{translate('protectPasskeyNameHint')}</p>
        <div class="secret-line">
          <input
            ref={field}
            id="passkey-name"
            class="secret-input"
            value={name}
            maxLength={longestName}
            autocomplete="off"
            aria-describedby="passkey-name-hint"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
      </div>
      <p class="secret-remark secret-wrong" aria-live="polite">{problem && translate(passkeyProblemKey[problem])}</p>
      <div class="section-buttons">
        <button type="submit" class="button button-main" aria-disabled={isAsking}>{translate('protectNext')}</button>
        {cancel}
      </div>
    </form>
  );
}
