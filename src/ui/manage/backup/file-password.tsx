import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../i18n.ts';
import { SecretField } from '../../lock/secret-field.tsx';
import { isTrouble, type Trouble } from '../../trouble-key.ts';
import { fileProblemKey } from './restore-words.ts';

const longest = 1000;

interface Properties {
  readonly problem: 'wrong-password' | Trouble | undefined;
  readonly isBusy: boolean;
  readonly translate: Translate;
  readonly onOpen: (password: string) => void;
  readonly onLeave: () => void;
}

/** Asks for the password of a file that has one. */
export function FilePassword({ problem, isBusy, translate, onOpen, onLeave }: Properties) {
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isBusy) return;
    field.current?.focus();
    field.current?.select();
  }, [isBusy]);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isBusy) onOpen(password);
  };
  return (
    <form class="backup-form" noValidate onSubmit={submit}>
      <p>{translate('manageRestorePasswordNeeded')}</p>
      <SecretField
        label={translate('manageRestorePassword')}
        remark={problem && !isBusy ? translate(fileProblemKey[problem]) : undefined}
        isWrong={problem !== undefined && !isTrouble(problem) && !isBusy}
        autocomplete="off"
        value={password}
        maxLength={longest}
        field={field}
        translate={translate}
        onChange={setPassword}
      />
      <div class="backup-buttons">
        <button type="submit" class="button button-main" aria-disabled={isBusy}>
          {translate(isBusy ? 'manageRestoreReading' : 'manageRestoreOpen')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {translate('popupCancel')}
        </button>
      </div>
    </form>
  );
}
