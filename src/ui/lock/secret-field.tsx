import type { Ref, TargetedInputEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../../i18n.ts';
import { useOwnId } from '../use-own-id.ts';
import { EyeIcon } from './icons.tsx';

interface Properties {
  readonly label: string;
  readonly hint?: string;
  /** Said as soon as it changes. */
  readonly remark?: string | undefined;
  readonly isWrong?: boolean;
  readonly autocomplete: 'current-password' | 'new-password' | 'off';
  /** A code that is copied from paper is shown while it is typed. */
  readonly isPlain?: boolean;
  readonly value: string;
  readonly maxLength: number;
  readonly field?: Ref<HTMLInputElement>;
  readonly translate: Translate;
  readonly onChange: (value: string) => void;
}

/** A field for what nobody else is to see, with its name above and what is wrong with it below. */
export function SecretField({ label, hint, remark, isWrong = false, autocomplete, isPlain = false, value, maxLength, field, translate, onChange }: Properties) {
  const id = useOwnId();
  const [isShown, setIsShown] = useState(false);
  const described = [hint !== undefined && `${id}-hint`, `${id}-remark`].filter(Boolean).join(' ');
  const shared = {
    ref: field ?? null,
    id,
    class: `secret-input${isPlain ? ' secret-code' : ''}`,
    value,
    maxLength,
    autocomplete,
    autoCapitalize: 'none',
    spellcheck: false,
    'aria-describedby': described,
    'aria-invalid': isWrong,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onChange(event.currentTarget.value),
  } as const;
  return (
    <div class="secret">
      <label class="secret-label" for={id}>{label}</label>
      {hint !== undefined && <p class="secret-hint" id={`${id}-hint`}>{hint}</p>}
      <div class={`secret-line${isWrong ? ' secret-line-wrong' : ''}`}>
        {isPlain || isShown ? <input type="text" {...shared} /> : <input type="password" {...shared} />}
        {!isPlain && (
          <button type="button" class="icon-button" aria-pressed={isShown} aria-label={translate('unlockShow')} title={translate('unlockShow')} onClick={() => setIsShown(!isShown)}>
            <EyeIcon isStruck={isShown} />
          </button>
        )}
      </div>
      <p class={`secret-remark${isWrong ? ' secret-wrong' : ''}`} id={`${id}-remark`} aria-live="polite">{remark}</p>
    </div>
  );
}
