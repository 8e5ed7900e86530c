import type { Translate } from '../../../i18n.ts';
import type { Setting } from '../../../settings/effective.ts';
import { useOwnId } from '../../use-own-id.ts';
import { ByOrganisation } from './by-organisation.tsx';

interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  /** The language of the label, where it is another than the page's. */
  readonly language?: string;
}

interface Properties<Value> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Option<Value>[];
  readonly setting: Setting<Value>;
  readonly translate: Translate;
  readonly onChange: (value: Value) => void;
}

/** A setting that is one of a few. */
export function Choice<Value extends string | number>({ label, hint, options, setting: { value, setBy }, translate, onChange }: Properties<Value>) {
  const id = useOwnId();
  const isFixed = setBy === 'organisation';
  const described = [isFixed && `${id}-by`, hint !== undefined && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <fieldset class="setting choice" disabled={isFixed} aria-describedby={described === '' ? undefined : described}>
      <legend class="row-name">{label}</legend>
      {isFixed && <ByOrganisation id={`${id}-by`} translate={translate} />}
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input type="radio" name={id} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span lang={option.language}>{option.label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && <p id={`${id}-hint`} class="row-detail">{hint}</p>}
    </fieldset>
  );
}
