import type { Translate } from '../../../i18n.ts';
import type { Setting } from '../../../settings/effective.ts';
import { useOwnId } from '../../use-own-id.ts';
import { ByOrganisation } from './by-organisation.tsx';

interface Properties {
  readonly label: string;
  readonly hint: string;
  readonly setting: Setting<boolean>;
  readonly translate: Translate;
  readonly onChange: (value: boolean) => void;
}

/** A setting that is on or off. */
export function Switch({ label, hint, setting: { value, setBy }, translate, onChange }: Properties) {
  const id = useOwnId();
  const isFixed = setBy === 'organisation';
  return (
    <div class="setting switch">
      <input
        id={id}
        type="checkbox"
        checked={value}
        disabled={isFixed}
        aria-describedby={isFixed ? `${id}-by ${id}-hint` : `${id}-hint`}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.checked);
          // Until it is kept, it is as it was.
          currentTarget.checked = value;
        }}
      />
      <div class="switch-text">
        <label class="row-name" for={id}>{label}</label>
        {isFixed && <ByOrganisation id={`${id}-by`} translate={translate} />}
        <p id={`${id}-hint`} class="row-detail">{hint}</p>
      </div>
    </div>
  );
}
