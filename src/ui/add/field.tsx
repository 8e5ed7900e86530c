import { useOwnId } from '../use-own-id.ts';

interface Properties {
  readonly label: string;
  readonly hint?: string;
  /** Stands beside the field. Said as soon as it changes. */
  readonly remark?: string | undefined;
  readonly tone?: 'plain' | 'good' | 'wrong';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly maxLength: number;
  readonly inputMode?: 'text' | 'numeric';
}

/** A field with its name above, and below it what helps to fill it and what is wrong with it. */
export function Field({ label, hint, remark, tone = 'plain', value, onChange, onLeave, maxLength, inputMode = 'text' }: Properties) {
  const id = useOwnId();
  const described = [hint !== undefined && `${id}-hint`, `${id}-remark`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>{label}</label>
      {hint !== undefined && <p class="field-hint" id={`${id}-hint`}>{hint}</p>}
      <input
        id={id}
        class="field-input"
        value={value}
        maxLength={maxLength}
        inputMode={inputMode}
        autocomplete="off"
        autoCapitalize="none"
        spellcheck={false}
        aria-describedby={described}
        aria-invalid={tone === 'wrong'}
        onBlur={onLeave}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p class={`field-remark field-${tone}`} id={`${id}-remark`} aria-live="polite">{remark}</p>
    </div>
  );
}
