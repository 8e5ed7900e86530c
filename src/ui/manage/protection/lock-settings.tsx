import type { Translate } from '../../../i18n.ts';
import type { OrganisationLock } from '../../../messages/lock-answers.ts';
import { plural } from '../../plural.ts';
import { useOwnId } from '../../use-own-id.ts';
import { ByOrganisation } from '../settings/by-organisation.tsx';

/** Minutes without use; null for never. */
const choices = [1, 5, 15, 60, null] as const;

interface Properties {
  readonly minutes: number | null;
  readonly organisation: OrganisationLock | undefined;
  readonly translate: Translate;
  readonly onMinutes: (minutes: number | null) => void;
  readonly onLock: () => void;
  readonly onUnprotect: () => void;
}

/** When a vault that a person guards locks itself, and the ways to lock it now or never again. */
export function LockSettings({ minutes, organisation, translate, onMinutes, onLock, onUnprotect }: Properties) {
  const id = useOwnId();
  const describe = (choice: number | null) => (choice === null ? translate('protectLockNever') : plural(translate, 'protectLockMinutes', choice));
  // The administrator, or an older version, may have set another one.
  const all = [...new Set([...choices, minutes])].toSorted((one, other) => (one ?? Infinity) - (other ?? Infinity));
  // A lock that never locks is none.
  const offered = organisation?.requiresLock === true ? all.filter((choice) => choice !== null) : all;
  return (
    <>
      <div class="setting">
        <label class="row-name" for={id}>{translate('protectLockAfter')}</label>
        <select
          id={id}
          class="select"
          disabled={organisation?.setsMinutes === true}
          aria-describedby={`${id}-hint ${id}-by`}
          value={String(minutes)}
          onChange={({ currentTarget: { value } }) => onMinutes(value === 'null' ? null : Number(value))}
        >
          {offered.map((choice) => (
            <option key={String(choice)} value={String(choice)}>{describe(choice)}</option>
          ))}
        </select>
        {organisation?.setsMinutes === true && <ByOrganisation id={`${id}-by`} translate={translate} />}
        <p id={`${id}-hint`} class="row-detail">{translate('protectLockHint')}</p>
      </div>
      {organisation?.requiresLock === true && <p class="section-lead">{translate('protectStays')}</p>}
      <div class="section-buttons">
        <button type="button" class="button" onClick={onLock}>{translate('unlockLockNow')}</button>
        {organisation?.requiresLock !== true && (
          <button type="button" class="link-button" onClick={onUnprotect}>{translate('protectUnprotect')}</button>
        )}
      </div>
    </>
  );
}
